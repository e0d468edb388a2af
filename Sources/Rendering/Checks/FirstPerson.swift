import Domain

/// An author who speaks in the first person: whoever speaks for the institution says "nous", whoever speaks for himself
/// says so. Words between quotation marks are somebody else's.
struct FirstPerson: EditorialCheck {
  let code = CheckCode.firstPerson
  let scope = CheckScope.item
  let usualLevel = CheckLevel.off

  private static let words: [Language: Set<String>] = [
    .fr: ["je", "j", "mon", "ma", "mes", "moi", "mien", "mienne", "miens", "miennes"],
    .en: ["i", "my", "mine", "myself", "me"],
  ]

  func findings(in context: CheckContext) -> [[String: String]] {
    guard !context.texts.all.contains(where: { !$0.places(of: context.lexicon.remark).isEmpty }) else { return [] }
    return context.texts.all.flatMap { text in
      spoken(in: text, context.language).map {
        ["words": text.excerpt(around: $0), "remark": context.house.personalRemark]
      }
    }.prefix(1).map(\.self)
  }

  private func spoken(in text: CheckedText, _ language: Language) -> [Range<Int>] {
    let words = Self.words[language] ?? []
    let depth = Prose(String(text.scalars), language: language).depth
    return text.words.filter { word in
      guard words.contains(word.lower), depth[word.range.lowerBound] == 0 else { return false }
      // Not every J is elided: `Plan J`.
      return word.lower != "j" || text.scalars.dropFirst(word.range.upperBound).first?.isApostrophe == true
    }.map(\.range)
  }
}
