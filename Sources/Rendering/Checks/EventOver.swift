import Domain

/// An event that is over when its announcement goes out.
struct EventOver: EditorialCheck {
  let code = CheckCode.eventOver
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    guard let event = context.item.event else { return [] }
    // Without an end, nobody knows how long it lasts: it is over the next day.
    let isOver = event.end.map { $0 < context.due } ?? (event.start.date < context.due.date)
    guard isOver else { return [] }
    let end = event.end ?? event.start
    return [["end": "\(end.date) \(end.time)", "due": "\(context.due.date) \(context.due.time)"]]
  }
}
