import Domain

/// What the answers of X prove.
///
/// Types: docs.x.com/x-api/fundamentals/response-codes-and-errors (2026-08). Out of credits is 402, with the title
/// `CreditsDepleted` or the type `credits-depleted` (github.com/koala73/worldmonitor/pull/7156, 2026-08;
/// github.com/tryethernal/ethernal/issues/1324, 2026-06); a used-up plan is 429 with the type `usage-capped`, in the middle
/// of an untouched rate limit (github.com/xdevplatform/xdk/issues/25, 2026-02). `oauth1-permissions`:
/// github.com/plhery/node-twitter-api-v2/issues/493; `client-forbidden`: github.com/geduldig/TwitterAPI/issues/226.
/// An address that does not exist is an empty 404 (github.com/xdevplatform/docs/issues/395, 2026-09). Numbers are those of
/// the interface before, which still come now and then.
///
/// Duplicate content (github.com/akrherz/iembot/issues/163, 2026-02; number 187) does not say which post it is the double of:
/// an earlier attempt may have landed, so it proves nothing about this one, and the account is looked at.
enum XAnswers {
  static let rules: [XRule] = [
    XRule(402...402, [.json, .empty, .text], .blocked, .outOfCredits),
    XRule(
      400...499, types: ["credits", "credits-depleted", "spend-cap-reached"],
      words: ["creditsdepleted", "does not have any credits", "credits depleted", "spend cap", "spending limit"],
      .blocked, .outOfCredits),
    XRule(400...499, types: ["usage-capped"], words: ["usagecapexceeded"], .blocked, .usageCapped),
    XRule(401...401, words: ["timestamp out of bounds"], codes: [135], .blocked, .clockWrong),
    XRule(401...401, [.json, .empty, .text], .blocked, .tokenRefused),
    XRule(400...403, codes: [32, 89, 215], .blocked, .tokenRefused),
    XRule(403...403, words: ["duplicate content"], codes: [187], .unclear, .alreadyPosted),
    XRule(
      403...403, types: ["oauth1-permissions", "oauth2-permissions"], words: ["cannot perform write actions"],
      codes: [261], .blocked, .readOnly),
    XRule(403...403, types: ["client-forbidden", "unsupported-authentication"], .blocked, .applicationForbidden),
    XRule(
      403...403, words: ["account is suspended", "temporarily locked", "account is locked"], codes: [64, 326],
      .blocked, .accountShut),
    XRule(
      403...403, words: ["daily status update limit", "daily limit for"], codes: [185],
      .wait(.channel, atLeast: .seconds(1800)), .throttled),
    XRule(
      403...403, words: ["reply to this conversation is not allowed", "tweet that is deleted", "post that is deleted"],
      codes: [385, 433], .rejected, .replyRefused),
    XRule(403...403, words: ["might be automated"], codes: [226], .rejected, .takenForSpam),
    XRule(400...403, words: ["too long", "needs to be a bit shorter"], codes: [186], .rejected, .tooLong),
    XRule(400...403, words: ["media id", "media type", "media file"], codes: [324, 325], .rejected, .pictureRefused),
    XRule(400...403, [.json], .rejected, .rejected),
    XRule(404...404, [.empty, .text], .blocked, .noSuchAddress),
    XRule(404...404, words: ["sorry, that page does not exist"], codes: [34], .blocked, .noSuchAddress),
    XRule(
      429...429, [.json, .empty, .text, .brokenJSON, .page], .wait(.channel, atLeast: .seconds(60)), .throttled),
  ]

  /// The first row that knows `answer`; what none knows is judged by HTTP's rules. A throttle of the whole application holds
  /// for all its channels.
  static func deciding(_ answer: Answer) -> (verdict: AnswerRule.Verdict, code: any MessageCode) {
    let problem = XProblem(answer.json)
    guard let rule = rules.first(where: { $0.fits(answer, problem) }) else {
      return AnswerRule.deciding(answer, in: [])
    }
    if case .wait(.channel, let least) = rule.verdict, XLimits(answer).isApplicationExhausted {
      return (.wait(.application, atLeast: least), rule.code)
    }
    return (rule.verdict, rule.code)
  }
}
