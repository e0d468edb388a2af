import Domain

/// A name of the institution that is nearly right: an accent, a hyphen, a capital or a letter is not.
struct NameMisspelled: EditorialCheck {
  let code = CheckCode.nameMisspelled
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    let names = context.lexicon.names
    guard !names.isEmpty else { return [] }
    let right = Set(names.map(\.written))
    return context.texts.all.flatMap { text in
      names.flatMap { name in
        misspellings(of: name, in: text).filter { !right.contains(RightName.plain($0)) }
          .map { ["written": $0, "name": name.written] }
      }
    }
  }

  private func misspellings(of name: RightName, in text: CheckedText) -> [String] {
    let folded = text.words.map { RightName.folded($0.lower) }
    var found: [String] = []
    var next = 0
    for start in text.words.indices where start >= next {
      var letters = ""
      for end in start..<min(text.words.count, start + name.mostWords) {
        guard end == start || joins(text, end - 1) else { break }
        letters += folded[end]
        guard letters.count <= name.folded.count + 1 else { break }
        let written = text.text(text.words[start].range.lowerBound..<text.words[end].range.upperBound)
        guard name.isMeant(by: letters, words: end - start + 1) else { continue }
        if !name.isWritten(written) { found.append(written) }
        next = end + 1
        break
      }
    }
    return found
  }

  /// Whether the word at `index` and the next may be of one name: nothing but spaces, hyphens and apostrophes stands
  /// between them, and full stops after single letters, as in `A.C.F.C.I.`
  private func joins(_ text: CheckedText, _ index: Int) -> Bool {
    let (word, next) = (text.words[index].range, text.words[index + 1].range)
    return text.scalars[word.upperBound..<next.lowerBound].allSatisfy {
      $0.isSpace || $0.isApostrophe || $0 == "-" || $0 == "‑" || $0 == "." && word.count == 1
    }
  }
}
