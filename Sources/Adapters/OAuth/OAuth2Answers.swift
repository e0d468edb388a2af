import Domain

/// What the answers of a token endpoint prove, by the member `error` (RFC 6749 section 5.2, October 2012).
enum OAuth2Answers {
  /// Errors that only a person can do something about.
  ///
  /// X says `invalid_request` with "Value passed for the token was invalid." of a refresh token that was used already
  /// (seen by many of its clients, 2026), so that this one too means to sign in again.
  private static let grantErrors: Set<String> = ["invalid_grant", "invalid_request", "access_denied"]
  private static let clientErrors: Set<String> = [
    "invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope",
  ]

  /// The verdict, and the message: `refused` where the grant itself is.
  static func deciding(_ answer: Answer, refused: OAuthCode) -> (AnswerRule.Verdict, any MessageCode) {
    let error = answer.json?["error"]?.text ?? ""
    guard (400...499).contains(answer.status), answer.status != 429, answer.shape == .json else {
      return AnswerRule.deciding(answer, in: [])
    }
    if grantErrors.contains(error) { return (.blocked, refused) }
    if clientErrors.contains(error) || answer.status == 401 { return (.blocked, OAuthCode.applicationRefused) }
    return AnswerRule.deciding(answer, in: [])
  }
}

extension GrantedToken {
  /// When the network handed it out, by our clock; nil where nobody wrote that down.
  var granted: Timestamp? {
    get { others["granted"].flatMap { Int64($0) }.map { Timestamp(microseconds: $0) } }
    set { others["granted"] = newValue.map { "\($0.microseconds)" } }
  }
}
