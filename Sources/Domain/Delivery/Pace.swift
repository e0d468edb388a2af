/// How often a channel speaks at most, and when not at all: regularity without saturating its readers.
public struct Pace: Hashable, Sendable {
  /// The least time between two publications.
  public var spacing: Duration?
  /// The most publications within any hour.
  public var perHour: Int?
  /// The most publications within any 24 hours.
  public var perDay: Int?
  /// The hours in which nothing is published.
  public var quiet: QuietHours?

  /// Makes a pace; nothing is limited unless it is said.
  public init(spacing: Duration? = nil, perHour: Int? = nil, perDay: Int? = nil, quiet: QuietHours? = nil) {
    self.spacing = spacing
    self.perHour = perHour
    self.perDay = perDay
    self.quiet = quiet
  }

  /// Whether what went out before matters.
  public var countsPublications: Bool { spacing != nil || perHour != nil || perDay != nil }

  /// How far back publications matter.
  public static let memory: Duration = .seconds(86_400)

  /// How many publications may follow at `now`.
  public enum Room: Hashable, Sendable {
    /// As many as one likes.
    case unlimited
    /// So many, at least one.
    case places(Int)
    /// None before this instant.
    case none(until: Timestamp)
  }

  /// How many publications may follow at `now`, after `publications`, oldest first.
  public func room(after publications: [Timestamp], at now: Timestamp) -> Room {
    var rooms: [Room] = []
    if let spacing {
      let next = publications.last.map { $0 + spacing } ?? now
      rooms.append(next > now ? .none(until: next) : .places(1))
    }
    if let perHour { rooms.append(Self.room(perHour, within: .seconds(3600), publications, now)) }
    if let perDay { rooms.append(Self.room(perDay, within: Self.memory, publications, now)) }
    return rooms.reduce(.unlimited) { $0.narrower(than: $1) ? $0 : $1 }
  }

  private static func room(_ most: Int, within span: Duration, _ publications: [Timestamp], _ now: Timestamp) -> Room {
    let recent = publications.filter { $0 + span > now }
    // The one whose hour must be over before another may follow.
    guard recent.count >= most else { return .places(most - recent.count) }
    return .none(until: recent[recent.count - most] + span)
  }
}

extension Pace.Room {
  /// Whether it leaves less room than another; a later end of the wait is less room.
  fileprivate func narrower(than other: Pace.Room) -> Bool {
    switch (self, other) {
    case (.none(let until), .none(let other)): until > other
    case (.none, .places), (.none, .unlimited), (.places, .unlimited): true
    case (.places(let count), .places(let other)): count < other
    case (.places, .none), (.unlimited, .places), (.unlimited, .none), (.unlimited, .unlimited): false
    }
  }
}

/// Hours of every day in which nothing is published, on the wall clock of a channel's readers.
public struct QuietHours: Hashable, Sendable {
  /// Their beginning.
  public var from: CivilTime
  /// Their end, which is no longer quiet; before `from` when they last over midnight.
  public var until: CivilTime

  /// Makes quiet hours; nil when they would be none or all.
  public init?(from: CivilTime, until: CivilTime) {
    guard from != until else { return nil }
    self.from = from
    self.until = until
  }

  /// When the quiet hours that hold `instant` end; nil when it is not in them.
  public func end(around instant: Timestamp, in zone: any ZoneRules) -> Timestamp? {
    let civil = zone.civil(at: instant)
    let isEarly = civil.time < until
    guard from < until ? (from <= civil.time && isEarly) : (from <= civil.time || isEarly) else { return nil }
    let day = isEarly ? civil.date : civil.date.adding(days: 1)
    let end = zone.resolve(CivilDateTime(day, until)).instant
    // Where clocks are set back, a reading names two instants and the first may have passed.
    return end > instant ? end : instant + .seconds(3600)
  }
}

extension QuietHours: LosslessStringConvertible {
  /// Reads `21:00-07:30`.
  public init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = CivilTime(String(ends[0])), let until = CivilTime(String(ends[1])) else {
      return nil
    }
    self.init(from: from, until: until)
  }

  /// `21:00-07:30`.
  public var description: String { "\(from)-\(until)" }
}
