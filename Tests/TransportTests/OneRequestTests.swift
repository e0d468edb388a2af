import TestSupport
import Testing

@testable import Transport

/// One call, one request on the wire.
@Suite struct OneRequestTests {
  private static let post = HTTPRequest.Body.bytes(Array("{}".utf8), type: "application/json")

  @Test func aReusedConnectionDroppedAfterTheEffectIsOneEffect() async throws {
    try await withServer { request in
      request.orderOnConnection == 1 ? [.effect, .answer()] : [.effect, .close]
    } _: { server, transport in
      #expect(await transport.status(of: HTTPRequest("POST", server.url + "/1", body: Self.post)) == 200)
      let failure = await transport.failure(of: HTTPRequest("POST", server.url + "/2", body: Self.post))
      #expect(failure == .lost(.reset, ["host": "127.0.0.1"]))
      #expect(server.requests.map(\.target) == ["/1", "/2"])
      #expect(server.requests.map(\.connection) == [1, 1], "the second request was to meet the kept connection")
      #expect(server.effects == 2)
    }
  }

  @Test func aReusedConnectionResetAfterTheEffectIsOneEffect() async throws {
    try await withServer { request in
      request.orderOnConnection == 1 ? [.effect, .answer()] : [.effect, .reset]
    } _: { server, transport in
      _ = try await transport.perform(HTTPRequest("POST", server.url + "/1", body: Self.post))
      let failure = await transport.failure(of: HTTPRequest("POST", server.url + "/2", body: Self.post))
      #expect(failure == .lost(.reset, ["host": "127.0.0.1"]))
      #expect(server.requests.map(\.target) == ["/1", "/2"])
      #expect(server.effects == 2)
    }
  }

  @Test func theRequestAfterADroppedOneIsAnswered() async throws {
    try await withServer { request in
      request.connection == 1 && request.orderOnConnection == 2 ? [.close] : [.answer()]
    } _: { server, transport in
      _ = try await transport.perform(HTTPRequest("GET", server.url + "/1"))
      #expect(await transport.failure(of: HTTPRequest("GET", server.url + "/2")) != nil)
      #expect(await transport.status(of: HTTPRequest("GET", server.url + "/3")) == 200)
      #expect(server.requests.map(\.target) == ["/1", "/2", "/3"])
    }
  }

  @Test func aConnectionThatTheServerClosedMeanwhileIsReplaced() async throws {
    try await withServer { _ in
      [.answer(), .close]
    } _: { server, transport in
      _ = try await transport.perform(HTTPRequest("GET", server.url + "/1"))
      await server.whenIdle()
      #expect(await transport.status(of: HTTPRequest("GET", server.url + "/2")) == 200)
      #expect(server.requests.map(\.connection) == [1, 2])
    }
  }

  @Test func connectionsAreKeptForTheNextRequest() async throws {
    try await withServer { _ in
      [.answer()]
    } _: { server, transport in
      for number in 1...5 { _ = try await transport.perform(HTTPRequest("GET", server.url + "/\(number)")) }
      #expect(server.connections == 1)
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308]) func redirectsAreReturnedNotFollowed(status: Int) async throws {
    try await withServer { _ in
      [.answer(status, headers: [("Location", "/elsewhere")])]
    } _: { server, transport in
      let answer = try await transport.perform(HTTPRequest("POST", server.url + "/", body: Self.post))
      #expect(answer.status == status)
      #expect(answer.header("location") == "/elsewhere")
      #expect(server.requests.count == 1)
    }
  }

  @Test func aRefusedLoginIsReturnedAndNotTriedAgain() async throws {
    try await withServer { _ in
      [.answer(401, headers: [("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"")])]
    } _: { server, transport in
      #expect(await transport.status(of: HTTPRequest("POST", server.url + "/", body: Self.post)) == 401)
      #expect(server.requests.count == 1)
    }
  }

  @Test func aHundredRequestsAtOnceAreAnsweredOnceEach() async throws {
    try await withServer {
      [.effect, .answer(body: $0.target)]
    } _: { server, transport in
      let url = server.url
      let bodies = await withTaskGroup(of: String?.self) { group in
        for number in 1...100 {
          group.addTask {
            await transport.text(of: HTTPRequest("POST", "\(url)/\(number)", body: Self.post))
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(bodies) == Set((1...100).map { "/\($0)" }))
      #expect(server.effects == 100)
    }
  }
}
