import Domain

/// A limit of requests per account in fixed stretches of the clock, as rack-attack counts them
/// (mastodon/mastodon: config/initializers/rack_attack.rb, version 4).
struct RateWindow {
  /// Where an account stands.
  struct Standing {
    var limit: Int
    var remaining: Int
    var reset: Timestamp
    var isExceeded: Bool

    /// The headers that say so.
    var headers: [Field] {
      [
        Field("X-RateLimit-Limit", String(limit)), Field("X-RateLimit-Remaining", String(remaining)),
        Field("X-RateLimit-Reset", reset.inMicroseconds),
      ]
    }
  }

  let limit: Int
  /// In seconds.
  let period: Int64
  private var stretch: Int64 = .min
  private var counts: [String: Int] = [:]

  init(limit: Int, period: Int64) {
    self.limit = limit
    self.period = period
  }

  /// Counts one request of `account`.
  mutating func take(_ account: String, _ now: Timestamp) -> Standing {
    let current = now.seconds / period
    if current != stretch {
      stretch = current
      counts.removeAll()
    }
    counts[account, default: 0] += 1
    let used = counts[account, default: 0]
    return Standing(
      limit: limit, remaining: max(0, limit - used), reset: Timestamp(seconds: (current + 1) * period),
      isExceeded: used > limit)
  }
}
