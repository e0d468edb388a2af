/// How X counts, shortens and gives back a text.
struct XText {
  /// A link in the text, as X rewrites it.
  struct Link {
    /// As it was written.
    var written: String
    /// Where it leads.
    var expanded: String
    /// Its address at t.co.
    var short: String
  }

  private enum Piece {
    case text(String)
    case link(Link)
  }

  private let pieces: [Piece]

  /// Takes a text apart; `seed` makes the addresses at t.co its own.
  init(_ text: String, seed: String) {
    var links = 0
    pieces = TextEntities.pieces(of: text).flatMap { piece -> [Piece] in
      let parts = piece.entity?.kind == .url ? [(piece.text, true)] : Self.bareAddresses(in: piece.text)
      return parts.map { part, isLink in
        guard isLink else { return .text(part) }
        links += 1
        let expanded = part.lowercased().hasPrefix("http") ? part : "http://\(part)"
        return .link(Link(written: part, expanded: expanded, short: Self.short("\(seed) \(links) \(part)")))
      }
    }
  }

  /// The links, in order.
  var links: [Link] {
    pieces.compactMap { piece in
      guard case .link(let link) = piece else { return nil }
      return link
    }
  }

  /// The text as X gives it back: links shortened, three marks escaped.
  var shown: String {
    pieces.map { piece in
      switch piece {
      case .text(let text):
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      case .link(let link): link.short
      }
    }.joined()
  }

  /// What it measures: a link 23, an emoji 2, dense scripts 2 (twitter-text, config/v3.json, 2021-10).
  var length: Int {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .text(let text): sum + text.reduce(0) { $0 + Self.weight($1) }
      case .link: sum + 23
      }
    }
  }

  /// An address at t.co: ten letters and digits.
  static func short(_ seed: String) -> String {
    let letters = String(StableHash.of(seed), radix: 36) + "0000000000"
    return "https://t.co/" + letters.prefix(10)
  }

  /// An accent that could be one with its letter counts nothing, as it does after NFC.
  private static func weight(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isEmoji = scalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" || $0 == "\u{20E3}" }
    if isEmoji { return 2 }
    return scalars.reduce(0) { sum, scalar in
      if sum > 0, scalar.properties.generalCategory == .nonspacingMark { return sum }
      let isLight = [0...4351, 8192...8205, 8208...8223, 8242...8247].contains { $0.contains(scalar.value) }
      return sum + (isLight ? 1 : 2)
    }
  }

  /// Addresses without a scheme, of the domains that people here write.
  private static func bareAddresses(in text: String) -> [(String, Bool)] {
    var parts: [(String, Bool)] = []
    var rest = ""
    var tail = text[...]
    while let start = tail.firstIndex(where: { !$0.isWhitespace }) {
      rest += tail[..<start]
      var word = tail[start...].prefix { !$0.isWhitespace }
      tail = tail[word.endIndex...]
      let opening = word.prefix { "(«\"“".contains($0) }
      word = word.dropFirst(opening.count)
      var closing = ""
      while let last = word.last, ".,;:!?…)»\"”".contains(last) {
        closing = String(last) + closing
        word = word.dropLast()
      }
      if isBareAddress(word) {
        parts.append((rest + opening, false))
        parts.append((String(word), true))
        rest = closing
      } else {
        rest += opening + word + closing
      }
    }
    return (parts + [(rest + tail, false)]).filter { !$0.0.isEmpty }
  }

  private static func isBareAddress(_ word: Substring) -> Bool {
    let host = word.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && ["fr", "com", "org", "net", "eu", "info"].contains(labels.last?.lowercased() ?? "")
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      }
  }
}
