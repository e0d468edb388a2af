public import Domain

/// What can be wrong with the calendar.
public enum CalendarCode: String, MessageCode {
  /// A recurrence rule, or the part of it that is named.
  case badRule = "calendar.badRule"
  /// A rule that combines parts in a way that we would expand wrongly.
  case unsupportedRule = "calendar.unsupportedRule"
  /// A rule that speaks of hours, which `at` gives.
  case hoursInRule = "calendar.hoursInRule"
  /// A rule with an UNTIL that is more than a day.
  case untilInRule = "calendar.untilInRule"
}
