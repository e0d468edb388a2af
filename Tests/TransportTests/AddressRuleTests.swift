import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Transport

/// A request for public addresses reaches no other, whatever name leads there.
@Suite struct AddressRuleTests {
  /// A transport for which `open.test`, which is named, and `shut.test`, which is not, are this machine.
  private func settings(port: Int) -> TransportSettings {
    var settings = TransportSettings.direct
    _ = settings.allowed.add("open.test")
    settings.resolved = ["open.test:\(port):127.0.0.1", "shut.test:\(port):127.0.0.1"]
    return settings
  }

  private func refusal(_ code: NetworkCode, _ host: String) -> TransportFailure { .notSent(code, ["host": host]) }

  @Test func onlyNamedHostsAreAskedOnThisMachine() async throws {
    let server = try LoopbackServer { _ in [.answer(body: "here")] }
    defer { server.stop() }
    let transport = CurlTransport(settings(port: server.port))
    for host in ["shut.test", "127.0.0.1", "localhost", "[::1]"] {
      let request = HTTPRequest("POST", "http://\(host):\(server.port)/", mayReach: .publicAddresses)
      let failure = try #require(await transport.failure(of: request))
      #expect(failure == refusal(.privateAddress, host.trimmingCharacters(in: ["[", "]"])))
      #expect(failure.needsPerson && !failure.isUnreachable)
    }
    #expect(server.connections == 0)
    let named = HTTPRequest("POST", "http://open.test:\(server.port)/", mayReach: .publicAddresses)
    #expect(await transport.text(of: named) == "here")
    await transport.shutdown()
  }

  @Test func anAddressCanBeNamedInsteadOfTheHost() async throws {
    let server = try LoopbackServer { _ in [.answer(body: "here")] }
    defer { server.stop() }
    var settings = settings(port: server.port)
    _ = settings.allowed.add("127.0.0.0/8")
    let transport = CurlTransport(settings)
    let request = HTTPRequest("GET", "http://shut.test:\(server.port)/", mayReach: .publicAddresses)
    #expect(await transport.text(of: request) == "here")
    await transport.shutdown()
  }

  /// The connection stands already, so that nothing is connected to.
  @Test func aConnectionThatWasMadeForAnyAddressDoesNotServe() async throws {
    let server = try LoopbackServer { _ in [.answer(body: "here")] }
    defer { server.stop() }
    let transport = CurlTransport(settings(port: server.port))
    let url = "http://shut.test:\(server.port)/"
    #expect(await transport.text(of: HTTPRequest("GET", url)) == "here")
    let failure = await transport.failure(of: HTTPRequest("GET", url, mayReach: .publicAddresses))
    #expect(failure == refusal(.privateAddress, "shut.test"))
    #expect(await transport.text(of: HTTPRequest("GET", url)) == "here")
    #expect(server.requests.count == 2)
    await transport.shutdown()
  }

  @Test func behindAProxyOnlyNamedHostsAreAsked() async throws {
    let proxy = try LoopbackServer { _ in [.answer(body: "by proxy")] }
    defer { proxy.stop() }
    var settings = TransportSettings(proxy: proxy.url)
    _ = settings.allowed.add("open.test")
    let transport = CurlTransport(settings)
    let named = HTTPRequest("GET", "http://open.test/", mayReach: .publicAddresses)
    #expect(await transport.text(of: named) == "by proxy")
    let other = HTTPRequest("GET", "http://elsewhere.test/", mayReach: .publicAddresses)
    #expect(await transport.failure(of: other) == refusal(.behindProxy, "elsewhere.test"))
    #expect(await transport.failure(of: other)?.needsPerson == true)
    #expect(proxy.requests.count == 1)
    await transport.shutdown()
  }

  /// The connection dies with the request on it, and the address that libcurl would connect to again is another one.
  @Test func anAddressThatIsRefusedAfterTheRequestLeftDoesNotUnsendIt() async throws {
    let holder = Mutex<LoopbackServer?>(nil)
    let server = try LoopbackServer { request in
      if request.orderOnConnection == 1 { return [.answer()] }
      holder.withLock { $0 }?.stop()
      return [.effect, .close]
    }
    holder.withLock { $0 = server }
    defer { server.stop() }
    var settings = TransportSettings.direct
    _ = settings.allowed.add("127.0.0.1")
    settings.resolved = ["shut.test:\(server.port):127.0.0.1,127.0.0.2"]
    let transport = CurlTransport(settings)
    let request = HTTPRequest("POST", "http://shut.test:\(server.port)/", mayReach: .publicAddresses)
    #expect(await transport.status(of: request) == 200)
    #expect(await transport.failure(of: request) == .lost(.reset, ["host": "shut.test"]))
    #expect(server.requests.count == 2)
    await transport.shutdown()
  }

  /// What is asked directly is judged as if there were no proxy anywhere.
  @Test func whatTheProxiesExemptIsAskedDirectlyAndJudged() async throws {
    let proxy = try LoopbackServer { _ in [.answer(body: "by proxy")] }
    let server = try LoopbackServer { _ in [.answer(body: "direct")] }
    defer {
      proxy.stop()
      server.stop()
    }
    var settings = settings(port: server.port)
    settings.proxy = nil
    settings.environmentProxies = EnvironmentProxies(["http_proxy": proxy.url, "no_proxy": "127.0.0.1,.test"])
    let transport = CurlTransport(settings)
    func get(_ host: String) -> HTTPRequest {
      HTTPRequest("GET", "http://\(host):\(server.port)/", mayReach: .publicAddresses)
    }
    #expect(await transport.text(of: get("open.test")) == "direct")
    for host in ["shut.test", "127.0.0.1"] {
      #expect(await transport.failure(of: get(host)) == refusal(.privateAddress, host))
    }
    #expect(await transport.failure(of: get("elsewhere.invalid")) == refusal(.behindProxy, "elsewhere.invalid"))
    #expect(await transport.text(of: HTTPRequest("GET", "http://elsewhere.invalid/")) == "by proxy")
    #expect(proxy.requests.count == 1 && server.requests.count == 1)
    await transport.shutdown()
  }

  /// In a process of its own, whose environment is nobody else's.
  @Test func aProxyOfTheEnvironmentCountsAsOne() async {
    await #expect(processExitsWith: .success) {
      let proxy = try LoopbackServer { _ in [.answer(body: "by proxy")] }
      for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy"] { unsetenv(name) }
      setenv("http_proxy", proxy.url, 1)
      let transport = CurlTransport()
      let plain = HTTPRequest("GET", "http://elsewhere.test/", mayReach: .publicAddresses)
      let failure = await transport.failure(of: plain)
      setenv("all_proxy", proxy.url, 1)
      let secure = HTTPRequest("GET", "https://elsewhere.test/", mayReach: .publicAddresses)
      let other = await transport.failure(of: secure)
      let expected = TransportFailure.notSent(.behindProxy, ["host": "elsewhere.test"])
      exit(failure == expected && other == expected && proxy.connections == 0 ? 0 : 1)
    }
  }
}
