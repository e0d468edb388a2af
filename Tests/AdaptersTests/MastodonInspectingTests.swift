import Domain
import Testing
import Transport

@testable import Adapters

@Suite("Looking at an account on Mastodon")
struct MastodonInspectingTests {
  private static let account = ScriptedTransport.Step.json(
    200, #"{"id":"1","acct":"cci","url":"https://reseau.exemple.fr/@cci"}"#, headers: ["X-RateLimit-Remaining": "297"])

  private static func inspect(_ steps: [ScriptedTransport.Step]) async throws -> (AccountReport, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let inspector = try #require(try Sample.kit("mastodon", in: Sample.environment(transport)).inspector)
    return (try await inspector.inspect(), transport)
  }

  private static func scopes(_ names: String...) -> ScriptedTransport.Step {
    .json(200, #"{"name":"Crieur","scopes":[\#(names.map { "\"\($0)\"" }.joined(separator: ","))]}"#)
  }

  @Test("Account, limits and quota are told without changing anything")
  func inspects() async throws {
    let (report, transport) = try await Self.inspect([
      Self.account, MastodonPublishingTests.instance, Self.scopes("read", "write:statuses", "write:media"),
    ])
    #expect(
      report
        == AccountReport(
          account: "@cci", url: "https://reseau.exemple.fr/@cci", textLimit: 500, mediaLimit: 4, remaining: 297))
    #expect(
      transport.calls == [
        "GET /api/v1/accounts/verify_credentials", "GET /api/v2/instance", "GET /api/v1/apps/verify_credentials",
      ])
  }

  @Test(
    "What the token may not do is told before it is needed",
    arguments: [
      (["read:accounts", "read:statuses", "write:media", "write:statuses"], nil), (["read", "write"], nil),
      (["profile", "read:statuses", "write"], nil), (["read"], "write:media write:statuses"),
      (["write"], "read:accounts read:statuses"), ([], "read:accounts read:statuses write:media write:statuses"),
    ] as [([String], String?)])
  func scopes(granted: [String], missing: String?) {
    let warnings = MastodonScopes.warnings(granted: granted, on: "canal")
    #expect(warnings.map { $0.arguments["scopes"] } == (missing.map { [$0] } ?? []))
  }

  @Test("A server that does not say what the token may do is taken at its deeds")
  func silentServers() async throws {
    for step in [ScriptedTransport.Step.json(403, #"{"error":"no"}"#), .json(404, "{}"), .json(200, #"{"name":"x"}"#)] {
      #expect(try await Self.inspect([Self.account, MastodonPublishingTests.instance, step]).0.warnings.isEmpty)
    }
  }

  @Test("An account that moved or was limited is warned of")
  func standing() async throws {
    let account = #"{"id":"1","acct":"cci","limited":true,"moved":{"acct":"cci@ailleurs.fr"}}"#
    let (report, _) = try await Self.inspect([
      .json(200, account), MastodonPublishingTests.instance, Self.scopes("read", "write"),
    ])
    #expect(report.warnings.map(\.code) == ["mastodon.accountMoved", "mastodon.accountLimited"])
    #expect(report.warnings.first?.arguments["account"] == "@cci@ailleurs.fr")
  }

  @Test(
    "A bad token is known also by a refusal without a word", arguments: [401, 400, 422],
    ["", "no", #"{"error":"token"}"#])
  func badToken(status: Int, body: String) async throws {
    guard status != 422 || !body.hasPrefix("{") else { return }
    let kit = try Sample.kit("mastodon", in: Sample.environment(ScriptedTransport([.json(status, body)])))
    let failure = try await failure { () async throws(PublishFailure) in try await kit.inspector?.inspect() }
    #expect(failure.summary == "blocked mastodon.tokenRefused")
  }

  @Test("An inspection reads the limits anew, and the posts after it go by them")
  func readsAnew() async throws {
    let smaller = ScriptedTransport.Step.json(200, #"{"configuration":{"statuses":{"max_characters":10}}}"#)
    let transport = ScriptedTransport([
      MastodonPublishingTests.instance, MastodonPublishingTests.published, Self.account, smaller, Self.scopes("read"),
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    #expect(try await kit.inspector?.inspect().textLimit == 10)
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "rejected mastodon.tooLong")
  }
}
