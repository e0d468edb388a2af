import Domain
import Foundation
import TestSupport
import Testing

@testable import Transport

/// Proxies that want to know who goes through them.
@Suite struct ProxyLoginTests {
  private static let basic = "Basic Y3JpZXVyOm9wZW4="  // crieur:open, as `base64` writes it.

  private static func settings(_ proxy: LoopbackServer, password: String = "open", ca: String? = nil)
    -> TransportSettings
  {
    TransportSettings(
      proxy: proxy.url, proxyLogin: { () throws(Reason) in ProxyLogin(user: "crieur", password: password) },
      caBundle: ca)
  }

  /// A proxy that lets those through who bring the password, and asks for it in the way of `challenge`.
  private static func proxy(
    leadingTo port: Int, challenge: String = "Basic realm=\"x\"", _ isKnown: @escaping @Sendable (String) -> Bool
  ) throws -> LoopbackServer {
    try LoopbackServer { request in
      guard isKnown(request.header("Proxy-Authorization") ?? "") else {
        return [.answer(407, headers: [("Proxy-Authenticate", challenge)], body: "who?")]
      }
      return request.method == "CONNECT"
        ? [.text("HTTP/1.1 200 Connection established\r\n\r\n"), .tunnel(port: port)] : [.answer(body: "by proxy")]
    }
  }

  @Test func aTunnelOpensForThePasswordAndTheServerSeesNothingOfIt() async throws {
    let server = try TLSServer()
    defer { server.stop() }
    let proxy = try Self.proxy(leadingTo: server.port) { $0 == Self.basic }
    defer { proxy.stop() }
    let transport = CurlTransport(Self.settings(proxy, ca: server.certificate))
    let answer = await transport.text(of: HTTPRequest("GET", "https://localhost:\(server.port)/"))
    #expect(answer?.contains("s_server") == true)
    #expect(answer?.contains("Proxy-Authorization") == false)
    #expect(proxy.requests.allSatisfy { $0.method == "CONNECT" && $0.header("Authorization") == nil })
    await transport.shutdown()
  }

  @Test func aProxyThatWantsADigestGetsOne() async throws {
    let server = try TLSServer()
    defer { server.stop() }
    let proxy = try Self.proxy(leadingTo: server.port, challenge: "Digest realm=\"x\", nonce=\"n\", qop=\"auth\"") {
      $0.hasPrefix("Digest username=\"crieur\"")
    }
    defer { proxy.stop() }
    let transport = CurlTransport(Self.settings(proxy, ca: server.certificate))
    #expect(await transport.status(of: HTTPRequest("GET", "https://localhost:\(server.port)/")) == 200)
    await transport.shutdown()
  }

  @Test func aWrongPasswordIsForAPerson() async throws {
    let proxy = try Self.proxy(leadingTo: 1) { $0 == Self.basic }
    defer { proxy.stop() }
    let transport = CurlTransport(Self.settings(proxy, password: "shut"))
    let failure = try #require(await transport.failure(of: HTTPRequest("POST", "https://crieur.invalid/")))
    #expect(failure == .notSent(.proxyLogin, ["host": "crieur.invalid"]))
    #expect(failure.needsPerson)
    #expect(!failure.isUnreachable)
    await transport.shutdown()
  }

  /// Without a tunnel the proxy's question would be asked of the request itself, which may leave only once.
  @Test func withoutATunnelThePasswordComesAtOnce() async throws {
    let proxy = try Self.proxy(leadingTo: 1) { $0 == Self.basic }
    defer { proxy.stop() }
    let transport = CurlTransport(Self.settings(proxy))
    #expect(await transport.text(of: HTTPRequest("POST", "http://crieur.invalid/", body: .form([]))) == "by proxy")
    #expect(proxy.requests.count == 1)
    await transport.shutdown()
  }

  @Test func aPasswordThatCannotBeReadSendsNothing() async throws {
    let proxy = try Self.proxy(leadingTo: 1) { _ in true }
    defer { proxy.stop() }
    let transport = CurlTransport(
      TransportSettings(
        proxy: proxy.url,
        proxyLogin: { () throws(Reason) -> ProxyLogin in throw Reason(code: "test.secret", arguments: ["a": "b"]) }))
    let failure = try #require(await transport.failure(of: HTTPRequest("POST", "http://crieur.invalid/")))
    #expect(failure == .notSent(.proxyLoginUnread, ["host": "crieur.invalid"]))
    #expect(failure.needsPerson)
    #expect(proxy.connections == 0)
    await transport.shutdown()
  }

  @Test func aPasswordThatWasReplacedCountsAtOnce() async throws {
    let proxy = try Self.proxy(leadingTo: 1) { $0 == Self.basic }
    defer { proxy.stop() }
    let folder = try TemporaryFolder()
    let file = folder.file("password")
    try "shut".write(toFile: file, atomically: true, encoding: .utf8)
    let transport = CurlTransport(
      TransportSettings(
        proxy: proxy.url,
        proxyLogin: { () throws(Reason) in
          ProxyLogin(user: "crieur", password: (try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
        }))
    #expect(await transport.status(of: HTTPRequest("GET", "http://crieur.invalid/")) == 407)
    try "open".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(await transport.status(of: HTTPRequest("GET", "http://crieur.invalid/")) == 200)
    await transport.shutdown()
  }

  @Test func aProxyWithATLSCertificateOfTheHouseIsTrusted() async throws {
    let proxy = try TLSServer()
    defer { proxy.stop() }
    let trusting = CurlTransport(
      TransportSettings(proxy: "https://localhost:\(proxy.port)", caBundle: proxy.certificate))
    // s_server answers the request for a page, whatever the host: what counts is that TLS stands.
    #expect(await trusting.status(of: HTTPRequest("GET", "http://crieur.invalid/")) == 200)
    await trusting.shutdown()
    let doubting = CurlTransport(TransportSettings(proxy: "https://localhost:\(proxy.port)"))
    let failure = try #require(await doubting.failure(of: HTTPRequest("GET", "http://crieur.invalid/")))
    #expect(failure.isNotSent)
    await doubting.shutdown()
  }
}
