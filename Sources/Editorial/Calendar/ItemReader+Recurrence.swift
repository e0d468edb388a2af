import Domain

/// `every`: dates that come again.
extension ItemReader {
  /// Leap days on one weekday come every 28 years, 40 around 2100: a rule without a day in a century has none.
  private static let horizon = 36_525

  /// Reads `every` and makes sure that it has at least one occurrence.
  mutating func readRecurrence() -> Recurrence? {
    guard var every = mapping.mapping("every") else { return nil }
    let rule = every.required("rrule", .text)
    let at = every.required("at", .time)
    let from = every.required("from", .date)
    let until = every.optional("until", .date)
    let except = every.list("except", .date) ?? []
    every.finish()
    let fault = rule.flatMap(recurrences.fault)
    if let fault { problems.error(fault, at: every.place(of: "rrule")) }
    guard let rule, let at, let from, fault == nil else { return nil }
    if let until, until < from {
      let days = ["from": from.description, "until": until.description]
      problems.error(Reason(CalendarCode.untilBeforeFrom, days), at: every.place(of: "until"))
      return nil
    }
    let recurrence = Recurrence(rule: rule, at: at, from: from, until: until, except: except.map(\.value))
    if firstOccurrence(of: recurrence) == nil {
      problems.error(Reason(CalendarCode.neverOccurs, ["rule": rule]), at: every.place(of: "rrule"))
    }
    checkExceptions(except, of: recurrence)
    return recurrence
  }

  /// The first occurrence within a century.
  func firstOccurrence(of recurrence: Recurrence) -> CivilDateTime? {
    let last = recurrence.from.adding(days: Self.horizon)
    return recurrences.occurrences(of: recurrence, in: recurrence.from...last, limit: 1).first
  }

  /// Warns about exceptions that take nothing out: most likely the wrong day, and the right one will go out.
  private func checkExceptions(_ days: [Placed<CivilDate>], of recurrence: Recurrence) {
    guard let first = days.map(\.value).min(), let last = days.map(\.value).max() else { return }
    var all = recurrence
    all.except = []
    let limit = last.daysSinceEpoch - first.daysSinceEpoch + 1
    let occurring = Set(recurrences.occurrences(of: all, in: first...last, limit: limit).map(\.date))
    for day in days where !occurring.contains(day.value) {
      problems.warning(Reason(CalendarCode.idleException, ["date": day.value.description]), at: day.place)
    }
  }
}
