import Domain
import TestSupport
import Testing

@testable import Transport

@Suite struct TLSTests {
  @Test func aServerThatNobodyVouchesForGetsNothing() async throws {
    let server = try TLSServer()
    defer { server.stop() }
    let transport = CurlTransport(.direct)
    let failure = await transport.failure(of: HTTPRequest("GET", "https://localhost:\(server.port)/?token=secret"))
    #expect(failure == .notSent(.tlsUntrusted, ["host": "localhost"]))
    await transport.shutdown()
  }

  @Test(arguments: [("2011-01-10 09:00:00", NetworkCode.tlsExpired), ("+2 years", .tlsEarly)])
  func aCertificateThatIsOverOrHasNotBegunIsNamed(_ clock: String, _ code: NetworkCode) async throws {
    let server = try TLSServer(certifiedAt: clock)
    defer { server.stop() }
    let transport = CurlTransport(TransportSettings(proxy: "", caBundle: server.certificate))
    let failure = await transport.failure(of: HTTPRequest("GET", "https://localhost:\(server.port)/"))
    #expect(failure == .notSent(code, ["host": "localhost"]))
    await transport.shutdown()
  }

  @Test func aServerOfAnotherNameGetsNothing() async throws {
    let server = try TLSServer()
    defer { server.stop() }
    let transport = CurlTransport(TransportSettings(proxy: "", caBundle: server.certificate))
    let failure = try #require(await transport.failure(of: HTTPRequest("GET", "https://127.0.0.1:\(server.port)/")))
    #expect(failure == .notSent(.tlsOtherName, ["host": "127.0.0.1"]))
    await transport.shutdown()
  }

  @Test func aServerThatTheBundleVouchesForAnswers() async throws {
    let server = try TLSServer()
    defer { server.stop() }
    let transport = CurlTransport(TransportSettings(proxy: "", caBundle: server.certificate))
    #expect(await transport.status(of: HTTPRequest("GET", "https://localhost:\(server.port)/")) == 200)
    await transport.shutdown()
  }

  @Test func aBundleThatIsMissingMeansNoConnection() async throws {
    let server = try TLSServer()
    defer { server.stop() }
    let transport = CurlTransport(TransportSettings(proxy: "", caBundle: server.certificate + ".missing"))
    let failure = try #require(await transport.failure(of: HTTPRequest("GET", "https://localhost:\(server.port)/")))
    #expect(failure == .notSent(.tlsBundle, ["host": "localhost"]))
    await transport.shutdown()
  }

  @Test func aServerThatDoesNotSpeakTLSGetsNothing() async throws {
    let server = try LoopbackServer(greeting: "220 mail.exemple.fr ESMTP\r\n") { _ in [] }
    defer { server.stop() }
    let transport = CurlTransport(.direct)
    let failure = try #require(await transport.failure(of: HTTPRequest("GET", "https://127.0.0.1:\(server.port)/")))
    #expect(failure.isNotSent)
    #expect(failure.reason.code == NetworkCode.tls.rawValue)
    await transport.shutdown()
  }
}
