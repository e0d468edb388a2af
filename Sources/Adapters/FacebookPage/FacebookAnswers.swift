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
    // What became of a session, with code 190 or 102 (…/guides/error-handling, "Authentication Error Subcodes").
    FacebookRule(458, .blocked, .appRemoved),
    FacebookRule(459, .blocked, .checkpoint),
    FacebookRule(460, .blocked, .passwordChanged),
    FacebookRule(463, .blocked, .tokenExpired),
    FacebookRule(464, .blocked, .checkpoint),
    FacebookRule(467, .blocked, .tokenRefused),
    FacebookRule(492, .blocked, .roleLost),
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
    FacebookRule(324, .rejected, .pictureRefused),
    FacebookRule(341, throttle, .throttled),
    // For a while only, but asking again makes it longer: a person looks, and opens the channel.
    FacebookRule(368, .blocked, .shutOut),
    FacebookRule(506, .unclear, .alreadyPosted),
    FacebookRule(613, throttle, .throttled),
    FacebookRule(803, .blocked, .pageNotFound),
    FacebookRule(2635, .blocked, .versionGone),
    // One for each kind of use (…/overview/rate-limiting, "Business Use Case Rate Limits"); Pages have 80001.
    FacebookRule(80_000...80_014, throttle, .throttled),
  ]

  /// The first row that knows an error: by its subcode, by its code, then by a subcode that came as a code.
  static func knowing(code: Int, subcode: Int) -> FacebookRule? {
    subcodes.first { $0.numbers.contains(subcode) } ?? codes.first { $0.numbers.contains(code) }
      ?? subcodes.first { $0.numbers.contains(code) }
  }

  /// What an answer proves. An error that calls itself passing is no final refusal, and one that comes with a server's own
  /// failure (5xx) refuses nothing: both prove nothing. What is no error of the Graph API at all is judged by HTTP's rules.
  static func deciding(_ answer: Answer) -> (verdict: AnswerRule.Verdict, code: any MessageCode) {
    guard let error = answer.json?["error"], let code = error["code"]?.integer else {
      return AnswerRule.deciding(answer, in: [])
    }
    let rule =
      knowing(code: code, subcode: error["error_subcode"]?.integer ?? 0)
      ?? (400...499 ~= answer.status ? FacebookRule(code, .rejected, .rejected) : nil)
    switch rule?.verdict {
    case .rejected where error["is_transient"] == .bool(true) || answer.status >= 500,
      .blocked where answer.status >= 500:
      return (.unclear, FacebookCode.failed)
    case .wait, .rejected, .blocked, .unclear: break
    case nil where answer.status >= 500 || error["is_transient"] == .bool(true): return (.unclear, FacebookCode.failed)
    case nil: break
    }
    guard let rule else { return AnswerRule.deciding(answer, in: []) }
    return (rule.verdict, rule.code)
  }
}
