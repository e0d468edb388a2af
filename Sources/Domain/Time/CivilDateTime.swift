/// A date and an hour as people write them; it becomes a `Timestamp` only through `ZoneRules`.
public struct CivilDateTime: Hashable, Comparable, Sendable, Codable {
  /// The day.
  public var date: CivilDate
  /// The hour.
  public var time: CivilTime

  /// Joins a day and an hour.
  public init(_ date: CivilDate, _ time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// The date and hour that lie `seconds` after 1970-01-01T00:00 on the same clock.
  public init(secondsSinceEpoch seconds: Int64) {
    let days = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
    date = CivilDate(daysSinceEpoch: Int(days))
    time = CivilTime(secondOfDay: Int(seconds - days * 86_400))
  }

  /// Seconds since 1970-01-01T00:00 on the same clock.
  public var secondsSinceEpoch: Int64 {
    Int64(date.daysSinceEpoch) * 86_400 + Int64(time.secondOfDay)
  }

  /// The date and hour `seconds` later on the same clock.
  public func adding(seconds: Int64) -> CivilDateTime {
    CivilDateTime(secondsSinceEpoch: secondsSinceEpoch + seconds)
  }

  /// Orders by date, then hour.
  public static func < (lhs: CivilDateTime, rhs: CivilDateTime) -> Bool {
    (lhs.date, lhs.time) < (rhs.date, rhs.time)
  }
}

extension CivilDateTime: LosslessStringConvertible {
  /// Reads `2011-01-10 08:15`, `2011-01-10T08:15` and both with seconds.
  public init?(_ text: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
    guard parts.count == 2, let date = CivilDate(String(parts[0])), let time = CivilTime(String(parts[1])) else {
      return nil
    }
    self.init(date, time)
  }

  /// `2011-01-10T08:15`, with seconds only when there are any.
  public var description: String { "\(date)T\(time)" }

  /// Reads what `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText()
  }

  /// Writes it as one text.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }
}
