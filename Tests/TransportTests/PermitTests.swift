import Domain
import Synchronization
import TestSupport
import Testing

@testable import Transport

/// The last question before a request leaves.
@Suite struct PermitTests {
  private let refusal = Reason(code: "test.tooLate", arguments: [:])

  @Test func aRequestThatIsRefusedAtTheLastMomentIsNotSent() async throws {
    try await withServer { _ in
      [.effect, .answer()]
    } _: { server, transport in
      let permit = LeavePermit { refusal }
      let failure = await transport.failure(
        of: HTTPRequest("POST", server.url + "/1", body: .bytes([1], type: "text/plain"), permit: permit))
      #expect(failure == .notSent(refusal))
      #expect(server.requests.isEmpty && server.effects == 0)
      #expect(await transport.status(of: HTTPRequest("GET", server.url + "/2")) == 200, "the transport works on")
    }
  }

  @Test func thePermitIsAskedOnceAndOnlyWhenTheConnectionStands() async throws {
    try await withServer { _ in
      [.answer()]
    } _: { server, transport in
      let asked = Mutex<[Int]>([])
      let permit = LeavePermit {
        asked.withLock { $0.append(server.connections) }
        return nil
      }
      #expect(await transport.status(of: HTTPRequest("GET", server.url + "/1", permit: permit)) == 200)
      #expect(asked.withLock { $0.count } == 1)
      let refused = try ClosedPort()
      defer { refused.close() }
      _ = await transport.failure(of: HTTPRequest("GET", refused.url, permit: permit))
      #expect(asked.withLock { $0.count } == 1)
    }
  }
}
