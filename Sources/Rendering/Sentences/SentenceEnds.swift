/// Where sentences end.
extension Prose {
  /// The ranges of the sentences, without the spaces between them.
  var sentences: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = firstVisible(from: 0)
    var index = start
    while index < scalars.count {
      if let end = sentenceEnd(at: index, from: start) {
        ranges.append(start..<end)
        start = firstVisible(from: end)
        index = start
      } else {
        index += 1
      }
    }
    let end = lastVisible(before: scalars.count)
    if start < end { ranges.append(start..<end) }
    return ranges
  }

  private func firstVisible(from index: Int) -> Int {
    var index = index
    while index < scalars.count, scalars[index].isSpace, !carriesMark(index) { index += 1 }
    return index
  }

  /// Whether what stands at `index` is one character with what follows.
  private func carriesMark(_ index: Int) -> Bool {
    index + 1 < scalars.count && scalars[index + 1].joinsPrevious
  }

  /// The end of what is visible before `end`.
  func lastVisible(before end: Int) -> Int {
    var end = end
    while end > 0, scalars[end - 1].isSpace { end -= 1 }
    return end
  }

  /// The end of the sentence whose closing mark (or line end) stands at `index`.
  private func sentenceEnd(at index: Int, from start: Int) -> Int? {
    let mark = scalars[index]
    if mark == "\n" { return index > start ? lastVisible(before: index) : nil }
    guard ".!?…。！？".unicodeScalars.contains(mark), !isFixed[index], index > start else { return nil }
    var end = index + 1
    while end < scalars.count, ".!?…".unicodeScalars.contains(scalars[end]) { end += 1 }
    end = closing(after: end)
    guard !carriesMark(end - 1) else { return nil }
    if "。！？".unicodeScalars.contains(mark) { return isBalanced(at: end) ? end : nil }
    guard end < scalars.count else { return end }
    guard scalars[end].isBreakingSpace, isBalanced(at: end) else { return nil }
    let next = firstVisible(from: end)
    guard next < scalars.count else { return end }
    if beginsInLowerCase(next), scalars[end] != "\n" { return nil }
    return mark == "." && end == index + 1 && isAbbreviation(before: index, from: start) ? nil : end
  }

  /// Passes the quotation marks and parentheses that close with the sentence.
  private func closing(after end: Int) -> Int {
    var end = end
    while end < scalars.count {
      if ")]»”\"’".unicodeScalars.contains(scalars[end]) {
        end += 1
      } else if scalars[end].isNoBreakSpace, end + 1 < scalars.count, scalars[end + 1] == "»" {
        end += 2
      } else {
        return end
      }
    }
    return end
  }

  private func beginsInLowerCase(_ index: Int) -> Bool {
    var index = index
    while index < scalars.count, "«“\"(#@".unicodeScalars.contains(scalars[index]) || scalars[index].isSpace {
      index += 1
    }
    return index < scalars.count && scalars[index].properties.isLowercase
  }

  /// Whether the full stop at `dot` only shortens a word: `M.`, `art.`, `S.A.R.L.`, `av. J.-C.`, `1.` before the first thing of a list.
  private func isAbbreviation(before dot: Int, from start: Int) -> Bool {
    var begin = dot
    while begin > start, !scalars[begin - 1].isSpace { begin -= 1 }
    while begin < dot, !scalars[begin].isWordPart { begin += 1 }
    if let elision = scalars[begin..<dot].lastIndex(where: \.isApostrophe) { begin = elision + 1 }
    let token = scalars[begin..<dot]
    guard !token.isEmpty else { return false }
    if token.allSatisfy(\.isDigit) { return begin == start }
    if token.count == 1 { return token.allSatisfy { $0.isCapital || $0 == "p" || $0 == "m" } }
    let letters = token.split { $0 == "." || $0 == "-" }
    if letters.count > 1, letters.allSatisfy({ $0.count == 1 }) { return true }
    return lexicon.abbreviations.contains(String(token).lowercased())
  }
}
