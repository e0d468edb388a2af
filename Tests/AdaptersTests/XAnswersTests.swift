import Domain
import Testing
import Transport

@testable import Adapters

@Suite("What X's answers prove")
struct XAnswersTests {
  private static func problem(_ status: Int, _ title: String, _ detail: String, _ type: String = "about:blank")
    -> String
  {
    #"{"title":"\#(title)","detail":"\#(detail)","type":"\#(type)","status":\#(status)}"#
  }
  private static let kind = "https://api.x.com/2/problems/"

  static let cases = [
    AnswerCase(
      name: "out of credits, as in June 2026", status: 402,
      body: problem(402, "CreditsDepleted", "Your enrolled account [1] does not have any credits.", kind + "credits"),
      visible: "blocked x.outOfCredits"),
    AnswerCase(name: "nothing", status: 402, body: "", visible: "blocked x.outOfCredits"),
    AnswerCase(
      name: "credits with another status", status: 403,
      body: problem(403, "Payment Required", "credits depleted", kind + "credits-depleted"),
      visible: "blocked x.outOfCredits"),
    AnswerCase(
      name: "spending limit", status: 429, body: problem(429, "x", "Your spend cap is reached"),
      visible: "blocked x.outOfCredits"),
    AnswerCase(
      name: "usage capped in an untouched window", status: 429,
      body: problem(429, "UsageCapExceeded", "Usage cap exceeded: Monthly product cap", kind + "usage-capped"),
      headers: ["x-rate-limit-remaining": "39999", "x-rate-limit-reset": "1309248900"],
      visible: "blocked x.usageCapped"),
    AnswerCase(
      name: "the clock is wrong", status: 401, body: #"{"errors":[{"code":135,"message":"Timestamp out of bounds."}]}"#,
      visible: "blocked x.clockWrong"),
    AnswerCase(
      name: "unauthorised", status: 401, body: problem(401, "Unauthorized", "Unauthorized"),
      visible: "blocked x.tokenRefused"),
    AnswerCase(name: "nothing", status: 401, body: "", visible: "blocked x.tokenRefused"),
    AnswerCase(
      name: "a proxy's page", status: 401, body: AnswerCase.page, visible: "blocked adapter.tokenRefused"),
    AnswerCase(
      name: "old number", status: 403, body: #"{"errors":[{"code":89,"message":"Invalid or expired token."}]}"#,
      visible: "blocked x.tokenRefused"),
    AnswerCase(
      name: "duplicate", status: 403,
      body: problem(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content."),
      visible: "unknown x.alreadyPosted", invisible: "deferred delivery x.alreadyPosted"),
    AnswerCase(
      name: "duplicate by number", status: 403, body: #"{"errors":[{"code":187,"message":"Status is a duplicate."}]}"#,
      visible: "unknown x.alreadyPosted", invisible: "deferred delivery x.alreadyPosted"),
    AnswerCase(
      name: "read only", status: 403,
      body: problem(403, "Forbidden", "Your client app is not configured…", kind + "oauth1-permissions"),
      visible: "blocked x.readOnly"),
    AnswerCase(
      name: "not enrolled", status: 403, body: problem(403, "Client Forbidden", "…", kind + "client-forbidden"),
      visible: "blocked x.applicationForbidden"),
    AnswerCase(
      name: "application's token", status: 403,
      body: problem(403, "Unsupported Authentication", "…", kind + "unsupported-authentication"),
      visible: "blocked x.applicationForbidden"),
    AnswerCase(
      name: "suspended", status: 403, body: #"{"errors":[{"code":64,"message":"Your account is suspended"}]}"#,
      visible: "blocked x.accountShut"),
    AnswerCase(
      name: "the day's posts", status: 403, body: #"{"errors":[{"code":185,"message":"User is over daily limit"}]}"#,
      visible: "deferred 1800 channel x.throttled"),
    AnswerCase(
      name: "answered post is gone", status: 403,
      body: problem(403, "Forbidden", "You attempted to reply to a Tweet that is deleted or not visible to you."),
      visible: "rejected x.replyRefused"),
    AnswerCase(
      name: "a machine", status: 403,
      body: #"{"errors":[{"code":226,"message":"This request looks like it might be automated."}]}"#,
      visible: "rejected x.takenForSpam"),
    AnswerCase(
      name: "too long", status: 403, body: problem(403, "Forbidden", "Your Tweet text is too long."),
      visible: "rejected x.tooLong"),
    AnswerCase(
      name: "pictures", status: 400,
      body: #"{"errors":[{"message":"Your media IDs are invalid."}],"title":"Invalid Request","detail":"One or more"}"#,
      visible: "rejected x.pictureRefused"),
    AnswerCase(
      name: "invalid", status: 400, body: problem(400, "Invalid Request", "…", kind + "invalid-request"),
      visible: "rejected x.rejected"),
    AnswerCase(
      name: "not permitted", status: 403,
      body: problem(403, "Forbidden", "You are not permitted to perform this action."), visible: "rejected x.rejected"),
    AnswerCase(
      name: "a firewall's page", status: 403, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "nothing", status: 403, body: "", visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(name: "no such address", status: 404, body: "", visible: "blocked x.noSuchAddress"),
    AnswerCase(
      name: "old number", status: 404, body: #"{"errors":[{"code":34,"message":"Sorry, that page does not exist"}]}"#,
      visible: "blocked x.noSuchAddress"),
    AnswerCase(
      name: "no such thing", status: 404, body: problem(404, "Not Found Error", "…", kind + "resource-not-found"),
      visible: "rejected adapter.refused"),
    AnswerCase(
      name: "the window of a quarter", status: 429, body: problem(429, "Too Many Requests", "Too Many Requests"),
      headers: ["x-rate-limit-remaining": "0", "x-rate-limit-reset": "1309248300"],
      visible: "deferred 300 channel x.throttled"),
    AnswerCase(
      name: "the furthest of two windows", status: 429, body: "",
      headers: [
        "x-rate-limit-remaining": "0", "x-rate-limit-reset": "1309248300", "x-user-limit-24hour-remaining": "0",
        "x-user-limit-24hour-reset": "1309251600",
      ], visible: "deferred 3600 channel x.throttled"),
    AnswerCase(
      name: "a window that is not used up does not count", status: 429, body: "",
      headers: [
        "x-rate-limit-remaining": "0", "x-rate-limit-reset": "1309248300", "x-user-limit-24hour-remaining": "5",
        "x-user-limit-24hour-reset": "1309251600",
      ], visible: "deferred 300 channel x.throttled"),
    AnswerCase(
      name: "the application's day", status: 429, body: "{}",
      headers: [
        "x-rate-limit-remaining": "3", "x-rate-limit-reset": "1309248300", "x-app-limit-24hour-remaining": "0",
        "x-app-limit-24hour-reset": "1309251600",
      ], visible: "deferred 3600 application x.throttled"),
    AnswerCase(name: "no headers", status: 429, body: AnswerCase.page, visible: "deferred 60 channel x.throttled"),
    AnswerCase(
      name: "a proxy wants a password", status: 407, body: AnswerCase.page, visible: "blocked adapter.proxyRefused"),
    AnswerCase(name: "time-out", status: 408, body: "", visible: "deferred channel adapter.askedToWait"),
    AnswerCase(name: "too early", status: 425, body: "", visible: "deferred channel adapter.askedToWait"),
    AnswerCase(
      name: "login page", status: 302, body: "", headers: ["Location": "https://portail.exemple.fr/login"],
      visible: "unknown adapter.redirected", invisible: "deferred delivery adapter.redirected"),
    AnswerCase(
      name: "captive page", status: 200, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(name: "too large", status: 413, body: "", visible: "rejected adapter.tooLarge"),
    AnswerCase(
      name: "down", status: 503, body: problem(503, "Service Unavailable", "Service Unavailable"),
      visible: "unknown adapter.serverError", invisible: "deferred delivery adapter.serverError"),
    AnswerCase(
      name: "bad gateway", status: 502, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "truncated", status: 201, body: #"{"data":{"id":"17"#, visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "only errors", status: 200, body: #"{"errors":[{"title":"Not Found Error"}]}"#,
      visible: "unknown adapter.brokenAnswer", invisible: "deferred delivery adapter.brokenAnswer"),
  ]

  private func publish(
    _ row: AnswerCase, pictures: Int, _ progress: RememberedProgress
  ) async throws -> PublishFailure {
    let kit = try Sample.kit("x", in: Sample.environment(ScriptedTransport([.answer(row.response)])))
    return try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(pictures: pictures), key: Sample.key, progress: progress)
    }
  }

  @Test("An answer proves what its row says, on the visible step", arguments: cases)
  func visibleStep(_ row: AnswerCase) async throws {
    let progress = RememberedProgress()
    #expect(try await publish(row, pictures: 0, progress).summary == row.visible)
    #expect(progress.visibleSteps == 1)
  }

  @Test("Before the visible step nothing is ever unknown", arguments: cases)
  func invisibleStep(_ row: AnswerCase) async throws {
    let progress = RememberedProgress()
    #expect(try await publish(row, pictures: 1, progress).summary == row.invisible ?? row.visible)
    #expect(progress.visibleSteps == 0)
  }

  @Test("Every row of the table decides at least one case")
  func everyRowIsReached() {
    let reached = Set(
      Self.cases.compactMap { row -> Int? in
        let answer = Answer(row.response)
        return XAnswers.rules.firstIndex { $0.fits(answer, XProblem(answer.json)) }
      })
    #expect(Set(XAnswers.rules.indices).subtracting(reached) == [])
  }

  @Test("People are told what X says, without the token")
  func details() async throws {
    let body =
      #"{"errors":[{"message":"\#(Sample.secret) is no text"}],"title":"Invalid Request","detail":"One or more"}"#
    let row = AnswerCase(name: "", status: 400, body: body, visible: "")
    let failure = try await publish(row, pictures: 0, RememberedProgress())
    #expect(failure.reason.arguments["detail"] == "One or more: ••• is no text")
  }
}
