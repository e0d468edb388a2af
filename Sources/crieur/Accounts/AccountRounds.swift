import Domain

/// When the account of a channel is looked at: once a day early in the morning of its zone, so that whoever has to act has
/// the day before them, and once more a day before the next post where that look would come hours later.
struct AccountRounds: Sendable {
  /// From six to eight o'clock, each channel at a moment of its own.
  private static let (begin, span): (Int, UInt64) = (6 * 3600, 2 * 3600)
  /// A look is fresh for so long.
  private static let fresh = Duration.seconds(6 * 3600)
  private static let day = Duration.seconds(86_400)
  /// After a start, what is due goes out first.
  static let first = Duration.seconds(300)
  /// A look that failed is tried again after this time.
  static let again = Duration.seconds(3600)

  let channel: Channel

  /// When to look next; `due` is when the next post is due for which no look was made on the day before.
  func next(after last: Timestamp, due: Timestamp?) -> Timestamp {
    let daily = daily(after: last)
    guard let ahead = due.map({ $0 - Self.day }), ahead > last + Self.fresh, ahead < daily - Self.fresh else {
      return daily
    }
    return ahead
  }

  /// The span of due times for which `next` may look ahead of its daily turn.
  func dues(after last: Timestamp) -> Range<Timestamp> {
    let from = last + Self.fresh + Self.day
    return from..<max(from, daily(after: last) - Self.fresh + Self.day)
  }

  private func daily(after instant: Timestamp) -> Timestamp {
    let date = channel.zone.civil(at: instant).date
    let moments = (0...2).map { day in
      let civil = CivilDateTime(date.adding(days: day), CivilTime(secondOfDay: Self.begin + offset))
      return channel.zone.resolve(civil).instant
    }
    return moments.first { $0 > instant } ?? instant + Self.day
  }

  /// The same for every life of the process (FNV-1a, 64 bits).
  private var offset: Int {
    let hash = channel.name.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return Int(hash % Self.span)
  }
}
