import Domain

/// Words that the house does not use.
struct WordTone: EditorialCheck {
  let code = CheckCode.wordTone
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    HouseWords.findings(context.lexicon.tone, in: context)
  }
}
