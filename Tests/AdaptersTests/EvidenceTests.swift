import Digests
import Domain
import Synchronization
import TestSupport
import Testing

@testable import Adapters

/// Where no network answers, what was written is told to the witness.
@Suite("Evidence of what was written")
struct EvidenceTests {
  private final class Notebook: ExchangeWitness {
    let isWatching = false
    let seen = Mutex<[Exchange]>([])

    func saw(_ exchange: Exchange) { seen.withLock { $0.append(exchange) } }
  }

  @Test("A hand-off tells every file that it lays")
  func handOff() async throws {
    let folder = try TemporaryFolder()
    let notebook = Notebook()
    _ = try await Witness.$present.withValue(notebook) { try await HandOffTests.publish(in: folder) }
    let place = "a-publier/\(HandOffTests.name)"
    let files = ["index.html", "texte.txt"].compactMap { folder.read("\(place)/\($0)") }
    let seen = notebook.seen.withLock { $0 }
    #expect(seen.count == 4)
    #expect(files.map { SHA256.digest(of: $0) } == seen.prefix(2).map(\.sent))
    #expect(seen.allSatisfy { $0.answer == nil })
  }

  @Test("A feed tells the item that it froze, once")
  func feed() async throws {
    let feed = try RSSTests.Feed()
    let notebook = Notebook()
    try await Witness.$present.withValue(notebook) {
      for _ in 1...2 { _ = try await feed.publish() }
    }
    #expect(notebook.seen.withLock { $0 }.count == 1)
  }
}
