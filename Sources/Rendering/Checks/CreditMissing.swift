import Domain

/// A picture that names nobody who made it.
struct CreditMissing: EditorialCheck {
  let code = CheckCode.creditMissing
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    context.item.images.filter { Tidy.line($0.credit ?? "").isEmpty }.map { ["file": $0.fileName] }
  }
}
