/// An hour of the day on the wall clock, in no particular zone.
public struct CivilTime: Hashable, Comparable, Sendable, Codable {
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int
  /// 0 to 59.
  public var second: Int

  /// Makes an hour of the day; nil outside 00:00:00 to 23:59:59.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The time `seconds` after midnight, 0 ..< 86,400; values outside wrap around the day.
  public init(secondOfDay: Int) {
    let wrapped = ((secondOfDay % 86_400) + 86_400) % 86_400
    hour = wrapped / 3600
    minute = wrapped / 60 % 60
    second = wrapped % 60
  }

  /// Seconds since midnight.
  public var secondOfDay: Int { hour * 3600 + minute * 60 + second }

  /// 00:00.
  public static let midnight = CivilTime(secondOfDay: 0)

  /// Orders by time of day.
  public static func < (lhs: CivilTime, rhs: CivilTime) -> Bool {
    lhs.secondOfDay < rhs.secondOfDay
  }
}

extension CivilTime: LosslessStringConvertible {
  /// Reads `8:15`, `08:15` or `08:15:30`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      let hour = parts[0].decimal, let minute = parts[1].decimal
    else { return nil }
    guard parts.count == 3 else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard let second = parts[2].decimal else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }

  /// `08:15`, with seconds only when there are any: `08:15:30`.
  public var description: String {
    let minutes = "\(hour.padded(2)):\(minute.padded(2))"
    return second == 0 ? minutes : "\(minutes):\(second.padded(2))"
  }

  /// Reads what `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText()
  }

  /// Writes it as one text.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }
}
