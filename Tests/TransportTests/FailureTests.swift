import Domain
import TestSupport
import Testing

@testable import Transport

/// What each failure proves.
@Suite struct FailureTests {
  private static let local = ["host": "127.0.0.1"]

  @Test func aRefusedConnectionSendsNothing() async throws {
    let port = try ClosedPort()
    defer { port.close() }
    let transport = CurlTransport(.direct)
    #expect(await transport.failure(of: HTTPRequest("GET", port.url)) == .notSent(.refused, Self.local))
    await transport.shutdown()
  }

  @Test func aNameThatDoesNotExistSendsNothing() async throws {
    let transport = CurlTransport(.direct)
    let failure = await transport.failure(of: HTTPRequest("GET", "http://\(noSuchHost)/path?token=secret"))
    #expect(failure == .notSent(.nameNotFound, ["host": noSuchHost]))
    await transport.shutdown()
  }

  @Test func aServerThatNeverAgreesOnTLSSendsNothing() async throws {
    try await withServer { _ in
      [.answer()]
    } _: { server, transport in
      let url = server.url.replacing("http:", with: "https:")
      let limits = TransferLimits(connect: .milliseconds(200))
      let failure = await transport.failure(of: HTTPRequest("GET", url, limits: limits))
      #expect(failure == .notSent(.connectTimeout, ["host": "127.0.0.1", "seconds": "0.2"]))
    }
  }

  @Test func aConnectionClosedWithoutAnAnswerIsLost() async throws {
    try await withServer { _ in
      [.effect, .close]
    } _: { server, transport in
      #expect(await transport.failure(of: HTTPRequest("POST", server.url)) == .lost(.reset, Self.local))
      #expect(server.effects == 1)
    }
  }

  @Test func aConnectionResetBeforeTheAnswerIsLost() async throws {
    try await withServer { _ in
      [.effect, .reset]
    } _: { server, transport in
      #expect(await transport.failure(of: HTTPRequest("POST", server.url)) == .lost(.reset, Self.local))
      #expect(server.effects == 1)
    }
  }

  @Test func aConnectionResetWithinTheAnswerIsLost() async throws {
    try await withServer { _ in
      [.text("HTTP/1.1 200 OK\r\nContent-Le"), .reset]
    } _: { server, transport in
      #expect(await transport.failure(of: HTTPRequest("POST", server.url)) == .lost(.reset, Self.local))
    }
  }

  @Test func anAnswerThatDoesNotComeInTimeIsLost() async throws {
    try await withServer { _ in
      [.effect, .hang]
    } _: { server, transport in
      let limits = TransferLimits(total: .milliseconds(900))
      let failure = await transport.failure(of: HTTPRequest("POST", server.url, limits: limits))
      #expect(failure == .lost(.timeout, ["host": "127.0.0.1", "seconds": "0.9"]))
      await server.whenEffects(1)
      #expect(server.requests.count == 1)
    }
  }

  @Test func anAnswerCutShortIsLost() async throws {
    try await withServer { _ in
      [.text("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"), .close]
    } _: {
      #expect(await $1.failure(of: HTTPRequest("GET", $0.url)) == .lost(.truncated, Self.local))
    }
  }

  @Test func aChunkedAnswerCutShortIsLost() async throws {
    try await withServer { _ in
      [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n"), .close]
    } _: {
      #expect(await $1.failure(of: HTTPRequest("GET", $0.url)) == .lost(.truncated, Self.local))
    }
  }

  @Test func anAnswerAboveTheLimitIsLost() async throws {
    try await withServer { _ in
      [.answer(body: String(repeating: "x", count: 2000))]
    } _: { server, transport in
      let failure = await transport.failure(
        of: HTTPRequest("GET", server.url, limits: TransferLimits(answerBytes: 1500)))
      #expect(failure == .lost(.tooLarge, ["host": "127.0.0.1", "limit": "1500"]))
    }
  }

  @Test func anEndlessHeadIsAboveTheLimitToo() async throws {
    let line = "X-More: " + String(repeating: "x", count: 100) + "\r\n"
    let head = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 100)
    try await withServer { _ in
      [.text(head), .hang]
    } _: { server, transport in
      let failure = await transport.failure(
        of: HTTPRequest("GET", server.url, limits: TransferLimits(answerBytes: 1500)))
      #expect(failure == .lost(.tooLarge, ["host": "127.0.0.1", "limit": "1500"]))
    }
  }

  @Test func whatDoesNotSpeakHTTPIsLost() async throws {
    try await withServer { _ in
      [.text("220 mail.exemple.fr ESMTP\r\n"), .close]
    } _: {
      #expect(await $1.failure(of: HTTPRequest("GET", $0.url)) == .lost(.notHTTP, Self.local))
    }
  }

  @Test(arguments: [
    "ftp://exemple.fr/", "file:///etc/hostname", "exemple.fr", "http://", "", "http://exemple.fr/a b",
    "http://exemple.fr/é", "http://exemple.fr/\r\nX-Injected: 1", "http://exemple.fr:99999/?token=secret",
  ])
  func whatIsNoWebAddressIsNotAsked(url: String) async throws {
    let transport = CurlTransport(.direct)
    let failure = try #require(await transport.failure(of: HTTPRequest("GET", url)))
    #expect(failure.isNotSent)
    #expect(failure.reason.code == NetworkCode.badURL.rawValue)
    #expect(failure.reason.arguments.keys.sorted() == ["detail"])
    #expect(failure.reason.arguments["detail"]?.contains("secret") == false)
    await transport.shutdown()
  }

  @Test func headersCannotBeSmuggledIn() async throws {
    try await withServer { _ in
      [.answer()]
    } _: { server, transport in
      for field in [HTTPRequest.Field("X-A", "1\r\nX-B: 2"), .init("X A", "1"), .init("", "1"), .init("X-A:", "1")] {
        let failure = await transport.failure(of: HTTPRequest("GET", server.url, headers: [field]))
        #expect(failure?.reason.code == NetworkCode.badHeader.rawValue)
      }
      let failure = await transport.failure(of: HTTPRequest("GET / HTTP/1.1\r\nX-B: 2", server.url))
      #expect(failure == .notSent(.badHeader, ["name": "method"]))
      #expect(server.connections == 0)
    }
  }
}

extension TransportFailure {
  var isNotSent: Bool {
    switch self {
    case .notSent: true
    case .lost: false
    }
  }
}
