import Digests
import Domain
import Testing
import Transport

@testable import Adapters

@Suite("Looking at a Facebook Page, and what proves who asks")
struct FacebookAccessTests {
  private static let page = ScriptedTransport.Step.json(
    200, #"{"id":"1234567890","name":"CCI Exemple","link":"https://www.facebook.com/cci","is_published":true}"#)

  private static func batch(_ data: String) -> ScriptedTransport.Step {
    .json(200, #"[{"code":200,"body":"{\"data\":{\#(data.replacing("\"", with: "\\\""))}}"}]"#)
  }

  private static func inspect(
    _ data: String, page: ScriptedTransport.Step = page
  ) async throws -> Result<AccountReport, PublishFailure> {
    let inspector = try #require(try FacebookPageTests.kit(ScriptedTransport([page, batch(data)])).inspector)
    do throws(PublishFailure) {
      return .success(try await inspector.inspect())
    } catch {
      return .failure(error)
    }
  }

  private static let good =
    #""is_valid":true,"type":"PAGE","profile_id":"1234567890","expires_at":0,"data_access_expires_at":0,"#
    + #""scopes":["pages_manage_posts","pages_read_engagement"]"#

  @Test("The Page is inspected without changing anything, and the token stands in no address")
  func inspects() async throws {
    let transport = ScriptedTransport([Self.page, Self.batch(Self.good)])
    let report = try await FacebookPageTests.kit(transport).inspector?.inspect()
    #expect(report == AccountReport(account: "CCI Exemple", url: "https://www.facebook.com/cci"))
    #expect(
      transport.calls == ["GET /v25.0/1234567890?fields=id,name,link,is_published", "POST /v25.0/"])
    #expect(transport.requests.allSatisfy { !$0.url.contains(Sample.secret) })
    #expect(
      transport.requests[1].form.first
        == #"batch=[{"method":"GET","relative_url":"debug_token?input_token=\#(Sample.secret)"}]"#)
  }

  @Test("The end of a token and of the access to data are told ahead")
  func ends() async throws {
    let soon = Sample.now.seconds + 3 * 86_400
    let report = try await Self.inspect(
      Self.good.replacing(#""expires_at":0"#, with: #""expires_at":\#(soon)"#)
        .replacing(#""data_access_expires_at":0"#, with: #""data_access_expires_at":\#(soon)"#)
    ).get()
    #expect(report.expires == Timestamp(seconds: soon))
    #expect(report.warnings.map(\.code) == ["facebook.dataAccessEnds"] && report.warnings[0].arguments["days"] == "3")
    let later = try await Self.inspect(
      Self.good.replacing(#""data_access_expires_at":0"#, with: #""data_access_expires_at":\#(soon + 30 * 86_400)"#)
    ).get()
    #expect(later.warnings.isEmpty && later.expires == nil)
  }

  @Test("What will stand in the way is a warning")
  func warnings() async throws {
    let narrow = try await Self.inspect(
      Self.good.replacing(#""pages_manage_posts","#, with: ""),
      page: .json(
        200, #"{"id":"1234567890","name":"CCI","is_published":false}"#,
        headers: ["X-App-Usage": #"{"call_count":80}"#]))
    #expect(
      try narrow.get().warnings.map(\.code)
        == ["facebook.pageUnpublished", "facebook.scopesMissing", "facebook.quotaLow"])
    let silent = ScriptedTransport([Self.page, .json(400, FacebookAnswersTests.error(100))])
    let report = try await FacebookPageTests.kit(silent).inspector?.inspect()
    #expect(report?.warnings.map(\.code) == ["facebook.tokenUnread"])
  }

  @Test(
    "A token with which nothing can be published is refused",
    arguments: [
      (#""is_valid":false,"error":{"message":"m","code":190}"#, "blocked facebook.tokenRefused"),
      (#""is_valid":true,"type":"USER""#, "blocked facebook.tokenOfPerson"),
      (#""is_valid":true,"type":"PAGE","profile_id":"7""#, "blocked facebook.tokenOfOtherPage"),
    ])
  func refusals(data: String, expected: String) async throws {
    guard case .failure(let failure) = try await Self.inspect(data) else {
      Issue.record("no failure")
      return
    }
    #expect(failure.summary == expected)
  }

  @Test(
    "A credential is a token, or a token with its application",
    arguments: [
      ("EAAB\n", "EAAB", nil), (#"{"access_token":"EAAB","app_id":"1","app_secret":"s"}"#, "EAAB", "s"),
      ("access_token: EAAB\napp_secret: s\n", "EAAB", "s"), ("app_secret: s\n", "", "s"),
    ] as [(String, String, String?)])
  func credentials(text: String, token: String, appSecret: String?) {
    let credential = FacebookCredential(text)
    #expect(credential.token == token && credential.appSecret == appSecret)
    #expect(FacebookCredential(credential.text) == credential)
  }

  @Test("Who knows the application's secret proves it in every request, and never shows it")
  func proof() async throws {
    let transport = ScriptedTransport([
      .json(200, #"{"id":"55"}"#), .json(200, #"{"id":"1_9"}"#), .json(200, #"{"permalink_url":"https://x.fr"}"#),
    ])
    let secret = #"{"access_token":"EAAB","app_id":"1","app_secret":"tres-secret"}"#
    let kit = try Sample.kit(
      "facebook-page", settings: ["page": "1"], secret: secret, in: Sample.environment(transport))
    _ = try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: RememberedProgress())
    let proof = "appsecret_proof=" + HMACSHA256.hex(of: "EAAB", key: "tres-secret")
    #expect(transport.requests[0].parts.contains(proof) && transport.requests[1].form.contains(proof))
    #expect(transport.requests[2].url.hasSuffix("&" + proof))
    for request in transport.requests {
      #expect(request.header("Authorization") == "Bearer EAAB" && !"\(request)".contains("tres-secret"))
    }
  }
}
