import Domain
import Transport

/// What the errors of the WordPress REST API prove, by their codes: `{code, message, data: {status}}`.
///
/// Sources: developer.wordpress.org/rest-api/reference/posts (2025-06), WordPress 6.1.9's own
/// `wp-includes/rest-api/endpoints/class-wp-rest-{posts,terms,attachments}-controller.php`, and what that version was seen
/// to answer (2026-11): a wrong password is `rest_invalid_param` with `rest_forbidden_status` and 401 inside it, where the
/// request asks for drafts, and `rest_cannot_create` where it does not; a picture of a type that the site refuses is a 500.
struct WordPressRule: Sendable {
  /// The codes it is about, the error's own or those inside it; empty for every error of the API.
  var errors: [String]
  /// The status codes it is about, as the error itself gives them.
  var statuses: ClosedRange<Int>
  /// What they prove.
  var verdict: AnswerRule.Verdict
  /// The message for people.
  var code: WordPressCode

  init(
    _ errors: [String], _ statuses: ClosedRange<Int> = 100...599, proves verdict: AnswerRule.Verdict,
    _ code: WordPressCode
  ) {
    self.errors = errors
    self.statuses = statuses
    self.verdict = verdict
    self.code = code
  }

  static let rules: [WordPressRule] = [
    WordPressRule(
      ["incorrect_password", "invalid_username", "invalid_email", "invalid_authkey", "spammer_account"],
      proves: .blocked, .passwordRefused),
    WordPressRule(
      ["application_passwords_disabled", "application_passwords_disabled_for_user"], proves: .blocked,
      .passwordsDisabled),
    WordPressRule(
      ["rest_not_logged_in", "rest_login_required", "restx_logged_out"], proves: .blocked, .notLoggedIn),
    WordPressRule([], 401...401, proves: .blocked, .notLoggedIn),
    WordPressRule(["rest_no_route", "rest_disabled"], proves: .blocked, .noAPI),
    WordPressRule(["rest_cannot_publish"], proves: .blocked, .cannotPublish),
    WordPressRule(["rest_invalid_author"], proves: .blocked, .noSuchAuthor),
    WordPressRule([], 403...403, proves: .blocked, .notAllowed),
    WordPressRule(["rest_upload_hash_mismatch"], proves: .wait(.delivery, atLeast: nil), .failed),
    WordPressRule(uploads, proves: .rejected, .pictureRefused),
    WordPressRule(["rest_post_invalid_id"], proves: .wait(.delivery, atLeast: nil), .draftGone),
    WordPressRule([], 408...408, proves: .wait(.channel, atLeast: nil), .unavailable),
    WordPressRule([], 429...429, proves: .wait(.channel, atLeast: nil), .unavailable),
    WordPressRule([], 400...499, proves: .rejected, .rejected),
    WordPressRule([], 500...599, proves: .unclear, .failed),
  ]

  /// What WordPress says of a file that it does not take, whatever the status: `rest_upload_unknown_error` is a 500 for a
  /// type that the site refuses and for a file above `upload_max_filesize`.
  private static let uploads = [
    "rest_upload_unknown_error", "rest_upload_file_too_big", "rest_upload_limited_space", "rest_upload_no_data",
    "rest_upload_no_content_type", "rest_upload_no_content_disposition", "rest_upload_invalid_disposition",
    "rest_upload_image_type_not_supported",
  ]

  /// Answers that are none of the API's errors: web pages of servers, plugins and proxies.
  ///
  /// A server that asks for a password of its own, and a maintenance page (`wp_maintenance`, 503 with `Retry-After: 600`,
  /// seen on 6.1.9), look like this; a 503 of a proxy looks the same, so that it proves nothing.
  static let pages: [AnswerRule] = [
    AnswerRule(401, proves: .blocked, WordPressCode.notLoggedIn),
    AnswerRule(503, proves: .unclear, WordPressCode.unavailable),
  ]

  /// Whether it is about an error.
  func fits(_ error: WordPressError) -> Bool {
    statuses.contains(error.status) && (errors.isEmpty || !Set(errors).isDisjoint(with: error.codes))
  }

  static func deciding(_ answer: Answer) -> (verdict: AnswerRule.Verdict, code: any MessageCode) {
    guard answer.status >= 400, let error = WordPressError(answer), let rule = rules.first(where: { $0.fits(error) })
    else { return AnswerRule.deciding(answer, in: pages) }
    return (rule.verdict, rule.code)
  }
}
