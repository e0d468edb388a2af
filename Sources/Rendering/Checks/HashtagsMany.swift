import Domain

/// More hashtags than are the custom there. Crieur adds no more than that itself, so the text holds them.
struct HashtagsMany: EditorialCheck {
  let code = CheckCode.hashtagsMany
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    // A hub or a feed has no custom of hashtags; the one that an event goes by may be named there.
    let custom = max(1, context.request.channel.profile.text.hashtagBudget)
    guard context.variant.hashtags.count > custom else { return [] }
    return [["count": String(context.variant.hashtags.count), "custom": String(custom)]]
  }
}
