import Domain

/// A text that checks look at, with its words and with what in it is no prose.
struct CheckedText {
  let scalars: Scalars
  /// Links, tags, mentions and addresses.
  let spans: [Span]
  /// The words of the prose.
  let words: [WordToken]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let scalars = scalars
    let found = SpanScanner.spans(in: scalars)
    spans = found
    var index = 0
    words = WordToken.tokens(in: scalars).filter { word in
      while index < found.count, found[index].range.upperBound <= word.range.lowerBound { index += 1 }
      return index == found.count || !found[index].range.overlaps(word.range)
    }
  }

  /// A part of the text.
  func text(_ range: Range<Int>) -> String { String(scalars[range]) }

  /// Whether a scalar belongs to a link, a tag, a mention or an address.
  func isFixed(_ index: Int) -> Bool { spans.contains { $0.range.contains(index) } }

  /// The text around a place, as much as people need to find it.
  func excerpt(around range: Range<Int>, reach: Int = 12) -> String {
    var start = max(0, range.lowerBound - reach)
    var end = min(scalars.count, range.upperBound + reach)
    while start > 0, start < range.lowerBound, !scalars[start - 1].isSpace { start += 1 }
    while end < scalars.count, end > range.upperBound, !scalars[end].isSpace { end -= 1 }
    return Tidy.line(text(start..<end))
  }

  /// Where these words stand, one after the other.
  func places(of wanted: HouseLexicon.Phrase) -> [Range<Int>] {
    guard let first = wanted.first, words.count >= wanted.count else { return [] }
    return (0...(words.count - wanted.count)).compactMap { index in
      guard words[index].lower == first else { return nil }
      let run = words[index..<(index + wanted.count)]
      guard zip(run, wanted).allSatisfy({ $0.lower == $1 }), let last = run.last else { return nil }
      return words[index].range.lowerBound..<last.range.upperBound
    }
  }
}
