import Domain

/// Where a draft names the people and organisations that a post may mention.
struct MentionPlaces {
  /// One mention and where it can stand.
  struct Place {
    let mention: Mention
    let handle: String
    /// The name in the text that it replaces; nil for the end of the post.
    let standing: (kind: PartKind, range: Range<Int>)?
  }

  private let texts: [PartKind: WordText]
  /// The names found so far: a shorter name inside a longer one is no name.
  private var taken: [PartKind: [Range<Int>]] = [:]
  /// The places, longest names first.
  private(set) var all: [Place] = []

  init(_ mentions: [Mention], in draft: Draft, language: Language) {
    texts = draft.texts.filter(\.key.isProse).mapValues { WordText($0, language: language) }
    for mention in mentions { find(mention) }
  }

  private mutating func find(_ mention: Mention) {
    let named = occurrences(of: mention)
    for place in named { taken[place.kind, default: []].append(place.range) }
    guard let handle = mention.handle, !texts.values.contains(where: { $0.shows(handle) }),
      !all.contains(where: { $0.handle == handle })
    else { return }
    if let first = named.first(where: \.isFree) {
      all.append(Place(mention: mention, handle: handle, standing: (first.kind, first.range)))
    } else if mention.isAsked {
      all.append(Place(mention: mention, handle: handle, standing: nil))
    }
  }

  /// Everywhere that the name stands by itself, in reading order, and whether a mention may take its place there.
  private func occurrences(of mention: Mention) -> [(kind: PartKind, range: Range<Int>, isFree: Bool)] {
    PartKind.allCases.flatMap { kind -> [(kind: PartKind, range: Range<Int>, isFree: Bool)] in
      guard let text = texts[kind] else { return [] }
      return text.runs(ofLength: mention.words.count).compactMap { run in
        let range = text.range(run)
        guard zip(run, mention.words).allSatisfy({ text.word($0) == $1 }), text.isWhole(run),
          taken[kind]?.contains(where: { $0.overlaps(range) }) != true
        else { return nil }
        return (kind, range, text.mayMention(run))
      }
    }
  }
}

extension WordText {
  /// A word as it is written.
  fileprivate func word(_ index: Int) -> String { String(text[tokens[index].range]) }

  /// Whether the author put a handle there.
  fileprivate func shows(_ handle: String) -> Bool {
    spans.contains { $0.kind == .mention && String(text[$0.range]).lowercased() == handle.lowercased() }
      || text.split(whereSeparator: \.isSpace).contains { $0.elementsEqual(handle.unicodeScalars) }
  }

  /// Whether a name may become a mention: in no quotation, in no longer name, after a sign that lets a mention begin and
  /// before one that lets it end.
  fileprivate func mayMention(_ run: Range<Int>) -> Bool {
    let (first, end) = (range(run).lowerBound, range(run).upperBound)
    let begins = first == 0 || text[first - 1].isSpace || text[first - 1].isApostrophe || text[first - 1] == "("
    // The capital of a sentence's first word says nothing: `Rejoignez CCI France`.
    let isNamedBefore = isName(before: run.lowerBound) && !opensSentence(run.lowerBound - 1)
    return begins && !text.endsMention(at: end) && !isQuoted(run) && !isNamedBefore && !isName(after: run)
  }
}
