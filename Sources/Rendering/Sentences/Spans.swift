/// Where a text names two ends: `de 9 h à 12 h`, `du lundi au vendredi`, `entre Dijon et Lyon`, `18 h – 20 h`.
///
/// With its second end cut off, such a span says something else than its author did.
extension Prose {
  /// What an end of a span can be.
  private enum SpanEnd {
    /// A figure, a day, a month, an hour.
    case measure
    /// A name.
    case name
  }

  /// The spans, each from its first word to its last.
  var spans: [Range<Int>] {
    let words = breakableWords
    return words.indices.dropFirst().dropLast().compactMap { joiner in
      guard let kind = end(words[joiner + 1]), let first = start(before: joiner, kind, words) else { return nil }
      var last = joiner + 1
      while last + 1 < words.count, !closes(words[last]), end(words[last + 1]) == kind { last += 1 }
      return words[first].lowerBound..<visibleEnd(of: words[last])
    }
  }

  /// The first word of the span whose ends a word joins; nil when it joins none.
  private func start(before joiner: Int, _ kind: SpanEnd, _ words: [Range<Int>]) -> Int? {
    if words[joiner].count == 1, "–—-".unicodeScalars.contains(scalars[words[joiner].lowerBound]) {
      return end(words[joiner - 1]) == kind ? joiner - 1 : nil
    }
    let joined = String(word(startingAt: words[joiner].lowerBound)).lowercased()
    var isNamed = false
    // No first end is longer than `du lundi 3 janvier 2011`.
    for index in (max(0, joiner - 5)..<joiner).reversed() {
      guard !closes(words[index]) else { return nil }
      isNamed = isNamed || end(words[index]) == kind
      if let joiners = lexicon.spanJoiners[opening(words[index])] {
        return isNamed && joiners.contains(joined) ? index : nil
      }
    }
    return nil
  }

  private func end(_ range: Range<Int>) -> SpanEnd? {
    let word = word(startingAt: range.lowerBound)
    let stem = word.lastIndex(where: \.isApostrophe).map { word[($0 + 1)...] } ?? word[...]
    if stem.contains(where: \.isDigit) || lexicon.moments.contains(String(stem).lowercased()) { return .measure }
    return stem.first?.isCapital == true ? .name : nil
  }

  /// The word, or what is elided before it: `d` of `d’Annecy`.
  private func opening(_ range: Range<Int>) -> String {
    String(word(startingAt: range.lowerBound).prefix { !$0.isApostrophe }).lowercased()
  }

  /// Whether a word ends with a mark after which no span goes on.
  private func closes(_ range: Range<Int>) -> Bool {
    range.last.map { ",;:.!?…".unicodeScalars.contains(scalars[$0]) } ?? true
  }

  private func visibleEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, !scalars[end - 1].isWordPart { end -= 1 }
    return end
  }

  private var breakableWords: [Range<Int>] {
    scalars.indices.split { scalars[$0].isBreakingSpace }.compactMap { slice in
      slice.first.flatMap { first in slice.last.map { first..<($0 + 1) } }
    }
  }
}
