import Domain

/// A piece of an article that stays in one post of a thread.
struct ThreadUnit: Hashable {
  var text: String
  /// What stands before it, where another piece precedes it in its post.
  var separator: String
}

/// Cuts texts into pieces that each fit a post: at sentences, else at lines, at clauses, at words.
struct ThreadUnits {
  let language: Language
  /// Whether a text has room in a post.
  let fits: (String) -> Bool
  /// The length beyond which no text has.
  let bound: Int

  /// The pieces of an extract; nil when something in it fits nowhere.
  func units(of pieces: [Extract.Piece]) -> [ThreadUnit]? {
    var units: [ThreadUnit] = []
    for unit in joined(pieces) {
      guard let parts = parts(of: unit.text) else { return nil }
      for (index, part) in parts.enumerated() {
        units.append(ThreadUnit(text: part, separator: index == 0 ? unit.separator : "\n"))
      }
    }
    return units
  }

  /// What announces something stays with it: a heading with the first sentence below, `au programme :` with the list.
  private func joined(_ pieces: [Extract.Piece]) -> [ThreadUnit] {
    var units: [ThreadUnit] = []
    var announced: ThreadUnit?
    for piece in pieces {
      var unit = ThreadUnit(text: piece.text, separator: piece.separator)
      if let open = announced {
        let together = open.text + piece.separator + piece.text
        if fits(together) { unit = ThreadUnit(text: together, separator: open.separator) } else { units.append(open) }
      }
      announced = piece.announces ? unit : nil
      if announced == nil { units.append(unit) }
    }
    return units
  }

  private func parts(of text: String) -> [String]? {
    if fits(text) { return [text] }
    let lines = text.split(separator: "\n").map(String.init)
    if lines.count > 1 { return gathered(lines.map(parts)) }
    let prose = Prose(text, language: language)
    let sentences = prose.sentences.map { String(prose.scalars[$0]) }
    if sentences.count > 1 { return gathered(sentences.map(parts)) }
    return broken(text)
  }

  private func gathered(_ parts: [[String]?]) -> [String]? {
    let all = parts.compactMap(\.self)
    return all.count == parts.count ? all.flatMap(\.self) : nil
  }

  /// A sentence that is longer than a post, broken after clauses where that leaves no post half empty, else between words.
  private func broken(_ sentence: String) -> [String]? {
    var parts: [String] = []
    var rest = sentence
    while !fits(rest) {
      let prose = Prose(rest, language: language)
      let cuts = prose.cuts(upTo: bound + prose.isFixed.count { $0 }).reversed()
      let places = cuts.filter { $0.kind <= .clause && $0.end * 2 >= bound } + cuts.filter { $0.kind > .clause }
      guard let part = places.lazy.compactMap({ part(of: prose, at: $0) }).first else { return nil }
      parts.append(part.text)
      rest = part.rest
    }
    return parts + [rest]
  }

  private func part(of prose: Prose, at cut: Cut) -> (text: String, rest: String)? {
    var end = cut.end
    // A comma stays with the clause that it ends.
    while end < prose.scalars.count, !prose.scalars[end].isBreakingSpace { end += 1 }
    let rest = String(prose.scalars[end...].drop { $0.isSpace })
    let isClause = cut.kind <= .clause
    let text = prose.prefix(end) + (isClause ? "" : "…")
    guard end > 1, !rest.isEmpty, fits(text) else { return nil }
    return (text, isClause ? rest : "…" + rest)
  }
}
