import Domain
import Engine

/// From the first publication that is rehearsed to the last.
struct RehearsalSpan: Sendable {
  let first: Timestamp
  let last: Timestamp
  let horizonDays: Int
  private let days: ClosedRange<CivilDate>

  /// The span of a calendar; nil when it holds nothing within `days`.
  init?(_ reading: CalendarReading, days wanted: ClosedRange<CivilDate>?, program: Program) {
    let expansion = ScheduleExpansion(zone: program.zone, recurrences: program.recurrences)
    let slots = reading.entries.flatMap { entry -> [PlannedSlot] in
      expansion.slots(of: entry, in: wanted ?? Self.days(of: entry))
    }.filter { wanted?.contains($0.civil.date) ?? true }
    guard let first = slots.min(by: { $0.due < $1.due }), let last = slots.max(by: { $0.due < $1.due }) else {
      return nil
    }
    self.first = first.due
    self.last = last.due
    days = min(first.civil.date, last.civil.date)...last.civil.date
    horizonDays = last.civil.date.daysSinceEpoch - first.civil.date.daysSinceEpoch + 1
  }

  /// The days of one item: a rule without an end is rehearsed for a year.
  private static func days(of entry: ScheduledItem) -> ClosedRange<CivilDate> {
    guard case .recurring(let recurrence) = entry.schedule.timing else {
      let epoch = CivilDate(daysSinceEpoch: 0)
      return epoch...epoch
    }
    let last = recurrence.until ?? recurrence.from.adding(days: 365)
    return recurrence.from...max(recurrence.from, last)
  }

  /// The reading without what is published once outside the span: it would be held as late before anything began.
  func kept(_ reading: CalendarReading) -> CalendarReading {
    var kept = reading
    kept.sources = reading.sources.map { source in
      guard case .items(let entries, let isBroken) = source.content else { return source }
      var kept = source
      kept.content = .items(entries.map { within($0) }, broken: isBroken)
      return kept
    }
    return kept
  }

  private func within(_ entry: ScheduledItem) -> ScheduledItem {
    guard case .once(let times) = entry.schedule.timing else { return entry }
    var entry = entry
    entry.schedule.timing = .once(times.filter { days.contains($0.value.date) })
    return entry
  }
}

extension CalendarReading {
  /// Every item that was read, in order.
  var entries: [ScheduledItem] {
    sources.flatMap { source -> [ScheduledItem] in
      switch source.content {
      case .items(let entries, _): entries
      case .unchanged: []
      }
    }
  }
}
