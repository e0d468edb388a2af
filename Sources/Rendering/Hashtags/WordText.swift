import Domain

/// A text as the words that hashtags and mentions are made from, and the names and quotations that stay as they are.
struct WordText {
  let text: Scalars
  let tokens: [WordToken]
  /// Links, tags, mentions and addresses.
  let spans: [Span]
  /// Those and what only some networks take for one.
  private let untouchable: [Span]
  private let lexicon: Lexicon
  private let quoted: [Bool]

  init(_ string: String, language: Language) {
    text = Array(string.unicodeScalars)
    tokens = WordToken.tokens(in: text)
    lexicon = Lexicon.of(language)
    spans = SpanScanner.spans(in: text)
    untouchable = SpanScanner.untouchable(in: text, spans: spans)
    var depth = 0
    quoted = text.map { scalar in
      if "«“".unicodeScalars.contains(scalar) { depth += 1 }
      if "»”".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      return depth > 0
    }
  }

  /// Every run of so many words, in order.
  func runs(ofLength count: Int) -> some Sequence<Range<Int>> {
    let first = count > 0 ? max(0, tokens.count - count + 1) : 0
    return (0..<first).lazy.map { $0..<($0 + count) }
  }

  /// Where a run of words stands.
  func range(_ run: Range<Int>) -> Range<Int> {
    tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
  }

  /// Whether the words of a run follow each other, are no part of longer words, and stand in no link, tag or address.
  func isWhole(_ run: Range<Int>) -> Bool {
    for index in run.dropFirst() where !areAdjacent(index - 1, index) { return false }
    let range = range(run)
    guard !untouchable.contains(where: { $0.range.overlaps(range) }) else { return false }
    if goesOn(at: range.upperBound, by: 1) || goesOn(at: range.lowerBound - 1, by: -1) { return false }
    // `presqu’île` is one word; `l’export` is two.
    if range.upperBound + 1 < text.count, text[range.upperBound].isApostrophe, text[range.upperBound + 1].isWordPart {
      return false
    }
    // What begins an address becomes neither hashtag nor mention, even where the rest of it is none.
    guard !text.hasSchemeMark(at: range.upperBound) else { return false }
    let besides = [range.lowerBound - 1, range.upperBound].filter(text.indices.contains).map { text[$0] }
    guard !besides.contains(where: \.joinsHashtag) else { return false }
    if range.lowerBound > 1, text[range.lowerBound - 1].isApostrophe { return isElided(run.lowerBound - 1) }
    return true
  }

  /// Whether a word goes on beyond a mark: `entrepreneur·e·s`, `entrepreneur(e)s`, `R&D`.
  private func goesOn(at mark: Int, by step: Int) -> Bool {
    guard text.indices.contains(mark), text.indices.contains(mark + step) else { return false }
    return "·‧•・.()&".unicodeScalars.contains(text[mark]) && text[mark + step].isWordPart
  }

  /// Whether a run begins in a quotation.
  func isQuoted(_ run: Range<Int>) -> Bool { quoted[tokens[run.lowerBound].range.lowerBound] }

  private func isElided(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    return ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].contains(
      tokens[index].lower)
  }

  /// Whether one space or one apostrophe is all that stands between two tokens that follow each other.
  private func areAdjacent(_ first: Int, _ second: Int) -> Bool {
    guard tokens.indices.contains(first), tokens.indices.contains(second) else { return false }
    let gap = text[tokens[first].range.upperBound..<tokens[second].range.lowerBound]
    return gap.count == 1 && gap.allSatisfy { $0.isSpace && $0 != "\n" || $0.isApostrophe }
  }
}

/// Names of several words.
extension WordText {
  /// Whether a name ends right before, or reaches over small words: `CCI` before `Dijon`, `Palais des congrès de` before `Paris`.
  func isName(before index: Int) -> Bool {
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

  /// Whether a run goes on as a longer name: with a capital, or over a small word to one.
  func isName(after run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    if areAdjacent(last, last + 1), tokens[last + 1].isCapital { return true }
    guard tokens[last].isCapital, !opensSentence(run.lowerBound), areAdjacent(last, last + 1), isLink(last + 1) else {
      return false
    }
    return areAdjacent(last + 1, last + 2) && tokens[last + 2].isCapital
  }

  private func isLink(_ index: Int) -> Bool {
    ["de", "du", "des", "d", "of"].contains(tokens[index].lower)
  }

  /// Whether a token is the first of its sentence.
  func opensSentence(_ index: Int) -> Bool {
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
