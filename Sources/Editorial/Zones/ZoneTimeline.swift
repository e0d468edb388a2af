import Domain

/// When a zone's offset changed and will change, ready for a binary search.
struct ZoneTimeline: Sendable {
  /// From `start` on (seconds since 1970, UTC) clocks are `offset` seconds ahead of UTC.
  struct Period: Sendable {
    var start: Int64
    var offset: Int
  }

  /// 400 Gregorian years are a whole number of weeks: rules by weekday repeat exactly after them.
  static let cycle: Int64 = 146_097 * 86_400
  /// No two clocks of the world were ever further apart (Manila and Alaska, before their date lines moved).
  private static let widest: Int64 = 32 * 3600

  /// In order; the first begins with time itself, and neighbours differ.
  private let periods: [Period]
  /// From here on everything repeats what was one cycle before; nil when the last period never ends.
  private let horizon: Int64?

  /// Joins what the past was and the rule for the future.
  init(first: Int, changes: [Period], future: POSIXZoneRule?) {
    var all = [Period(start: .min, offset: first)] + changes
    var horizon: Int64?
    if let future {
      let last = changes.last?.start ?? 0
      let year = CivilDateTime(secondsSinceEpoch: last).date.year
      all += future.changes(fromYear: year, to: year + 402).filter { $0.start > last || changes.isEmpty }
      horizon = future.isConstant ? nil : POSIXZoneRule.startOfYear(year + 401)
    }
    periods = all.reduce(into: []) { kept, period in
      if kept.last?.offset != period.offset { kept.append(period) }
    }
    self.horizon = horizon
  }

  /// Seconds ahead of UTC at an instant.
  func offset(at instant: Int64) -> Int {
    periods[index(at: instant - shift(for: instant))].offset
  }

  /// The instant that a wall-clock reading names.
  func resolve(_ civil: CivilDateTime) -> ResolvedTime {
    let shift = shift(for: civil.secondsSinceEpoch + Self.widest)
    let local = civil.secondsSinceEpoch - shift
    let first = index(at: local - Self.widest)
    let last = index(at: local + Self.widest)
    let meant = (first...last).filter { start(of: $0) <= local - offset($0) && local - offset($0) < end(of: $0) }
    if let earliest = meant.first {
      let instant = Timestamp(seconds: local - offset(earliest) + shift)
      return ResolvedTime(instant: instant, kind: meant.count == 1 ? .exact : .repeated)
    }
    // Clocks jumped over the reading: the offset before the jump moves it forward by the jump.
    let jump = (first..<last).first { local < end(of: $0) + offset($0 + 1) } ?? first
    let instant = local - offset(jump)
    let moved = CivilDateTime(secondsSinceEpoch: instant + offset(index(at: instant)) + shift)
    return ResolvedTime(instant: Timestamp(seconds: instant + shift), kind: .gap(movedTo: moved))
  }

  private func offset(_ index: Int) -> Int64 { Int64(periods[index].offset) }

  private func start(of index: Int) -> Int64 { periods[index].start }

  private func end(of index: Int) -> Int64 {
    index + 1 < periods.count ? periods[index + 1].start : .max
  }

  /// The whole cycles between an instant and what is known.
  private func shift(for instant: Int64) -> Int64 {
    guard let horizon, instant >= horizon else { return 0 }
    return ((instant - horizon) / Self.cycle + 1) * Self.cycle
  }

  /// The last period that begins at or before an instant.
  private func index(at instant: Int64) -> Int {
    var low = 0
    var high = periods.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if periods[middle].start <= instant { low = middle } else { high = middle }
    }
    return low
  }
}
