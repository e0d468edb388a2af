import Domain
import Foundation
import TestSupport
import Testing

@testable import Transport

@Suite struct ProxyTests {
  @Test func aPlainRequestGoesThroughTheProxy() async throws {
    let proxy = try LoopbackServer { _ in [.answer(body: "by proxy")] }
    defer { proxy.stop() }
    let transport = CurlTransport(TransportSettings(proxy: proxy.url))
    let answer = try await transport.perform(HTTPRequest("GET", "http://crieur.invalid/a"))
    #expect(answer.body == Array("by proxy".utf8))
    #expect(proxy.requests.map(\.target) == ["http://crieur.invalid/a"])
    await transport.shutdown()
  }

  @Test func aProxyThatRefusesTheTunnelSendsNothingAndSeesNoCredential() async throws {
    let proxy = try LoopbackServer { _ in [.answer(403)] }
    defer { proxy.stop() }
    let transport = CurlTransport(TransportSettings(proxy: "http://user:password@127.0.0.1:\(proxy.port)"))
    let headers = [HTTPRequest.Field("Authorization", "Bearer secret")]
    let failure = await transport.failure(of: HTTPRequest("POST", "https://crieur.invalid/a", headers: headers))
    #expect(
      failure == .notSent(.proxy, ["host": "crieur.invalid", "proxy": "127.0.0.1:\(proxy.port)", "detail": "HTTP 403"]))
    let seen = try #require(proxy.requests.first)
    #expect(seen.method == "CONNECT")
    #expect(seen.target == "crieur.invalid:443")
    #expect(seen.header("Authorization") == nil)
    #expect(seen.header("Proxy-Authorization") != nil)
    await transport.shutdown()
  }

  @Test func aProxyThatIsNotThereSendsNothing() async throws {
    let proxy = try ClosedPort()
    defer { proxy.close() }
    let transport = CurlTransport(TransportSettings(proxy: "http://user:password@127.0.0.1:\(proxy.port)"))
    let name = proxy.url.replacing("http://", with: "")
    // The last one stands on the same machine as the proxy.
    for host in ["crieur.invalid", "127.0.0.1"] {
      for scheme in ["http", "https"] {
        let failure = try #require(await transport.failure(of: HTTPRequest("POST", "\(scheme)://\(host)/")))
        #expect(failure.isNotSent && failure.isUnreachable)
        #expect(failure.reason.code == "network.proxyRefused")
        #expect(failure.reason.arguments == ["host": host, "proxy": name])
      }
    }
    await transport.shutdown()
  }

  /// In a process of its own, whose environment is nobody else's.
  @Test func aProxyOfTheEnvironmentThatIsNotThereIsNamed() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ClosedPort()
      setenv("http_proxy", proxy.url.replacing("http://", with: "http://user:password@"), 1)
      let name = proxy.url.replacing("http://", with: "")
      let transport = CurlTransport()
      for host in ["crieur.invalid", "127.0.0.1"] {
        let failure = await transport.failure(of: HTTPRequest("GET", "http://\(host)/"))
        guard failure?.reason.code == "network.proxyRefused",
          failure?.reason.arguments == ["host": host, "proxy": name]
        else { exit(1) }
      }
      exit(0)
    }
  }

  @Test(
    arguments: [
      ("http://user:password@\(noSuchHost):3128", "network.proxyNotFound", "\(noSuchHost):3128"),
      ("http://user:password@\(noSuchHost)", "network.proxyNotFound", "\(noSuchHost):1080"),
      ("what://user:password@127.0.0.1", "network.proxy", "127.0.0.1:1080"),
      ("http://user:password@:", "network.proxyNotFound", "–"),
    ])
  func aProxyThatCannotBeSendsNothingAndKeepsItsPassword(proxy: String, code: String, name: String) async throws {
    let transport = CurlTransport(TransportSettings(proxy: proxy))
    let failure = try #require(await transport.failure(of: HTTPRequest("POST", "http://crieur.invalid/")))
    #expect(failure.isNotSent)
    #expect(failure.reason.code == code)
    #expect(failure.reason.arguments["proxy"] == name)
    #expect(failure.reason.arguments.values.allSatisfy { !$0.contains("password") })
    await transport.shutdown()
  }

  @Test func aProxyThatIsNamedInTheSettingsServesEveryHostWhateverTheEnvironmentSays() async {
    await #expect(processExitsWith: .success) {
      let proxy = try LoopbackServer { _ in [.answer(body: "by proxy")] }
      setenv("no_proxy", "*", 1)
      let transport = CurlTransport(TransportSettings(proxy: proxy.url))
      let answer = try await transport.perform(HTTPRequest("GET", "http://crieur.invalid/"))
      exit(answer.body == Array("by proxy".utf8) ? 0 : 1)
    }
  }

  /// In a process of its own, whose environment is nobody else's.
  @Test func theEnvironmentNamesTheProxyAndItsExceptions() async {
    await #expect(processExitsWith: .success) {
      let proxy = try LoopbackServer { _ in [.answer(body: "by proxy")] }
      let server = try LoopbackServer { _ in [.answer(body: "direct")] }
      setenv("http_proxy", proxy.url, 1)
      setenv("no_proxy", "127.0.0.1", 1)
      let transport = CurlTransport()
      let far = try await transport.perform(HTTPRequest("GET", "http://crieur.invalid/"))
      let near = try await transport.perform(HTTPRequest("GET", server.url))
      exit(far.body == Array("by proxy".utf8) && near.body == Array("direct".utf8) ? 0 : 1)
    }
  }
}
