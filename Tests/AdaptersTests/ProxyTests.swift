import Domain
import Testing
import Transport

@testable import Adapters

@Suite("A proxy between an adapter and its network")
struct ProxyTests {
  private func summary(of loss: TransportFailure) async throws -> String {
    let transport = ScriptedTransport([MastodonPublishingTests.instance, .fails(loss)])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    return try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }.summary
  }

  @Test(
    "A proxy that wants a password, or whose password cannot be read, shuts the channel",
    arguments: [NetworkCode.proxyLogin, .proxyLoginUnread])
  func passwords(code: NetworkCode) async throws {
    #expect(
      try await summary(of: .notSent(Reason(code, ["host": "reseau.exemple.fr"]))) == "blocked \(code.rawValue)")
  }

  @Test("A proxy that is down is tried again, like a network that is down")
  func down() async throws {
    let loss = TransportFailure.notSent(Reason(NetworkCode.proxy, ["host": "reseau.exemple.fr", "detail": "x"]))
    #expect(try await summary(of: loss) == "deferred endpoint network.proxy")
  }

  @Test("A proxy's own page is never taken for the network's answer")
  func page() async throws {
    for status in [200, 403, 502] {
      let page = ScriptedTransport.Step.json(status, "<html><body>Filtrage</body></html>")
      let transport = ScriptedTransport([MastodonPublishingTests.instance, page])
      let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
      }
      #expect(failure.summary.hasPrefix("unknown"), "\(status)")
    }
  }
}
