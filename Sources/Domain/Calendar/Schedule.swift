/// When an item goes out, in the calendar's civil time.
public struct Schedule: Hashable, Sendable, Codable {
  /// Once or again and again.
  public enum Timing: Hashable, Sendable, Codable {
    /// Never by itself: a draft without a date.
    case none
    /// Once on every channel, at the hour given for it.
    case once([ChannelName: CivilDateTime])
    /// Again and again, on every channel of the item.
    case recurring(Recurrence)
  }

  /// After when it must not go out any more.
  public enum Deadline: Hashable, Sendable, Codable {
    /// At a civil time of the calendar.
    case at(CivilDateTime)
    /// So many seconds after it was due.
    case after(seconds: Int64)
  }

  /// Once or again and again.
  public var timing: Timing
  /// `not_after`.
  public var notAfter: Deadline?
  /// What becomes of it when it is late; nil for the channel's own rule.
  public var late: LatePolicy?

  /// Makes a schedule.
  public init(timing: Timing, notAfter: Deadline? = nil, late: LatePolicy? = nil) {
    self.timing = timing
    self.notAfter = notAfter
    self.late = late
  }
}

/// A rule for dates that come again (RFC 5545), in floating civil time.
public struct Recurrence: Hashable, Sendable, Codable {
  /// The RRULE without its name, such as `FREQ=WEEKLY;BYDAY=MO`.
  public var rule: String
  /// The hour of every occurrence.
  public var at: CivilTime
  /// The first day; an occurrence only if the rule matches it.
  public var from: CivilDate
  /// The last day, included.
  public var until: CivilDate?
  /// Days left out.
  public var except: [CivilDate]

  /// Makes a rule.
  public init(rule: String, at: CivilTime, from: CivilDate, until: CivilDate? = nil, except: [CivilDate] = []) {
    self.rule = rule
    self.at = at
    self.from = from
    self.until = until
    self.except = except
  }
}

/// Expands recurrences.
public protocol RecurrenceRules: Sendable {
  /// The occurrences within `days`, in order, exceptions left out, at most `limit` of them.
  func occurrences(of recurrence: Recurrence, in days: ClosedRange<CivilDate>, limit: Int) -> [CivilDateTime]
}

/// What becomes of a delivery that could not go out when it was due.
public struct LatePolicy: Hashable, Sendable, Codable {
  /// What happens beyond the grace.
  public enum Then: String, Hashable, Sendable, Codable, CaseIterable {
    /// A person decides.
    case hold
    /// It does not go out.
    case drop
    /// It goes out all the same.
    case publish
  }

  /// How late it may go out without further ado, in seconds.
  public var withinSeconds: Int64
  /// What happens beyond that.
  public var then: Then

  /// Makes a rule.
  public init(within: Duration, then: Then) {
    withinSeconds = within.components.seconds
    self.then = then
  }

  /// How late it may go out without further ado.
  public var within: Duration { .seconds(withinSeconds) }

  /// Whether `delay` after the due time is more than the rule forgives.
  public func isExceeded(by delay: Duration) -> Bool {
    then != .publish && delay > within
  }
}
