/// Where a text may end early without being hurt.
extension Prose {
  /// Every place up to `bound`, from first to last; the end of the text is the last when it is not beyond.
  func cuts(upTo bound: Int) -> [Cut] {
    let spans = spans
    return sentences.prefix { $0.lowerBound < bound }.flatMap { sentence in
      inner(sentence, upTo: bound) + [Cut(end: sentence.upperBound, kind: .sentence)]
    }
    .filter { cut in cut.end <= bound && !spans.contains { $0.lowerBound < cut.end && cut.end < $0.upperBound } }
  }

  private func inner(_ sentence: Range<Int>, upTo bound: Int) -> [Cut] {
    var isFirst = true
    return sentence.prefix { $0 <= bound }.compactMap { index in
      if let cut = clause(at: index, in: sentence, isFirst: isFirst) {
        isFirst = false
        return cut.end > sentence.lowerBound ? cut : nil
      }
      return isClauseMark(index, in: sentence) ? nil : gap(at: index, in: sentence)
    }
  }

  private func isClauseMark(_ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound, scalars[next].isBreakingSpace, depth[index] == 0, !isFixed[index] else {
      return false
    }
    switch scalars[index] {
    case ",", ";", ":", "،", "；", "：": return true
    case "–", "—", "-": return index > 0 && scalars[index - 1].isSpace
    default: return false
    }
  }

  /// The cut before a comma, semicolon, colon or dash; of kind `word` and impossible length 0 when what precedes cannot stand alone.
  private func clause(at index: Int, in sentence: Range<Int>, isFirst: Bool) -> Cut? {
    guard isClauseMark(index, in: sentence) else { return nil }
    let end = lastVisible(before: index)
    let words = wordCount(in: sentence.lowerBound..<max(end, sentence.lowerBound))
    let opening = String(word(startingAt: sentence.lowerBound)).lowercased()
    let introduces = lexicon.introductions.contains(String(opening.prefix { $0 != "'" && $0 != "’" }))
    guard words > 0, endsWell(end), !(isFirst && introduces) else { return Cut(end: 0, kind: .word) }
    if words >= 3 { return Cut(end: end, kind: listsVerbs(around: index, end: end) ? .phrase : .clause) }
    // A word or two before a comma begin a list: an ellipsis says so. Before a colon they are a label, which says nothing alone.
    return Cut(end: scalars[index] == ":" ? 0 : end, kind: .phrase)
  }

  /// Whether the mark stands between infinitives that share what follows them: `découvrir, tester et comprendre les outils`.
  private func listsVerbs(around index: Int, end: Int) -> Bool {
    guard scalars[index] == "," else { return false }
    return [word(endingAt: end), word(startingAt: min(index + 2, scalars.count))].allSatisfy { word in
      lexicon.infinitives.contains { String(word).hasSuffix($0) }
    }
  }

  /// The cut at a space between two words.
  private func gap(at index: Int, in sentence: Range<Int>) -> Cut? {
    guard scalars[index] == " ", depth[index] == 0, index + 1 < sentence.upperBound, !scalars[index + 1].joinsPrevious
    else {
      return nil
    }
    let end = lastVisible(before: index)
    guard end > sentence.lowerBound, scalars[end - 1].isWordPart || scalars[end - 1] == "»" || scalars[end - 1] == ")",
      endsWell(end), !splitsName(at: index, end: end)
    else { return nil }
    let next = String(word(startingAt: index + 1)).lowercased()
    let opener = String(next.prefix { $0 != "'" && $0 != "’" })
    let isPhrase = lexicon.phraseOpeners.contains(opener) && wordCount(in: sentence.lowerBound..<end) >= 3
    return Cut(end: end, kind: isPhrase ? .phrase : .word)
  }

  /// Whether the text up to `end` closes what it opens and does not end on a word that announces another.
  func endsWell(_ end: Int) -> Bool {
    guard end > 0, isBalanced(at: end) else { return false }
    let last = word(endingAt: end)
    guard let final = last.last else { return true }
    if final.isApostrophe || last.allSatisfy(\.isDigit) { return false }
    let stem = last.lastIndex(where: \.isApostrophe).map { last[($0 + 1)...] } ?? last[...]
    return !lexicon.danglers.contains(String(stem).lowercased())
  }

  /// Whether the gap stands inside a name of several words: `Haute-Savoie Ecobiz`, `Palais des congrès`.
  private func splitsName(at gap: Int, end: Int) -> Bool {
    guard word(endingAt: end).first?.isCapital == true else { return false }
    let next = word(startingAt: gap + 1)
    if next.first?.isCapital == true { return true }
    return lexicon.nameLinks.contains(String(String(next).prefix { $0 != "'" && $0 != "’" }).lowercased())
  }
}
