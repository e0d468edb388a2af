import Domain

/// The rule that holds after the last change in a zone's file: `CET-1CEST,M3.5.0,M10.5.0/3`
/// (POSIX.1-2024 section 8.3, with the hours beyond a day of RFC 9636 section 3.3.2).
struct POSIXZoneRule: Sendable {
  private var standard: Int
  private var summer: (offset: Int, start: YearlyTime, end: YearlyTime)?

  /// Reads a rule; nil when it is none.
  init?(_ text: String) {
    var scanner = POSIXZoneScanner(text)
    guard scanner.name(), let west = scanner.time(mostHours: 24) else { return nil }
    standard = -west
    guard !scanner.isAtEnd else { return }
    guard scanner.name() else { return nil }
    var offset = standard + 3600
    if !scanner.isAt(",") {
      guard let westInSummer = scanner.time(mostHours: 24) else { return nil }
      offset = -westInSummer
    }
    guard let start = scanner.yearlyTime(), let end = scanner.yearlyTime(), scanner.isAtEnd else { return nil }
    summer = (offset, start, end)
  }

  /// Whether clocks are never changed.
  var isConstant: Bool { summer == nil }

  /// The changes of some years, in order.
  func changes(fromYear first: Int, to last: Int) -> [ZoneTimeline.Period] {
    guard let summer else {
      return [ZoneTimeline.Period(start: Self.startOfYear(first), offset: standard)]
    }
    var changes: [(instant: Int64, isStart: Int, offset: Int)] = []
    for year in first...last {
      let yearStart = Self.startOfYear(year)
      let start = yearStart + summer.start.seconds(in: year) - Int64(standard)
      let end = yearStart + summer.end.seconds(in: year) - Int64(summer.offset)
      changes.append((start, 1, summer.offset))
      changes.append((end, 0, standard))
    }
    // Summer time all year is written as an end that coincides with the next start: the start wins.
    let sorted = changes.sorted { ($0.instant, $0.isStart) < ($1.instant, $1.isStart) }
    return sorted.map { ZoneTimeline.Period(start: $0.instant, offset: $0.offset) }
      .reduce(into: []) { kept, period in
        if kept.last?.start == period.start { kept.removeLast() }
        kept.append(period)
      }
  }

  /// The first second of a year on a clock that follows UTC.
  static func startOfYear(_ year: Int) -> Int64 {
    var day = CivilDate(daysSinceEpoch: 0)
    day.year = year
    return Int64(day.daysSinceEpoch) * 86_400
  }
}

/// A moment that comes every year.
struct YearlyTime: Sendable {
  /// How the day is told.
  enum Day: Sendable {
    /// 1 to 365; 29 February is never counted.
    case julian(Int)
    /// 0 to 365; 29 February is counted.
    case ordinal(Int)
    /// The `week`th (5: last) `weekday` (0: Sunday) of a month.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The day.
  var day: Day
  /// Seconds after its midnight, maybe before it or beyond the day.
  var time: Int

  /// Seconds from the start of the year.
  func seconds(in year: Int) -> Int64 {
    Int64(dayOfYear(in: year)) * 86_400 + Int64(time)
  }

  private func dayOfYear(in year: Int) -> Int {
    let isLeap = CivilDate(year: year, month: 2, day: 29) != nil
    switch day {
    case .julian(let number): return number - 1 + (isLeap && number >= 60 ? 1 : 0)
    case .ordinal(let number): return number
    case .weekday(let month, let week, let weekday):
      let firstDays = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
      let leapDay = isLeap && month > 2 ? 1 : 0
      let first = firstDays[month - 1] + leapDay
      let next = firstDays[month] + (isLeap && month >= 2 ? 1 : 0)
      let firstWeekday = CivilDate(daysSinceEpoch: Int(POSIXZoneRule.startOfYear(year) / 86_400) + first).weekday % 7
      let day = first + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      return day < next ? day : day - 7
    }
  }
}
