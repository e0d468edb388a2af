import Domain
import Testing
import Transport

@testable import Adapters

@Suite("What Facebook's answers prove")
struct FacebookAnswersTests {
  static func error(_ code: Int, _ subcode: Int? = nil, transient: Bool = false) -> String {
    let part = subcode.map { #","error_subcode":\#($0)"# } ?? ""
    return #"{"error":{"message":"m","type":"OAuthException","code":\#(code)\#(part),"is_transient":\#(transient)}}"#
  }

  static func row(
    _ status: Int, _ code: Int, _ subcode: Int? = nil, transient: Bool = false, headers: [String: String] = [:],
    proves visible: String, before invisible: String? = nil
  ) -> AnswerCase {
    AnswerCase(
      name: "\(code)/\(subcode ?? 0)", status: status, body: error(code, subcode, transient: transient),
      headers: headers, visible: visible, invisible: invisible)
  }

  static let usage =
    #"{"1234567890":[{"type":"pages","call_count":101,"estimated_time_to_regain_access":7},"#
    + #"{"type":"other","estimated_time_to_regain_access":3}]}"#

  static let cases = [
    row(500, 1, proves: "unknown facebook.failed", before: "deferred delivery facebook.failed"),
    row(500, 2, transient: true, proves: "unknown facebook.failed", before: "deferred delivery facebook.failed"),
    row(400, 3, proves: "blocked facebook.permissionMissing"),
    row(403, 4, transient: true, proves: "deferred 900 application facebook.throttled"),
    row(403, 10, proves: "blocked facebook.permissionMissing"),
    row(400, 12, proves: "blocked facebook.versionGone"),
    row(400, 17, proves: "deferred 900 channel facebook.throttled"),
    row(400, 32, headers: ["Retry-After": "60"], proves: "deferred 60 channel facebook.throttled"),
    row(400, 33, proves: "blocked facebook.pageNotFound"),
    row(400, 100, proves: "rejected facebook.rejected"),
    row(400, 100, 33, proves: "blocked facebook.pageNotFound"),
    row(400, 100, 1_609_005, proves: "rejected facebook.linkRefused"),
    row(400, 1_609_005, proves: "rejected facebook.linkRefused"),
    row(400, 100, 1_609_008, proves: "rejected facebook.linkRefused"),
    row(400, 100, 2_061_006, proves: "rejected facebook.linkRefused"),
    row(400, 100, 1_366_046, proves: "rejected facebook.pictureTooLarge"),
    row(400, 100, 1_346_003, proves: "rejected facebook.againstRules"),
    row(400, 100, 1_404_102, proves: "rejected facebook.againstRules"),
    row(
      400, 100, 1_366_051, proves: "unknown facebook.alreadyPosted", before: "deferred delivery facebook.alreadyPosted"),
    row(401, 102, proves: "blocked facebook.tokenRefused"),
    row(400, 104, proves: "blocked facebook.tokenRefused"),
    row(401, 190, proves: "blocked facebook.tokenRefused"),
    row(401, 190, 458, proves: "blocked facebook.appRemoved"),
    row(401, 190, 459, proves: "blocked facebook.checkpoint"),
    row(401, 190, 460, proves: "blocked facebook.passwordChanged"),
    row(401, 190, 463, proves: "blocked facebook.tokenExpired"),
    row(401, 190, 464, proves: "blocked facebook.checkpoint"),
    row(401, 190, 467, proves: "blocked facebook.tokenRefused"),
    row(401, 190, 492, proves: "blocked facebook.roleLost"),
    row(401, 190, 99, proves: "blocked facebook.tokenRefused"),
    row(500, 190, proves: "unknown facebook.failed", before: "deferred delivery facebook.failed"),
    row(500, 100, proves: "unknown facebook.failed", before: "deferred delivery facebook.failed"),
    row(500, 17, proves: "deferred 900 channel facebook.throttled"),
    row(400, 100, transient: true, proves: "unknown facebook.failed", before: "deferred delivery facebook.failed"),
    row(403, 200, transient: true, proves: "blocked facebook.permissionMissing"),
    row(400, 324, proves: "rejected facebook.pictureRefused"),
    row(400, 80_002, proves: "deferred 900 channel facebook.throttled"),
    row(403, 200, proves: "blocked facebook.permissionMissing"),
    row(403, 299, proves: "blocked facebook.permissionMissing"),
    row(403, 200, 1_404_078, proves: "blocked facebook.permissionMissing"),
    row(403, 200, 4_854_002, proves: "blocked facebook.permissionMissing"),
    row(400, 341, proves: "deferred 900 channel facebook.throttled"),
    row(400, 368, proves: "blocked facebook.shutOut"),
    row(400, 368, 1_390_008, proves: "deferred 900 channel facebook.throttled"),
    row(400, 459, proves: "blocked facebook.checkpoint"),
    row(400, 492, proves: "blocked facebook.roleLost"),
    row(400, 506, proves: "unknown facebook.alreadyPosted", before: "deferred delivery facebook.alreadyPosted"),
    row(400, 613, 1996, proves: "deferred 900 channel facebook.throttled"),
    row(400, 613, proves: "deferred 900 channel facebook.throttled"),
    row(400, 803, proves: "blocked facebook.pageNotFound"),
    row(400, 2635, proves: "blocked facebook.versionGone"),
    row(
      400, 80_001, headers: ["X-Business-Use-Case-Usage": usage], proves: "deferred 420 channel facebook.throttled"),
    row(400, 7777, transient: true, proves: "unknown facebook.failed", before: "deferred delivery facebook.failed"),
    row(503, 7777, proves: "unknown facebook.failed", before: "deferred delivery facebook.failed"),
    row(400, 7777, proves: "rejected facebook.rejected"),
    AnswerCase(name: "no error object", status: 400, body: #"{"ok":false}"#, visible: "rejected adapter.refused"),
    AnswerCase(name: "nothing", status: 401, body: "", visible: "blocked adapter.tokenRefused"),
    AnswerCase(name: "a gateway", status: 429, body: "", visible: "deferred channel adapter.askedToWait"),
    AnswerCase(
      name: "a filter's page", status: 403, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer",
      invisible: "deferred delivery adapter.pageInsteadOfAnswer"),
    AnswerCase(
      name: "login page", status: 302, body: "", visible: "unknown adapter.redirected",
      invisible: "deferred delivery adapter.redirected"),
    AnswerCase(
      name: "truncated", status: 200, body: #"{"id":"123"#, visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
    AnswerCase(
      name: "no id", status: 200, body: "{}", visible: "unknown adapter.brokenAnswer",
      invisible: "deferred delivery adapter.brokenAnswer"),
  ]

  @Test("An answer proves what its row says, on the visible step", arguments: cases)
  func visibleStep(_ row: AnswerCase) async throws {
    let progress = RememberedProgress()
    let failure = try await FacebookPageTests.failure([.answer(row.response)], Sample.variant(), progress)
    #expect(failure.summary == row.visible)
    #expect(progress.visibleSteps == 1)
  }

  @Test("Before the visible step nothing is ever unknown", arguments: cases)
  func invisibleStep(_ row: AnswerCase) async throws {
    let progress = RememberedProgress()
    let failure = try await FacebookPageTests.failure([.answer(row.response)], Sample.variant(pictures: 2), progress)
    #expect(failure.summary == row.invisible ?? row.visible)
    #expect(progress.visibleSteps == 0)
  }

  @Test("Every row of the table decides a case")
  func everyRowIsReached() {
    let deciding = Self.cases.compactMap { row -> FacebookRule? in
      guard let error = Answer(row.response).json?["error"], let code = error["code"]?.integer else { return nil }
      return FacebookRule.knowing(code: code, subcode: error["error_subcode"]?.integer ?? 0)
    }
    for (kind, rules) in [("code", FacebookRule.codes), ("subcode", FacebookRule.subcodes)] {
      for rule in rules {
        let isReached = deciding.contains { $0.numbers == rule.numbers && $0.code == rule.code }
        #expect(isReached, "\(kind) \(rule.numbers)")
      }
    }
  }
}
