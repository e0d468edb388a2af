import Domain
import Synchronization
import Transport

/// How much of its calls somebody has used up, as the headers of every answer say.
///
/// `X-App-Usage` and `X-Page-Usage` hold percentages, `X-Business-Use-Case-Usage` the same for each object and kind of call,
/// with the minutes until it may call again; at 100 calls are refused, and calling on makes it last longer
/// (developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11).
struct FacebookUsage: Hashable, Sendable {
  /// The most that is used up of anything, in percent.
  var percent = 0
  /// Whether that is the application's, whatever page it speaks for.
  var isOfApplication = false
  /// How long Facebook asks to wait; nil when it does not.
  var regain: Duration?

  /// Reads the headers; nil when there are none.
  init?(_ response: HTTPResponse) {
    let application = Self.percent(in: Self.json("X-App-Usage", response))
    let entries = Self.json("X-Business-Use-Case-Usage", response)?.members?.values.flatMap { $0.elements ?? [] } ?? []
    let page = ([Self.json("X-Page-Usage", response)] + entries).compactMap(Self.percent).max()
    guard application != nil || page != nil else { return nil }
    percent = max(application ?? 0, page ?? 0)
    isOfApplication = (application ?? 0) > (page ?? 0)
    let minutes = entries.compactMap { $0["estimated_time_to_regain_access"]?.integer }.max() ?? 0
    regain = minutes > 0 ? .seconds(minutes * 60) : nil
  }

  private static func json(_ header: String, _ response: HTTPResponse) -> JSON? {
    response.header(header).flatMap { JSON(Array($0.utf8)) }
  }

  private static func percent(in json: JSON?) -> Int? {
    ["call_count", "total_time", "total_cputime"].compactMap { json?[$0]?.integer }.max()
  }

  /// The wait that Facebook asks for in a refusal.
  static func wait(_ answer: Answer) -> Duration? { FacebookUsage(answer.response)?.regain }

  /// How long nothing is published after an answer that said this. The wall is at 100; from 90 on every percent is a minute
  /// more, so that the last calls are spread. The figures are ours: a window of an hour or a day empties slowly.
  var pause: Duration {
    if let regain { return regain }
    return percent >= 100 ? .seconds(900) : .seconds(max(0, percent - 89) * 60)
  }
}

/// Remembers the newest usage that any answer told.
final class FacebookMeter: HTTPTransport {
  private let transport: any HTTPTransport
  private let clock: any WallClock
  private let newest = Mutex<(usage: FacebookUsage, seen: Timestamp)?>(nil)

  init(_ transport: any HTTPTransport, clock: any WallClock) {
    self.transport = transport
    self.clock = clock
  }

  func perform(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
    let response = try await transport.perform(request)
    if let usage = FacebookUsage(response) { newest.withLock { $0 = (usage, clock.now) } }
    return response
  }

  /// The newest usage; nil when nobody told.
  var usage: FacebookUsage? { newest.withLock { $0?.usage } }

  /// Puts off what would run into the wall, before anything of it leaves.
  func slowDown() throws(PublishFailure) {
    guard let (usage, seen) = newest.withLock({ $0 }) else { return }
    let left = seen + usage.pause - clock.now
    guard left > .zero, left <= usage.pause else { return }
    throw .deferred(
      Reason(FacebookCode.nearlyUsedUp, ["percent": String(usage.percent)]), retryAfter: left,
      scope: usage.isOfApplication ? .application : .channel)
  }
}
