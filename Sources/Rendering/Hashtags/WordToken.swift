/// A word of a text: letters and digits, with the hyphens inside it; an apostrophe ends one word and begins another.
struct WordToken {
  let range: Range<Int>
  let lower: String
  let isCapital: Bool

  static func tokens(in text: Scalars) -> [WordToken] {
    var tokens: [WordToken] = []
    var index = 0
    while index < text.count {
      guard text[index].isWordPart else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].isWordPart || isInnerHyphen(index, in: text) { index += 1 }
      tokens.append(
        WordToken(
          range: start..<index, lower: String(text[start..<index]).lowercased(), isCapital: text[start].isCapital))
    }
    return tokens
  }

  private static func isInnerHyphen(_ index: Int, in text: Scalars) -> Bool {
    let isHyphen = text[index] == "-" || text[index] == "‑"
    return isHyphen && index + 1 < text.count && text[index + 1].isWordPart
  }
}
