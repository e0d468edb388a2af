import Domain
import Transport

/// What the answers of servers of the AT Protocol prove, by status and by the name in `error`.
///
/// Sources, read 2026-11 in github.com/bluesky-social/atproto (commit d6296a1, 2026-08-20): packages/xrpc/src/types.ts
/// (names of statuses), packages/pds/src/auth-verifier.ts (a token that has ended is **400** `ExpiredToken`),
/// packages/pds/src/api/com/atproto/repo/putRecord.ts (`InvalidSwap`), packages/pds/src/actor-store/blob/transactor.ts
/// (`BlobNotFound`, `InvalidMimeType`, `InvalidSize`: the whole transaction is taken back),
/// packages/pds/src/account-manager (`Invalid identifier or password`).
struct BlueskyRule: Sendable {
  /// The status codes it is about.
  var statuses: ClosedRange<Int>
  /// The names of errors it is about; empty for every name.
  var errors: Set<String>
  /// Words of the explanation, in lower case, for servers that have no name for it; empty for any explanation.
  var words: [String]
  /// The bodies it is about.
  var shapes: Set<Answer.Shape>
  /// What the answer proves.
  var verdict: AnswerRule.Verdict
  /// The message for people.
  var code: BlueskyCode

  init(
    _ statuses: ClosedRange<Int>, _ errors: Set<String> = [], words: [String] = [],
    shapes: Set<Answer.Shape> = [.json], proves verdict: AnswerRule.Verdict, _ code: BlueskyCode
  ) {
    self.statuses = statuses
    self.errors = errors
    self.words = words
    self.shapes = shapes
    self.verdict = verdict
    self.code = code
  }

  /// Whether it is about `answer`.
  func fits(_ answer: Answer) -> Bool {
    guard statuses.contains(answer.status), shapes.contains(answer.shape) else { return false }
    let message = answer.message.lowercased()
    guard words.isEmpty || words.contains(where: { message.contains($0) }) else { return false }
    return errors.isEmpty || errors.contains(answer.errorName)
  }
}

/// The table, most precise row first.
enum BlueskyAnswers {
  /// Said of a token, whatever the status: some servers answer 401.
  private static let tokenErrors: Set<String> = ["ExpiredToken", "InvalidToken"]
  private static let accountErrors: Set<String> = [
    "AccountTakedown", "AccountDeactivated", "AccountSuspended", "AccountNotFound", "RepoDeactivated", "RepoTakendown",
  ]

  /// Rows about the session alone: the server did nothing, and a fresh one may be taken.
  static let sessionRules: [BlueskyRule] = [
    BlueskyRule(400...403, tokenErrors, proves: .blocked, .sessionRefused),
    // arroba 3.1, an independent server, says `InvalidRequest` (seen 2026-11).
    BlueskyRule(400...403, words: ["bearer token"], proves: .blocked, .sessionRefused),
  ]

  static let rules: [BlueskyRule] =
    sessionRules + [
      BlueskyRule(400...403, accountErrors, proves: .blocked, .accountShut),
      BlueskyRule(400...401, ["AuthFactorTokenRequired"], proves: .blocked, .factorNeeded),
      // Another record stands under our key: an earlier attempt counted, or nobody knows what it is. It is looked at.
      BlueskyRule(400...409, ["InvalidSwap"], proves: .unclear, .keyTaken),
      BlueskyRule(400...404, ["BlobNotFound"], proves: .wait(.delivery, atLeast: .seconds(1)), .pictureGone),
      BlueskyRule(400...400, ["InvalidMimeType", "InvalidSize"], proves: .rejected, .pictureRefused),
      BlueskyRule(401...401, proves: .blocked, .signInRefused),
      BlueskyRule(403...403, shapes: [.json, .empty, .text], proves: .blocked, .forbidden),
      BlueskyRule(404...405, shapes: [.json, .empty, .text], proves: .blocked, .noSuchAddress),
      BlueskyRule(501...501, ["MethodNotImplemented"], proves: .blocked, .noSuchAddress),
      BlueskyRule(400...400, proves: .rejected, .rejected),
    ]

  /// What an answer that is no success proves.
  static func deciding(_ answer: Answer) -> (verdict: AnswerRule.Verdict, code: any MessageCode) {
    if let rule = rules.first(where: { $0.fits(answer) }) { return (rule.verdict, rule.code) }
    return AnswerRule.deciding(answer, in: [])
  }

  /// `RateLimit-Reset`, in Unix seconds (packages/xrpc-server/src/rate-limiter-http.ts, same commit). It stands in every
  /// answer, so it means nothing where the network does not ask to wait.
  static func wait(_ answer: Answer, now: Timestamp) -> Duration? {
    answer.response.header("RateLimit-Reset").flatMap { WireTime.wait($0, now: now) }
  }
}

extension Answer {
  /// The name of the error (atproto.com/specs/xrpc, section "Error Responses"); empty where there is none.
  var errorName: String { json?["error"]?.text ?? "" }

  /// Whether the server says that the session has ended, so that nothing was done.
  var refusesToken: Bool { BlueskyAnswers.sessionRules.contains { $0.fits(self) } }
}
