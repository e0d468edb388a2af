import Domain
import Testing
import Transport

@testable import Adapters

@Suite("What the answers of WordPress prove")
struct WordPressAnswersTests {
  private static func row(
    _ status: Int, _ code: String, inside: String = "", headers: [String: String] = [:], proves visible: String,
    before invisible: String? = nil
  ) -> AnswerCase {
    AnswerCase(
      name: "\(status) \(code)", status: status, body: WordPressWire.error(status, code, inside: inside),
      headers: headers, visible: visible, invisible: invisible)
  }

  private static let forbidden =
    #","details":{"status":{"code":"rest_forbidden_status","message":"","data":{"status":401}}}"#

  static let cases = [
    row(401, "incorrect_password", proves: "blocked wordpress.passwordRefused"),
    row(401, "invalid_username", proves: "blocked wordpress.passwordRefused"),
    row(403, "application_passwords_disabled", proves: "blocked wordpress.passwordsDisabled"),
    row(401, "rest_not_logged_in", proves: "blocked wordpress.notLoggedIn"),
    row(403, "rest_login_required", proves: "blocked wordpress.notLoggedIn"),
    row(401, "rest_cannot_create", proves: "blocked wordpress.notLoggedIn"),
    row(400, "rest_invalid_param", inside: forbidden, proves: "blocked wordpress.notLoggedIn"),
    row(404, "rest_no_route", proves: "blocked wordpress.noAPI"),
    row(403, "rest_cannot_publish", proves: "blocked wordpress.cannotPublish"),
    row(400, "rest_invalid_author", proves: "blocked wordpress.noSuchAuthor"),
    row(403, "rest_cannot_edit", proves: "blocked wordpress.notAllowed"),
    row(412, "rest_upload_hash_mismatch", proves: "deferred delivery wordpress.failed"),
    row(500, "rest_upload_unknown_error", proves: "rejected wordpress.pictureRefused"),
    row(404, "rest_post_invalid_id", proves: "deferred delivery wordpress.draftGone"),
    row(408, "rest_timeout", proves: "deferred channel wordpress.unavailable"),
    row(
      429, "too_many_requests", headers: ["Retry-After": "60"], proves: "deferred 60 channel wordpress.unavailable"),
    row(400, "rest_invalid_param", proves: "rejected wordpress.rejected"),
    row(400, "empty_content", proves: "rejected wordpress.rejected"),
    row(
      500, "internal_server_error", proves: "unknown wordpress.failed", before: "deferred delivery wordpress.failed"),
    row(500, "db_update_error", proves: "unknown wordpress.failed", before: "deferred delivery wordpress.failed"),
    AnswerCase(
      name: "a server's own password", status: 401, body: AnswerCase.page, visible: "blocked wordpress.notLoggedIn"),
    AnswerCase(
      name: "maintenance", status: 503, body: AnswerCase.page, headers: ["Retry-After": "600"],
      visible: "unknown wordpress.unavailable", invisible: "deferred 600 delivery wordpress.unavailable"),
    AnswerCase(
      name: "a firewall's page", status: 403, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "a page that says yes", status: 200, body: AnswerCase.page,
      visible: "unknown adapter.pageInsteadOfAnswer", invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "to the login page", status: 302, body: "", headers: ["Location": "https://www.exemple.fr/wp-login.php"],
      visible: "unknown adapter.redirected", invisible: "deferred delivery adapter.redirected"),
    AnswerCase(
      name: "a host's limit", status: 429, body: AnswerCase.page, headers: ["Retry-After": "30"],
      visible: "deferred 30 channel adapter.askedToWait"),
    AnswerCase(
      name: "a gateway", status: 502, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "nothing", status: 200, body: "", visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "half a post", status: 200, body: #"{"id":17,"status":"pub"#, visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "a warning of PHP before the post", status: 200, body: "Warning: x in y\n{}",
      visible: "unknown adapter.brokenAnswer", invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "no post", status: 200, body: "{}", visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
  ]

  @Test("An answer proves what its row says, on the visible step", arguments: cases)
  func visibleStep(_ row: AnswerCase) async throws {
    let progress = RememberedProgress()
    let steps = WordPressWire.opening + [WordPressWire.draft, .answer(row.response)]
    let failure = try await WordPressWire.failure(steps, WordPressWire.plain, [:], progress)
    #expect(failure.summary == row.visible)
    #expect(progress.visibleSteps == 1)
  }

  @Test("Before the visible step nothing is ever unknown", arguments: cases)
  func invisibleStep(_ row: AnswerCase) async throws {
    let progress = RememberedProgress()
    let steps = WordPressWire.opening + [.answer(row.response)]
    let failure = try await WordPressWire.failure(steps, WordPressWire.plain, [:], progress)
    #expect(failure.summary == row.invisible ?? row.visible)
    #expect(progress.visibleSteps == 0)
  }

  @Test("Every row of the tables decides at least one case")
  func everyRowIsReached() {
    let errors = Self.cases.compactMap { WordPressError(Answer($0.response)) }
    let reached = Set(errors.compactMap { error in WordPressRule.rules.firstIndex { $0.fits(error) } })
    #expect(reached == Set(WordPressRule.rules.indices))
    let pages = Self.cases.map { Answer($0.response) }.filter { WordPressError($0) == nil }
    for rule in WordPressRule.pages { #expect(pages.contains(where: rule.fits), "\(rule.statuses)") }
  }

  @Test("A lost answer is unknown once the publication has left, and harmless before")
  func losses() async throws {
    let lost = ScriptedTransport.Step.fails(.lost(Reason(code: "test.lost", arguments: [:])))
    let visible = try await WordPressWire.failure(WordPressWire.opening + [WordPressWire.draft, lost])
    #expect(visible.summary == "unknown test.lost")
    for count in 0..<4 {
      let steps = Array((WordPressWire.opening + [WordPressWire.draft]).prefix(count)) + [lost]
      #expect(try await WordPressWire.failure(steps).summary == "deferred delivery test.lost", "\(count)")
    }
  }

  @Test("No message repeats the password, even where the server does")
  func secrets() async throws {
    let message = "user redaction:abcdEFGH1234ijklMNOP5678 \(WordPressWire.token)"
    let steps = WordPressWire.opening + [.json(400, WordPressWire.error(400, "rest_invalid_param", message))]
    let detail = try await WordPressWire.failure(steps).reason.arguments["detail"] ?? ""
    // What the header's text says of the user's name is no secret.
    #expect(!detail.contains("abcdEFGH") && !detail.contains("YWJjZEVGR0gx") && !detail.contains("NTY3OA"))
    #expect(detail.contains("•••"))
  }
}
