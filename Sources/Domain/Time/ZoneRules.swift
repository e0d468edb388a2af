/// The rules of one time zone: how its wall clocks and the time line belong together.
public protocol ZoneRules: Sendable {
  /// The zone's IANA name, such as `Europe/Paris`.
  var identifier: String { get }

  /// Seconds that the zone's clocks are ahead of UTC at `instant`.
  func offset(at instant: Timestamp) -> Int

  /// The instant that a wall-clock reading names.
  ///
  /// A reading inside a spring gap moves forward by the gap (02:30 → 03:30); a repeated one takes the first
  /// (RFC 5545 section 3.3.5).
  func resolve(_ civil: CivilDateTime) -> ResolvedTime
}

extension ZoneRules {
  /// What the zone's wall clocks show at `instant`, to the second.
  public func civil(at instant: Timestamp) -> CivilDateTime {
    CivilDateTime(secondsSinceEpoch: instant.seconds + Int64(offset(at: instant)))
  }

  /// The first instant of the day after the one that holds `instant`.
  public func endOfDay(after instant: Timestamp) -> Timestamp {
    resolve(CivilDateTime(civil(at: instant).date.adding(days: 1), .midnight)).instant
  }

  /// `instant` as RFC 3339 with the zone's offset, to the second: `2011-06-28T10:00:00+02:00`.
  public func rfc3339(_ instant: Timestamp) -> String {
    let offset = offset(at: instant)
    let civil = CivilDateTime(secondsSinceEpoch: instant.seconds + Int64(offset))
    let clock = "\(civil.time.hour.padded(2)):\(civil.time.minute.padded(2)):\(civil.time.second.padded(2))"
    guard offset != 0 else { return "\(civil.date)T\(clock)Z" }
    let minutes = abs(offset) / 60
    return "\(civil.date)T\(clock)\(offset < 0 ? "-" : "+")\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}

/// What a wall-clock reading turned out to mean.
public struct ResolvedTime: Hashable, Sendable {
  /// How many instants the reading names.
  public enum Kind: Hashable, Sendable {
    /// One.
    case exact
    /// None: clocks jumped over it, and it was moved forward to this reading.
    case gap(movedTo: CivilDateTime)
    /// Two: clocks were set back; the first is taken.
    case repeated
  }

  /// The instant that is meant.
  public var instant: Timestamp
  /// How it was found.
  public var kind: Kind

  /// Joins an instant and how it was found.
  public init(instant: Timestamp, kind: Kind) {
    self.instant = instant
    self.kind = kind
  }
}

/// Coordinated Universal Time: no offset, no gaps.
public struct UTCRules: ZoneRules {
  /// Makes the rules.
  public init() {}

  /// `UTC`.
  public var identifier: String { "UTC" }

  /// Always zero.
  public func offset(at instant: Timestamp) -> Int { 0 }

  /// Every reading names exactly one instant.
  public func resolve(_ civil: CivilDateTime) -> ResolvedTime {
    ResolvedTime(instant: Timestamp(seconds: civil.secondsSinceEpoch), kind: .exact)
  }
}
