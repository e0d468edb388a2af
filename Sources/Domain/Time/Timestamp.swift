/// A point on the time line: whole microseconds since 1970-01-01T00:00:00Z, leap seconds ignored as POSIX does.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int64

  /// Makes the instant that lies `microseconds` after 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Makes the instant that lies `seconds` after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    self.init(microseconds: seconds * 1_000_000)
  }

  /// Whole seconds since 1970, rounded down.
  public var seconds: Int64 {
    let (quotient, remainder) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Orders by time.
  public static func < (lhs: Timestamp, rhs: Timestamp) -> Bool {
    lhs.microseconds < rhs.microseconds
  }

  /// The instant `duration` later; saturates at the ends of the range.
  public static func + (lhs: Timestamp, rhs: Duration) -> Timestamp {
    let (sum, overflow) = lhs.microseconds.addingReportingOverflow(rhs.microseconds)
    guard overflow else { return Timestamp(microseconds: sum) }
    return Timestamp(microseconds: rhs < .zero ? .min : .max)
  }

  /// The instant `duration` earlier.
  public static func - (lhs: Timestamp, rhs: Duration) -> Timestamp {
    lhs + (.zero - rhs)
  }

  /// The time that passes from `rhs` to `lhs`.
  public static func - (lhs: Timestamp, rhs: Timestamp) -> Duration {
    .microseconds(lhs.microseconds - rhs.microseconds)
  }

  /// Reads what `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    self.init(microseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes it as one number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(microseconds)
  }
}

extension Timestamp: InstantProtocol {
  /// See `InstantProtocol`.
  public func advanced(by duration: Duration) -> Timestamp { self + duration }

  /// See `InstantProtocol`.
  public func duration(to other: Timestamp) -> Duration { other - self }
}

extension Duration {
  /// Whole microseconds, rounded towards zero; saturates at the ends of `Int64`.
  public var microseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    guard !overflow else { return seconds < 0 ? .min : .max }
    return product + attoseconds / 1_000_000_000_000
  }
}
