import Domain

/// How often an account and the application may post (docs.x.com/x-api/fundamentals/rate-limits, 2026-08); every account of the
/// sandbox belongs to the same application.
struct XWindows {
  private var posts: RateWindow
  private var day: RateWindow
  private var reads: RateWindow
  private var others: RateWindow

  init(_ options: SandboxOptions) {
    posts = RateWindow(limit: options.xPosts, period: 900)
    day = RateWindow(limit: options.xPostsPerDay, period: 86_400)
    reads = RateWindow(limit: options.xReads, period: 900)
    others = RateWindow(limit: 500, period: 900)
  }

  /// Counts a request; the headers of its answer, and whether it was one too many.
  mutating func take(_ route: String, _ account: XAccount, _ now: Timestamp) -> (headers: [Field], isExceeded: Bool) {
    switch route {
    case "POST /tweets":
      let short = posts.take(account.id, now)
      let long = day.take("", now)
      return (
        Self.headers("x-rate-limit", short) + Self.headers("x-app-limit-24hour", long),
        short.isExceeded || long.isExceeded
      )
    case "GET /users/:id/tweets":
      let standing = reads.take(account.id, now)
      return (Self.headers("x-rate-limit", standing), standing.isExceeded)
    case _:
      let standing = others.take("\(route) \(account.id)", now)
      return (Self.headers("x-rate-limit", standing), standing.isExceeded)
    }
  }

  /// The headers of a window; instants in Unix seconds.
  static func headers(_ prefix: String, _ standing: RateWindow.Standing) -> [Field] {
    [
      Field("\(prefix)-limit", String(standing.limit)), Field("\(prefix)-remaining", String(standing.remaining)),
      Field("\(prefix)-reset", String(standing.reset.seconds)),
    ]
  }
}
