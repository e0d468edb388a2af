import Domain

/// Looks for the words of hashtags in a text.
struct TagSearch {
  /// How a hashtag stands to a text.
  enum Standing: Equatable {
    /// The author put it there, `#` included.
    case present
    /// Its words stand there and can become the hashtag.
    case mergeable(Range<Int>)
    /// Its words stand there, but in a name or a quotation, which stays as it is.
    case blocked
    /// Its words do not stand there.
    case absent
  }

  let text: Scalars
  private let tokens: [WordToken]
  private let lexicon: Lexicon
  private let spans: [Span]
  private let untouchable: [Span]
  private let isQuoted: [Bool]

  init(_ string: String, language: Language) {
    text = Array(string.unicodeScalars)
    tokens = WordToken.tokens(in: text)
    lexicon = Lexicon.of(language)
    spans = SpanScanner.spans(in: text)
    untouchable = SpanScanner.untouchable(in: text, spans: spans)
    var depth = 0
    isQuoted = text.map { scalar in
      if "«“".unicodeScalars.contains(scalar) { depth += 1 }
      if "»”".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      return depth > 0
    }
  }

  func standing(of tag: Hashtag) -> Standing {
    let label = tag.label.lowercased()
    if hashtags.contains(where: { $0.lowercased() == label }) { return .present }
    guard !tag.words.isEmpty, tokens.count >= tag.words.count else { return .absent }
    var stands = false
    for first in 0...(tokens.count - tag.words.count) {
      let run = first..<(first + tag.words.count)
      guard matches(run, tag), !isInsideSpan(run) else { continue }
      if isFree(run, tag) { return .mergeable(range(run)) }
      stands = true
    }
    return stands ? .blocked : .absent
  }

  /// The hashtags that the text holds.
  var hashtags: [String] {
    spans.filter { $0.kind == .hashtag }.map { String(text[$0.range]) }
  }

  private func range(_ run: Range<Int>) -> Range<Int> {
    tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
  }

  private func matches(_ run: Range<Int>, _ tag: Hashtag) -> Bool {
    for (token, word) in zip(tokens[run], tag.words) where token.lower != word { return false }
    for index in run.dropFirst() where !areAdjacent(index - 1, index) { return false }
    let range = range(run)
    // `presqu’île` is one word; `l’export` is two.
    if range.upperBound + 1 < text.count, text[range.upperBound].isApostrophe, text[range.upperBound + 1].isWordPart {
      return false
    }
    let besides = [range.lowerBound - 1, range.upperBound].filter(text.indices.contains).map { text[$0] }
    guard !besides.contains(where: \.joinsHashtag) else { return false }
    if range.lowerBound > 1, text[range.lowerBound - 1].isApostrophe { return isElided(run.lowerBound - 1) }
    return true
  }

  private func isElided(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    return ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].contains(
      tokens[index].lower)
  }

  private func isInsideSpan(_ run: Range<Int>) -> Bool {
    untouchable.contains { $0.range.overlaps(range(run)) }
  }

  /// Whether one space or one apostrophe is all that stands between two tokens that follow each other.
  private func areAdjacent(_ first: Int, _ second: Int) -> Bool {
    guard tokens.indices.contains(first), tokens.indices.contains(second) else { return false }
    let gap = text[tokens[first].range.upperBound..<tokens[second].range.lowerBound]
    return gap.count == 1 && gap.allSatisfy { $0.isSpace && $0 != "\n" || $0.isApostrophe }
  }
}

/// What stays as it is.
extension TagSearch {
  /// Whether the words may become a hashtag: in no quotation and in no name.
  private func isFree(_ run: Range<Int>, _ tag: Hashtag) -> Bool {
    guard !isQuoted[tokens[run.lowerBound].range.lowerBound] else { return false }
    let last = run.upperBound - 1
    let isWrittenAsName = tag.written.unicodeScalars.contains(where: \.isCapital)
    if tokens[run.lowerBound].isCapital, !opensSentence(run.lowerBound), !isWrittenAsName { return false }
    return !isName(before: run.lowerBound) && !(areAdjacent(last, last + 1) && tokens[last + 1].isCapital)
      && !continuesAsName(run)
  }

  /// Whether a name ends right before, or reaches over small words: `CCI` before `Dijon`, `Palais des congrès de` before `Paris`.
  private func isName(before index: Int) -> Bool {
    var index = index
    guard areAdjacent(index - 1, index) else { return false }
    if tokens[index - 1].isCapital {
      guard opensSentence(index - 1) else { return true }
      // The capital of a first word says nothing by itself: `Bourgogne Ecobiz` is a name, `Permanence création` and `Les CCI` are not.
      return tokens[index].isCapital && !lexicon.isFunctionWord(tokens[index - 1].lower)
    }
    while areAdjacent(index - 1, index), isLink(index - 1), areAdjacent(index - 2, index - 1) {
      if tokens[index - 2].isCapital { return !opensSentence(index - 2) }
      index -= 2
    }
    return false
  }

  private func continuesAsName(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard tokens[last].isCapital, !opensSentence(run.lowerBound), areAdjacent(last, last + 1), isLink(last + 1) else {
      return false
    }
    return areAdjacent(last + 1, last + 2) && tokens[last + 2].isCapital
  }

  private func isLink(_ index: Int) -> Bool {
    ["de", "du", "des", "d", "of"].contains(tokens[index].lower)
  }

  private func opensSentence(_ index: Int) -> Bool {
    var before = tokens[index].range.lowerBound
    while before > 0,
      text[before - 1].isSpace && text[before - 1] != "\n" || "«“\"(".unicodeScalars.contains(text[before - 1])
    {
      before -= 1
    }
    return before == 0 || ".!?…\n".unicodeScalars.contains(text[before - 1])
  }
}

extension Unicode.Scalar {
  /// Whether a word beside it is not a word or not a hashtag by itself: joiners and soft hyphens keep words together, and
  /// networks take a middle dot or a gershayim for a part of the hashtag.
  fileprivate var joinsHashtag: Bool {
    isHashtagCharacter || isHashSign || !isASCII && (joinsPrevious || properties.generalCategory == .format)
  }
}
