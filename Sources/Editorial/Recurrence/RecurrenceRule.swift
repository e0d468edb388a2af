import Domain

/// An RRULE taken apart (RFC 5545 section 3.3.10).
///
/// libical takes `INTERVAL=2x` for 2 and reads past values that are too large; people are told instead. The parts that
/// it gets wrong (found by comparing it with python-dateutil on thousands of random rules) are refused or written
/// differently before it sees them.
struct RecurrenceRule {
  /// How many matching days there are at most, from the first day on.
  private(set) var count: Int?
  /// The last day, included.
  private(set) var until: CivilDate?
  private var parts: [(name: Substring, value: Substring)] = []

  private static let weekdays: [Substring] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Takes a rule apart, or says what is wrong with it.
  init(_ rule: String) throws(Reason) {
    for part in rule.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, self[sides[0]] == nil else { throw Self.bad(rule, part) }
      parts.append((sides[0], sides[1]))
      try check(sides[0], sides[1], of: rule)
    }
    try checkCombinations(of: rule)
  }

  /// The value of a part.
  subscript(_ name: Substring) -> Substring? {
    parts.first { $0.name == name }?.value
  }

  /// The rule and the first day to give to libical for a recurrence that begins on `first`.
  ///
  /// That day may lie before `first`, in its week; and the rule has no end of its own.
  func expandable(from first: CivilDate) -> (rule: String, first: CivilDate) {
    var written = parts.filter { $0.name != "COUNT" && $0.name != "UNTIL" }
    var start = first
    let weekday = Self.weekdays[first.weekday - 1]
    if self["FREQ"] == "WEEKLY" {
      // libical loses weeks when it has to look for the first weekday itself and the interval is more than one.
      if self["BYDAY"] == nil { written.append(("BYDAY", weekday)) }
      start = firstDay(ofWeekWith: first, days: self["BYDAY"] ?? weekday)
    }
    if self["BYWEEKNO"] != nil, self["BYDAY"] == nil { written.append(("BYDAY", weekday)) }
    if self["FREQ"] == "YEARLY", self["BYMONTHDAY"] != nil, self["BYMONTH"] == nil {
      // Without months it would only look at the month of the first day.
      written.append(("BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12"))
    }
    return (written.map { "\($0.name)=\($0.value)" }.joined(separator: ";"), start)
  }

  private func firstDay(ofWeekWith day: CivilDate, days: Substring) -> CivilDate {
    func index(_ name: Substring) -> Int { Self.weekdays.firstIndex(of: name) ?? 0 }
    let weekStart = index(self["WKST"] ?? "MO")
    let monday = day.adding(days: -((day.weekday - 1 - weekStart + 7) % 7))
    let earliest = days.split(separator: ",").map { (index($0) - weekStart + 7) % 7 }.min() ?? 0
    return monday.adding(days: earliest)
  }

  private mutating func check(_ name: Substring, _ value: Substring, of rule: String) throws(Reason) {
    switch name {
    case "FREQ":
      if ["HOURLY", "MINUTELY", "SECONDLY"].contains(value) { throw Self.hours("FREQ=\(value)") }
      guard ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(value) else { throw Self.bad(rule, "FREQ=\(value)") }
    case "BYHOUR", "BYMINUTE", "BYSECOND": throw Self.hours("\(name)=\(value)")
    case "UNTIL":
      guard value.decimal != nil, value.utf8.count == 8 else { throw Reason(CalendarCode.untilInRule) }
      until = CivilDate("\(value.prefix(4))-\(value.dropFirst(4).prefix(2))-\(value.suffix(2))")
      if until == nil { throw Self.bad(rule, "UNTIL=\(value)") }
    default:
      guard Self.isWellFormed(name, value) else { throw Self.bad(rule, "\(name)=\(value)") }
      if name == "COUNT" { count = Int(value) }
    }
  }

  private static func isWellFormed(_ name: Substring, _ value: Substring) -> Bool {
    let elements = value.split(separator: ",", omittingEmptySubsequences: false)
    func all(within most: Int, negative: Bool = true) -> Bool {
      elements.allSatisfy { isNumber($0, most: most, negative: negative) }
    }
    switch name {
    case "INTERVAL", "COUNT": return elements.count == 1 && all(within: 9999, negative: false)
    case "WKST": return weekdays.contains(value)
    case "BYMONTH": return all(within: 12, negative: false)
    case "BYMONTHDAY": return all(within: 31)
    case "BYYEARDAY", "BYSETPOS": return all(within: 366)
    case "BYWEEKNO": return all(within: 53)
    case "BYDAY":
      return elements.allSatisfy { element in
        let ordinal = element.dropLast(2)
        return weekdays.contains(element.suffix(2)) && (ordinal.isEmpty || isNumber(ordinal, most: 53, negative: true))
      }
    default: return false
    }
  }

  private static func isNumber(_ text: Substring, most: Int, negative: Bool) -> Bool {
    let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
    let digits = isSigned ? text.dropFirst() : text
    guard negative || !isSigned, digits.utf8.count <= 4, let value = digits.decimal else { return false }
    return (1...most).contains(value)
  }

  static func bad(_ rule: String, _ detail: Substring) -> Reason {
    Reason(CalendarCode.badRule, ["rule": rule, "detail": String(detail)])
  }

  private static func hours(_ detail: String) -> Reason {
    Reason(CalendarCode.hoursInRule, ["detail": detail])
  }
}
