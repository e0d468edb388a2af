import Domain
import TestSupport
import Testing

@testable import Adapters
@testable import Transport

@Suite("The server that a Bluesky account names")
struct BlueskyServerTests {
  private static let account = ScriptedTransport.Step.json(
    200, #"{"did":"\#(BlueskySample.did)","handle":"cci.exemple.fr","active":true}"#)

  /// The account's session, whose data lie at `server`.
  private func vault(_ server: String, entry: String = BlueskySample.entry) -> MemoryVault {
    var token = BlueskySample.granted(origin: BlueskySample.login.mark(at: entry))
    token.others["server"] = server
    return BlueskySample.vault(token)
  }

  @Test("Only the channel's own address may lead anywhere; from a private one, everything may")
  func rules() async throws {
    let found = "https://pds.exemple.org"
    for (server, entry, rule) in [
      (BlueskySample.entry, BlueskySample.entry, AddressRule.everything),
      (found, BlueskySample.entry, .publicAddresses),
      (found, "http://127.0.0.1:2583", .everything),
    ] {
      let transport = ScriptedTransport([Self.account])
      let kit = try Sample.kit(
        "bluesky", endpoint: entry, secret: BlueskySample.login.text,
        in: Sample.environment(transport, vault: vault(server, entry: entry)))
      _ = try await kit.inspector?.inspect()
      #expect(transport.requests.map(\.mayReach) == [rule], "\(server) from \(entry)")
    }
  }

  /// Without TLS, so that this machine can answer: what is judged is where the connection leads.
  @Test("A public name that leads to this machine is not connected to, and shuts the channel")
  func dialled() async throws {
    let server = try LoopbackServer { _ in
      [.answer(body: #"{"did":"\#(BlueskySample.did)","handle":"cci.exemple.fr","active":true}"#)]
    }
    defer { server.stop() }
    var settings = TransportSettings(proxy: "")
    settings.resolved = ["pds.exemple.org:\(server.port):127.0.0.1"]
    let stored = vault("http://pds.exemple.org:\(server.port)")
    let strict = CurlTransport(settings)
    let kit = try BlueskySample.kit(strict, vault: stored)
    let refused = try await failure { () async throws(PublishFailure) in
      _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(refused.summary == "blocked network.privateAddress")
    #expect(server.connections == 0)
    _ = settings.allowed.add("pds.exemple.org")
    let open = CurlTransport(settings)
    let report = try await BlueskySample.kit(open, vault: stored).inspector?.inspect()
    #expect(report?.account == "@cci.exemple.fr")
    #expect(server.requests.count == 1)
    await strict.shutdown()
    await open.shutdown()
  }
}
