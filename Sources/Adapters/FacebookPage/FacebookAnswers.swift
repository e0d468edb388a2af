import Domain
import Transport

/// What the errors of the Graph API prove, by code and subcode.
///
/// Codes: developers.facebook.com/docs/graph-api/guides/error-handling, /docs/graph-api/reference/photo,
/// /docs/graph-api/overview/rate-limiting (read 2026-11). Numbers of seven digits are subcodes that maintained clients
/// decide by (gitroomhq/postiz-app, facebook.provider.ts, 2026); some come as codes. A create that answers code 2 with
/// HTTP 500 may have succeeded: seven copies of one photo in github.com/arsduo/koala/issues/699 (2025-08).
struct FacebookRule: Sendable {
  /// Error codes or subcodes.
  var numbers: ClosedRange<Int>
  /// What they prove.
  var verdict: AnswerRule.Verdict
  /// The message for people.
  var code: FacebookCode

  init(_ numbers: ClosedRange<Int>, _ verdict: AnswerRule.Verdict, _ code: FacebookCode) {
    self.numbers = numbers
    self.verdict = verdict
    self.code = code
  }

  init(_ number: Int, _ verdict: AnswerRule.Verdict, _ code: FacebookCode) {
    self.init(number...number, verdict, code)
  }

  /// Calling on while throttled makes it last longer, and the windows are an hour or a day: ask again in a quarter.
  private static let throttle = AnswerRule.Verdict.wait(.channel, atLeast: .seconds(900))

  /// Read first: what the subcode says is more precise than its code.
  static let subcodes: [FacebookRule] = [
    FacebookRule(33, .blocked, .pageNotFound),
    FacebookRule(1996, throttle, .throttled),
    FacebookRule(1_346_003, .rejected, .againstRules),
    FacebookRule(1_366_046, .rejected, .pictureTooLarge),
    FacebookRule(1_366_051, .unclear, .alreadyPosted),
    FacebookRule(1_390_008, throttle, .throttled),
    FacebookRule(1_404_078, .blocked, .permissionMissing),
    FacebookRule(1_404_102, .rejected, .againstRules),
    FacebookRule(1_609_005, .rejected, .linkRefused),
    FacebookRule(1_609_008, .rejected, .linkRefused),
    FacebookRule(2_061_006, .rejected, .linkRefused),
    FacebookRule(4_854_002, .blocked, .permissionMissing),
  ]

  static let codes: [FacebookRule] = [
    FacebookRule(1...2, .unclear, .failed),
    FacebookRule(3, .blocked, .permissionMissing),
    // The limit of the application, whatever page it spoke for (…/overview/rate-limiting, "Platform Rate Limits").
    FacebookRule(4, .wait(.application, atLeast: .seconds(900)), .throttled),
    FacebookRule(10, .blocked, .permissionMissing),
    FacebookRule(12, .blocked, .versionGone),
    FacebookRule(17, throttle, .throttled),
    FacebookRule(32, throttle, .throttled),
    FacebookRule(33, .blocked, .pageNotFound),
    FacebookRule(100, .rejected, .rejected),
    FacebookRule(102, .blocked, .tokenRefused),
    FacebookRule(104, .blocked, .tokenRefused),
    FacebookRule(190, .blocked, .tokenRefused),
    FacebookRule(200...299, .blocked, .permissionMissing),
    FacebookRule(341, throttle, .throttled),
    FacebookRule(368, .blocked, .shutOut),
    FacebookRule(458...467, .blocked, .tokenRefused),
    FacebookRule(492, .blocked, .tokenRefused),
    FacebookRule(506, .unclear, .alreadyPosted),
    FacebookRule(613, throttle, .throttled),
    FacebookRule(803, .blocked, .pageNotFound),
    FacebookRule(2635, .blocked, .versionGone),
    FacebookRule(80_001, throttle, .throttled),
  ]

  /// The first row that knows the error of `answer`; an unknown error that calls itself passing proves nothing, and
  /// what is no error of the Graph API at all is judged by HTTP's rules.
  static func deciding(_ answer: Answer) -> (verdict: AnswerRule.Verdict, code: any MessageCode) {
    guard let error = answer.json?["error"], let code = error["code"]?.integer else {
      return AnswerRule.deciding(answer, in: [])
    }
    let subcode = error["error_subcode"]?.integer ?? 0
    if let rule = subcodes.first(where: { $0.numbers.contains(subcode) || $0.numbers.contains(code) && code > 999 })
      ?? codes.first(where: { $0.numbers.contains(code) })
    {
      return (rule.verdict, rule.code)
    }
    if error["is_transient"] == .bool(true) || answer.status >= 500 { return (.unclear, FacebookCode.failed) }
    return AnswerRule.deciding(answer, in: [AnswerRule(400...499, [.json], proves: .rejected, FacebookCode.rejected)])
  }
}

/// The wait that Facebook asks for in `X-Business-Use-Case-Usage`: minutes, one entry for each object and kind of call
/// (developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11).
enum FacebookUsage {
  static func wait(_ answer: Answer) -> Duration? {
    guard let header = answer.response.header("X-Business-Use-Case-Usage"),
      let objects = JSON(Array(header.utf8))?.members
    else { return nil }
    let minutes = objects.values.flatMap { $0.elements ?? [] }
      .compactMap { $0["estimated_time_to_regain_access"]?.integer }
    return minutes.max().flatMap { $0 > 0 ? .seconds($0 * 60) : nil }
  }
}
