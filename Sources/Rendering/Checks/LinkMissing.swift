import Domain

/// The news leads nowhere: all other channels lead back to the institution's site.
struct LinkMissing: EditorialCheck {
  let code = CheckCode.linkMissing
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    context.item.link == nil ? [[:]] : []
  }
}
