import Domain
import Testing
import Transport

@testable import Adapters

/// An answer to the visible request, and what it proves there and on a step before it.
struct AnswerCase: Sendable, CustomTestStringConvertible {
  let name: String
  let status: Int
  let body: String
  var headers: [String: String] = [:]
  let visible: String
  var invisible: String?

  var testDescription: String { "\(status) \(name)" }
  var response: HTTPResponse {
    HTTPResponse(status: status, headers: headers.map { HTTPRequest.Field($0.key, $0.value) }, body: Array(body.utf8))
  }

  static let page = "<!DOCTYPE html><html><body><h1>Passerelle</h1></body></html>"
}

@Suite("What Mastodon's answers prove")
struct MastodonAnswersTests {
  static let cases = [
    AnswerCase(
      name: "invalid token", status: 401, body: #"{"error":"The access token is invalid"}"#,
      visible: "blocked mastodon.tokenRefused"),
    AnswerCase(name: "nothing", status: 401, body: "", visible: "blocked mastodon.tokenRefused"),
    AnswerCase(
      name: "token words", status: 400, body: #"{"error":"invalid_token"}"#, visible: "blocked mastodon.tokenRefused"),
    AnswerCase(name: "nothing", status: 400, body: " \r\n", visible: "blocked mastodon.tokenRefused"),
    AnswerCase(name: "plain text", status: 400, body: "Bad token", visible: "blocked mastodon.tokenRefused"),
    AnswerCase(
      name: "other words", status: 400, body: #"{"error":"Visibility is not known"}"#,
      visible: "rejected mastodon.rejected"),
    AnswerCase(
      name: "Pleroma's bad token", status: 403, body: #"{"error":"Invalid credentials."}"#,
      visible: "blocked mastodon.tokenRefused"),
    AnswerCase(
      name: "an application's token", status: 422, body: #"{"error":"This method requires an authenticated user"}"#,
      visible: "blocked mastodon.tokenRefused"),
    AnswerCase(
      name: "scopes", status: 403, body: #"{"error":"This action is outside the authorized scopes"}"#,
      visible: "blocked mastodon.forbidden"),
    AnswerCase(
      name: "login disabled", status: 403, body: #"{"error":"Your login is currently disabled"}"#,
      visible: "blocked mastodon.forbidden"),
    AnswerCase(
      name: "this post", status: 403, body: #"{"error":"This action is not allowed"}"#,
      visible: "rejected mastodon.rejected"),
    AnswerCase(
      name: "a firewall's page", status: 403, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "no such address", status: 404, body: #"{"error":"Not Found"}"#, visible: "blocked mastodon.noSuchAddress"),
    AnswerCase(name: "text", status: 410, body: "Gone", visible: "blocked mastodon.noSuchAddress"),
    AnswerCase(
      name: "a site's page", status: 404, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "blank text", status: 422, body: #"{"error":"Validation failed: Text can't be blank"}"#,
      visible: "rejected mastodon.rejected"),
    AnswerCase(
      name: "picture not ready", status: 422,
      body: #"{"error":"Cannot attach files that have not finished processing. Try again in a moment!"}"#,
      headers: ["X-RateLimit-Reset": "2011-06-28T08:05:00.000000Z"],
      visible: "deferred 10 delivery mastodon.pictureNotReady"),
    AnswerCase(
      name: "picture taken", status: 422,
      body: #"{"error":"Media 7 not found or already attached to another post"}"#,
      visible: "unknown mastodon.pictureTaken", invisible: "deferred delivery mastodon.pictureTaken"),
    AnswerCase(name: "too large", status: 413, body: "", visible: "rejected adapter.tooLarge"),
    AnswerCase(
      name: "too large, as the server before it says", status: 413, body: AnswerCase.page,
      visible: "rejected adapter.tooLarge"),
    AnswerCase(
      name: "ISO 8601 reset", status: 429, body: #"{"error":"Too many requests"}"#,
      headers: ["x-ratelimit-reset": "2011-06-28T08:05:00.000000Z"],
      visible: "deferred 300 channel adapter.askedToWait"),
    AnswerCase(
      name: "Unix reset", status: 429, body: "", headers: ["X-RateLimit-Reset": "1309248060"],
      visible: "deferred 60 channel adapter.askedToWait"),
    AnswerCase(
      name: "Retry-After in seconds", status: 429, body: AnswerCase.page, headers: ["Retry-After": "17"],
      visible: "deferred 17 channel adapter.askedToWait"),
    AnswerCase(
      name: "Retry-After as a date", status: 429, body: "", headers: ["Retry-After": "Tue, 28 Jun 2011 08:01:00 GMT"],
      visible: "deferred 60 channel adapter.askedToWait"),
    AnswerCase(
      name: "a reset in the past", status: 429, body: "", headers: ["X-RateLimit-Reset": "2011-06-28T07:59:00Z"],
      visible: "deferred channel adapter.askedToWait"),
    AnswerCase(name: "too early", status: 425, body: "", visible: "deferred channel adapter.askedToWait"),
    AnswerCase(name: "time-out", status: 408, body: "", visible: "deferred channel adapter.askedToWait"),
    AnswerCase(name: "proxy password", status: 407, body: AnswerCase.page, visible: "blocked adapter.proxyRefused"),
    AnswerCase(
      name: "login page", status: 302, body: "",
      headers: ["Location": "https://portail.exemple.fr/login?next=%2Fapi"], visible: "unknown adapter.redirected",
      invisible: "deferred delivery adapter.redirected"),
    AnswerCase(
      name: "captive portal", status: 200, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "truncated JSON", status: 200, body: #"{"id":"103254962155278888","created_at":"20"#,
      visible: "unknown adapter.brokenAnswer", invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "nothing", status: 200, body: "", visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "plain text", status: 200, body: "OK", visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "JSON error", status: 500, body: #"{"error":"Error processing thumbnail for uploaded media"}"#,
      headers: ["X-RateLimit-Reset": "2011-06-28T08:05:00Z"], visible: "unknown adapter.serverError",
      invisible: "deferred delivery adapter.serverError"),
    AnswerCase(
      name: "bad gateway page", status: 502, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "maintenance", status: 503, body: "", headers: ["Retry-After": "600"],
      visible: "unknown adapter.serverError", invisible: "deferred 600 delivery adapter.serverError"),
    AnswerCase(
      name: "gateway time-out", status: 504, body: "upstream", visible: "unknown adapter.serverError",
      invisible: "deferred delivery adapter.serverError"),
    AnswerCase(
      name: "teapot in JSON", status: 418, body: #"{"error":"no"}"#, visible: "rejected adapter.refused"),
    AnswerCase(
      name: "text", status: 418, body: "no", visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
  ]

  @Test("An answer proves what its row says, on the visible step", arguments: cases)
  func visibleStep(_ row: AnswerCase) async throws {
    let transport = ScriptedTransport([.json(404, "{}"), .json(404, "{}"), .answer(row.response)])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let progress = RememberedProgress()
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
    }
    #expect(failure.summary == row.visible)
    #expect(progress.visibleSteps == 1)
  }

  @Test("Before the visible step nothing is ever unknown", arguments: cases)
  func invisibleStep(_ row: AnswerCase) async throws {
    let transport = ScriptedTransport(
      [.json(404, "{}"), .json(404, "{}")] + Array(repeating: .answer(row.response), count: 2))
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let progress = RememberedProgress()
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    }
    #expect(failure.summary == row.invisible ?? row.visible)
    #expect(progress.visibleSteps == 0)
  }

  @Test("Every row of the tables decides at least one case")
  func everyRowIsReached() {
    let rows = MastodonAnswers.rules + AnswerRule.common
    let reached = Set(
      Self.cases.compactMap { row in rows.firstIndex { $0.fits(Answer(row.response)) } })
    // Mastodon's own row for 401 comes before the common one.
    #expect(Set(rows.indices).subtracting(reached) == [MastodonAnswers.rules.count])
  }
}
