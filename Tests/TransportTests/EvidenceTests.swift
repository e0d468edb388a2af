import Digests
import Domain
import Synchronization
import TestSupport
import Testing

@testable import Transport

/// What a witness is told of what leaves and what comes back.
@Suite struct EvidenceTests {
  private final class Notebook: ExchangeWitness {
    let isWatching: Bool
    let seen = Mutex<[Exchange]>([])

    init(isWatching: Bool = true) { self.isWatching = isWatching }

    func saw(_ exchange: Exchange) { seen.withLock { $0.append(exchange) } }
    var exchanges: [Exchange] { seen.withLock { $0 } }
  }

  private func outcome(
    _ step: LoopbackServer.Step, before notebook: Notebook
  ) async throws -> (server: LoopbackRequest?, exchanges: [Exchange]) {
    var request: LoopbackRequest?
    try await withServer({ _ in [step] }) { server, transport in
      await Witness.$present.withValue(notebook) {
        _ = await transport.outcome(
          of: HTTPRequest("POST", server.url, body: .form([.init("status", "Été & soleil")])))
      }
      request = server.requests.first
    }
    return (request, notebook.exchanges)
  }

  @Test func theWitnessIsToldTheDigestsOfBothBodies() async throws {
    let seen = try await outcome(.answer(body: "{\"id\":\"7\"}"), before: Notebook())
    let sent = try #require(seen.server?.body)
    #expect(!sent.isEmpty)
    #expect(
      seen.exchanges == [
        Exchange(sent: SHA256.digest(of: sent), answer: SHA256.digest(of: "{\"id\":\"7\"}"))
      ])
  }

  @Test func aLostAnswerIsToldAsNone() async throws {
    let seen = try await outcome(.reset, before: Notebook())
    let sent = try #require(seen.server?.body)
    #expect(seen.exchanges == [Exchange(sent: SHA256.digest(of: sent), answer: nil)])
  }

  @Test func whatNobodyWatchesIsNotTold() async throws {
    #expect(try await outcome(.answer(), before: Notebook(isWatching: false)).exchanges.isEmpty)
  }

  @Test func whatNeverLeftIsNotTold() async throws {
    let notebook = Notebook()
    let transport = CurlTransport(.direct)
    let port = try ClosedPort()
    await Witness.$present.withValue(notebook) {
      _ = await transport.outcome(of: HTTPRequest("POST", port.url + "/"))
    }
    await transport.shutdown()
    #expect(notebook.exchanges.isEmpty)
  }
}
