import Domain

/// An event that says when, but not where. (When is required by the calendar.)
struct EventIncomplete: EditorialCheck {
  let code = CheckCode.eventIncomplete
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    guard let event = context.item.event else { return [] }
    return Tidy.line(event.place ?? "").isEmpty ? [[:]] : []
  }
}
