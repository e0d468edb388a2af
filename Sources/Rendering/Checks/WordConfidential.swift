import Domain

/// A remark that says that a text is not for everyone.
struct WordConfidential: EditorialCheck {
  let code = CheckCode.wordConfidential
  let scope = CheckScope.item
  let usualLevel = CheckLevel.refuse

  func findings(in context: CheckContext) -> [[String: String]] {
    guard context.item.audience != .internal else { return [] }
    return HouseWords.findings(context.lexicon.confidential, in: context)
  }
}
