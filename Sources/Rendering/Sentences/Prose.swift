import Domain

/// A text with what is needed to say where it may end.
struct Prose {
  let scalars: Scalars
  let lexicon: Lexicon
  /// For every scalar and for the end, how many quotations, parentheses and turns of direction are open before it.
  let depth: [Int]
  /// For every scalar, whether it belongs to a link, a hashtag, a mention or an address.
  let isFixed: [Bool]

  init(_ text: String, language: Language) {
    scalars = Array(text.unicodeScalars)
    lexicon = Lexicon.of(language)
    depth = Self.depths(scalars)
    var fixed = [Bool](repeating: false, count: scalars.count)
    for span in SpanScanner.untouchable(in: scalars, spans: SpanScanner.spans(in: scalars)) {
      for index in span.range { fixed[index] = true }
    }
    isFixed = fixed
  }

  private static func depths(_ scalars: Scalars) -> [Int] {
    var depth = 0
    var turns = 0
    var inQuotes = false
    return [0]
      + scalars.map { scalar in
        switch scalar {
        case "(", "[", "«", "“": depth += 1
        case ")", "]", "»", "”": depth = max(0, depth - 1)
        case "\"": inQuotes.toggle()
        default:
          if scalar.directionEnd != nil { turns += 1 }
          if scalar.endsDirection { turns = max(0, turns - 1) }
        }
        return depth + turns + (inQuotes ? 1 : 0)
      }
  }

  /// Whether everything opened before `end` is closed there.
  func isBalanced(at end: Int) -> Bool { depth[end] == 0 }

  /// The text up to `end`.
  func prefix(_ end: Int) -> String { String(scalars[..<end]) }

  /// The word that ends at `end`: what stands after the last space, without marks around it.
  func word(endingAt end: Int) -> Scalars {
    var start = end
    while start > 0, !scalars[start - 1].isSpace { start -= 1 }
    return bare(start..<end)
  }

  /// The word that begins at `start`.
  func word(startingAt start: Int) -> Scalars {
    var end = start
    while end < scalars.count, !scalars[end].isSpace { end += 1 }
    return bare(start..<end)
  }

  private func bare(_ range: Range<Int>) -> Scalars {
    var range = range
    while let first = range.first, !scalars[first].isWordPart { range.removeFirst() }
    while let last = range.last, !scalars[last].isWordPart, !scalars[last].isApostrophe, scalars[last] != "°" {
      range.removeLast()
    }
    return Array(scalars[range])
  }

  /// How many words stand in `range`.
  func wordCount(in range: Range<Int>) -> Int {
    scalars[range].split(whereSeparator: \.isBreakingSpace).filter { $0.contains(where: \.isWordPart) }.count
  }
}
