import Digests
import Domain
import FoundationEssentials

/// A receiver of webhooks: verifies who sent a message and does what it says, once for each id.
///
/// github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md (1.0.0, as of 2026-08).
struct WebhookSandbox {
  /// How old a message may be (same page, "Verifying the timestamp"; the scheme's own libraries allow five minutes).
  static let tolerance: Int64 = 300

  let options: SandboxOptions
  private var desk = MessageDesk(.webhook)

  init(_ options: SandboxOptions) {
    self.options = options
  }

  /// Whether a request is such a message: receivers have addresses of their own.
  static func owns(_ request: WireRequest) -> Bool { request.headers["webhook-id"] != nil }

  /// Answers a message.
  mutating func reply(to request: WireRequest, _ now: Timestamp, _ shelves: inout Shelves) -> Reply {
    guard request.method == "POST" else { return refusal(405, "Method not allowed") }
    guard let key = request.headers["webhook-id"], Self.isSigned(request, now) else {
      return refusal(401, "Invalid signature")
    }
    guard let message = PostMessage(request.body) else { return refusal(400, "Not a message of Crieur") }
    switch message.type {
    case .publish: return publish(message, key, now, &shelves)
    case .correct: return desk.correct(message, now, &shelves) ? ok(nil) : refusal(422, "No such post")
    case .recall:
      desk.recall(message, &shelves)
      return ok(nil)
    }
  }

  private mutating func publish(
    _ message: PostMessage, _ key: String, _ now: Timestamp, _ shelves: inout Shelves
  ) -> Reply {
    let draw = desk.draw(message, &shelves)
    switch draw.kind {
    case .timeout: return Reply(.silence, fault: .timeout)
    case .error: return Reply(.answer(.proxyPage(500)), fault: .error)
    case .limit:
      var reply = refusal(429, "Too many messages").adding([Field("Retry-After", "\(1 + draw.spare % 2)")])
      reply.fault = .limit
      return reply
    case .errorAfter, .lostAnswer, .reset, .none: break
    }
    let standing = options.honoursIdempotencyKeys ? desk.standing(key, shelves) : []
    if !standing.isEmpty { desk.repeated(key, &shelves) }
    let posts = standing.isEmpty ? desk.publish(message, key: key, draw, now, &shelves) : standing
    return .accepted(answer(posts.first), draw)
  }

  private func ok(_ post: SandboxPost?) -> Reply { Reply(answer(post)) }

  private func answer(_ post: SandboxPost?) -> WireAnswer {
    let body: JSON = post.map { ["id": .text($0.id), "url": .text($0.url)] } ?? [:]
    return WireAnswer(200, type: "application/json", body: body.encoded())
  }

  private func refusal(_ status: Int, _ error: String) -> Reply {
    Reply(WireAnswer(status, type: "application/json", body: JSON.object([("error", .text(error))]).encoded()))
  }

  private static func isSigned(_ request: WireRequest, _ now: Timestamp) -> Bool {
    guard let id = request.headers["webhook-id"], let stamp = request.headers["webhook-timestamp"],
      let seconds = Int64(stamp), abs(now.seconds - seconds) <= tolerance,
      let key = Data(base64Encoded: String(Sandbox.webhookSecret.dropFirst("whsec_".count)))
    else { return false }
    let code = HMACSHA256.code(of: Array("\(id).\(stamp).".utf8) + request.body, key: key)
    let wanted = "v1,\(Data(code).base64EncodedString())"
    return (request.headers["webhook-signature"] ?? "").split(separator: " ").contains { $0 == wanted }
  }
}

extension Sandbox {
  /// The secret of everybody who sends webhooks to a sandbox. It guards nothing.
  public static let webhookSecret = "whsec_Y3JpZXVyLXNhbmRib3gtd2ViaG9vay1zZWNyZXQtMDE="
}
