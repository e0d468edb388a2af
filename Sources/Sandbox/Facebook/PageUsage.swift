import Domain

/// How much of its calls a page has used up (developers.facebook.com/docs/graph-api/overview/rate-limiting, 2026-08).
struct PageUsage {
  /// Calls count for so long.
  static let period: Int64 = 86_400

  let limit: Int
  private var windows: RateWindow

  init(limit: Int) {
    self.limit = limit
    windows = RateWindow(limit: limit, period: Self.period)
  }

  /// Counts one call for `page`.
  mutating func take(_ page: String, _ now: Timestamp) -> RateWindow.Standing {
    windows.take(page, now)
  }

  /// The header of an answer; minutes to wait only once the limit is reached.
  static func header(page: String, _ standing: RateWindow.Standing, _ now: Timestamp) -> Field {
    let percent = standing.limit == 0 ? 100 : (standing.limit - standing.remaining) * 100 / standing.limit
    let seconds = standing.reset.seconds - now.seconds
    return header(page: page, percent: percent, minutes: standing.isExceeded ? Int((seconds + 59) / 60) : 0)
  }

  /// The header, by its numbers.
  static func header(page: String, percent: Int, minutes: Int) -> Field {
    let usage: JSON = [
      "type": "pages", "call_count": .number(percent), "total_cputime": .number(percent / 4),
      "total_time": .number(percent / 4), "estimated_time_to_regain_access": .number(minutes),
    ]
    let value = JSON.object([(name: page, value: .list([usage]))])
    return Field("X-Business-Use-Case-Usage", String(decoding: value.encoded(.graph), as: UTF8.self))
  }

  /// The header of a throttled application.
  static var exhaustedApplication: Field {
    let usage: JSON = ["call_count": 100, "total_cputime": 25, "total_time": 25]
    return Field("X-App-Usage", String(decoding: usage.encoded(.graph), as: UTF8.self))
  }
}
