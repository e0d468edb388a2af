import Domain
import Transport

/// How much an account and an application may still do, as the headers of an answer say.
///
/// `x-rate-limit-…` is the window of a quarter of an hour, instants in Unix seconds
/// (docs.x.com/x-api/fundamentals/rate-limits, 2026-08). `x-app-limit-24hour-…` and `x-user-limit-24hour-…` are not on that
/// page; maintained clients read them (github.com/plhery/node-twitter-api-v2, `request-handler.helper.ts`, 2026).
struct XLimits: Sendable {
  /// One window.
  struct Window: Hashable, Sendable {
    var limit: Int?
    var remaining: Int?
    var reset: Timestamp?

    var isExhausted: Bool { remaining.map { $0 <= 0 } ?? false }
  }

  let quarter: Window
  let applicationDay: Window
  let userDay: Window

  init(_ answer: Answer) {
    func window(_ prefix: String) -> Window {
      func number(_ name: String) -> Int? { answer.response.header("\(prefix)-\(name)").flatMap { Int($0) } }
      // What is beyond all bounds is no instant.
      let reset = number("reset").flatMap { (0...(1 << 41)).contains($0) ? Timestamp(seconds: Int64($0)) : nil }
      return Window(limit: number("limit"), remaining: number("remaining"), reset: reset)
    }
    quarter = window("x-rate-limit")
    applicationDay = window("x-app-limit-24hour")
    userDay = window("x-user-limit-24hour")
  }

  /// Whether the application as a whole has to wait, and not only this account.
  var isApplicationExhausted: Bool { applicationDay.isExhausted }

  /// How long to wait: until the last of the windows that are used up begins anew; the short one where none says it is.
  func wait(_ now: Timestamp) -> Duration? {
    let resets = [quarter, applicationDay, userDay].filter(\.isExhausted).compactMap(\.reset)
    guard let reset = resets.max() ?? quarter.reset, now < reset else { return nil }
    return reset - now
  }

  /// What is left of the day, of the tighter of the two windows.
  var day: Window? {
    [userDay, applicationDay].filter { $0.remaining != nil }.min { ($0.remaining ?? 0) < ($1.remaining ?? 0) }
  }
}
