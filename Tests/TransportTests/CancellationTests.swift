import TestSupport
import Testing

@testable import Transport

/// What giving up proves.
@Suite struct CancellationTests {
  private static let local = ["host": "127.0.0.1"]

  @Test func cancelledBeforeItBeganSendsNothing() async throws {
    try await withServer { _ in
      [.answer()]
    } _: { server, transport in
      let url = server.url
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await transport.failure(of: HTTPRequest("POST", url))
      }
      #expect(await task.value == .notSent(.cancelled, Self.local))
      #expect(server.connections == 0)
    }
  }

  @Test func cancelledWhileConnectingSendsNothing() async throws {
    try await withServer { _ in
      [.answer()]
    } _: { server, transport in
      let url = server.url.replacing("http:", with: "https:")
      let task = Task { await transport.failure(of: HTTPRequest("POST", url)) }
      await server.whenConnections(1)
      task.cancel()
      #expect(await task.value == .notSent(.cancelled, Self.local))
    }
  }

  @Test func cancelledAfterItLeftIsLostAndEndsTheConnection() async throws {
    try await withServer { _ in
      [.effect, .hang]
    } _: { server, transport in
      let url = server.url
      let task = Task { await transport.failure(of: HTTPRequest("POST", url)) }
      await server.whenRequests(1)
      task.cancel()
      #expect(await task.value == .lost(.cancelled, Self.local))
      await server.whenIdle()
    }
  }

  @Test func cancellingOneLeavesTheOthers() async throws {
    let gate = try LoopbackServer { _ in [.hang] }
    try await withServer { _ in
      [.answer(body: "whole")]
    } _: { server, transport in
      let hanging = gate.url
      let tasks = (1...10).map { _ in Task { await transport.failure(of: HTTPRequest("POST", hanging)) } }
      await gate.whenRequests(10)
      for task in tasks.prefix(5) { task.cancel() }
      for task in tasks.prefix(5) { #expect(await task.value == .lost(.cancelled, Self.local)) }
      #expect(await transport.text(of: HTTPRequest("GET", server.url)) == "whole")
      gate.stop()
      for task in tasks.suffix(5) { #expect(await task.value == .lost(.reset, Self.local)) }
    }
  }

  @Test func shuttingDownGivesUpWhatIsUnderWay() async throws {
    try await withServer { _ in
      [.effect, .hang]
    } _: { server, transport in
      let url = server.url
      let task = Task { await transport.failure(of: HTTPRequest("POST", url)) }
      await server.whenRequests(1)
      await transport.shutdown()
      #expect(await task.value == .lost(.stopped, Self.local))
      await server.whenIdle()
      #expect(await transport.failure(of: HTTPRequest("POST", url)) == .notSent(.stopped, Self.local))
      await transport.shutdown()
    }
  }

  @Test func aTransportThatNobodyHoldsEndsItsConnections() async throws {
    let server = try LoopbackServer { _ in [.answer()] }
    do {
      let transport = CurlTransport(.direct)
      _ = try await transport.perform(HTTPRequest("GET", server.url))
    }
    await server.whenIdle()
    server.stop()
  }
}
