import Digests
import Domain
import TestSupport
import Testing

@testable import Engine

/// What an attempt showed the witness stands in the journal, and a person's decision with the name.
@Suite struct JournalledDispatchTests {
  private let store = ModelStore()
  private let clock = ManualClock(now: Sample.start)

  @Test func progressWatchesOnlyWhatThePublicMaySee() async throws {
    let claim = try claimed()
    let progress = LedgerProgress(
      of: claim, Attempt(number: 1, startedAt: Sample.start), on: nil, in: store,
      marks: VisibleMarks { (keys) throws(StoreFailure) in try store.markVisible(keys) }, clock: clock)
    #expect(!progress.isWatching)
    try await progress.willBeVisible()
    #expect(progress.isWatching)
    let exchange = Exchange(sent: Sample.digest("a"), answer: nil)
    progress.saw(exchange)
    #expect(progress.exchanges == [exchange])
  }

  @Test func whatAPersonDecidesAtTheDeskIsTold() throws {
    let desk = DeliveryDesk(store: store, clock: clock)
    var held = Sample.delivery()
    held.state = .held(.late)
    _ = try store.commit([DeliveryChange(held, expecting: nil)])
    _ = try desk.carryOut(.retry, on: held.key, by: "anne")
    _ = try desk.carryOut(.resolve(url: "https://a.example/1"), on: held.key, by: "luc")
    let notes = try store.journal(after: 0, limit: 9).compactMap { $0.record?.note }
    #expect(notes.map(\.act) == [.held, .released, .resolved])
    #expect(notes.map(\.person) == [nil, "anne", "luc"])
    #expect(notes.last?.receipts == [Receipt(id: "https://a.example/1", url: "https://a.example/1")])
  }

  private func claimed() throws -> Delivery {
    let delivery = Sample.delivery()
    _ = try store.commit([DeliveryChange(delivery, expecting: nil)])
    let claim = delivery.claimed(by: store.owner)
    let attempt = Attempt(number: 1, startedAt: Sample.start)
    _ = try store.commit([DeliveryChange(claim, expecting: 1, attempts: .open(attempt))])
    return claim
  }
}
