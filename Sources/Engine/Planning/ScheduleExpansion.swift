public import Domain

/// One time at which an item is to go out on one channel.
public struct PlannedSlot: Hashable, Sendable {
  /// The channel.
  public var channel: ChannelName
  /// The occurrence of a recurrence; nil for a single publication.
  public var occurrence: CivilDateTime?
  /// The civil date and time meant, in the calendar's zone.
  public var civil: CivilDateTime
  /// The instant that it names.
  public var due: Timestamp
  /// After when it must not go out any more.
  public var notAfter: Timestamp?

  /// Makes a slot.
  public init(
    channel: ChannelName, occurrence: CivilDateTime? = nil, civil: CivilDateTime, due: Timestamp,
    notAfter: Timestamp? = nil
  ) {
    self.channel = channel
    self.occurrence = occurrence
    self.civil = civil
    self.due = due
    self.notAfter = notAfter
  }
}

/// Turns schedules into slots.
public struct ScheduleExpansion: Sendable {
  /// The most occurrences of one recurrence that are looked at in one go.
  static let occurrenceLimit = 10_000

  var zone: any ZoneRules
  var recurrences: any RecurrenceRules

  /// Makes an expansion in the calendar's zone.
  public init(zone: any ZoneRules, recurrences: any RecurrenceRules) {
    self.zone = zone
    self.recurrences = recurrences
  }

  /// When an item goes out: once per channel, or at every occurrence within `days`. A draft goes out never.
  public func slots(of entry: ScheduledItem, in days: ClosedRange<CivilDate>) -> [PlannedSlot] {
    guard entry.item.status == .ready else { return [] }
    return entry.item.channels.flatMap { channel in
      times(of: entry.schedule, on: channel, in: days).map { time in
        slot(channel, time.civil, isOccurrence: time.isOccurrence, notAfter: entry.schedule.notAfter)
      }
    }
  }

  private func times(
    of schedule: Schedule, on channel: ChannelName, in days: ClosedRange<CivilDate>
  ) -> [(civil: CivilDateTime, isOccurrence: Bool)] {
    switch schedule.timing {
    case .none: []
    case .once(let times): times[channel].map { [($0, false)] } ?? []
    case .recurring(let recurrence):
      recurrences.occurrences(of: recurrence, in: days, limit: Self.occurrenceLimit).map { ($0, true) }
    }
  }

  private func slot(
    _ channel: ChannelName, _ civil: CivilDateTime, isOccurrence: Bool, notAfter: Schedule.Deadline?
  ) -> PlannedSlot {
    let due = zone.resolve(civil).instant
    let deadline: Timestamp? =
      switch notAfter {
      case .at(let civil): zone.resolve(civil).instant
      case .after(let seconds): due + .seconds(seconds)
      case nil: nil
      }
    return PlannedSlot(
      channel: channel, occurrence: isOccurrence ? civil : nil, civil: civil, due: due, notAfter: deadline)
  }
}
