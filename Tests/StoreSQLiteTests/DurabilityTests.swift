import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct DurabilityTests {
  private let harness: SQLiteHarness

  init() throws { harness = try SQLiteHarness() }

  @Test func everyCommitWaitsForTheDisk() throws {
    // Created and opened again: the two ways to a connection.
    for _ in 1...2 {
      let store = try harness.open(SQLiteOptions())
      try store.insert("a")
      #expect(try store.pragma("synchronous") == "2")
      #expect(try store.pragma("journal_mode") == "wal")
      #expect(try store.pragma("wal_autocheckpoint") == "0")
      #expect(try store.pragma("foreign_keys") == "1")
      store.close()
    }
  }

  @Test func whatWasCommittedIsInTheLogOrTheDatabaseBeforeTheCallReturns() throws {
    let store = try harness.open()
    try store.insert("a")
    let copy = try TemporaryFolder()
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: harness.path + suffix, toPath: copy.file("copy.db" + suffix))
    }
    let restored = try SQLiteStore.open(at: copy.file("copy.db"))
    defer { restored.close() }
    #expect(try restored.delivery(.sample("a")) != nil)
  }

  @Test func aChangeIsWrittenWholeOrNotAtAll() throws {
    let store = try harness.open(SQLiteOptions())
    try store.connection.write { database in
      try database.execute(
        sql: """
          CREATE TRIGGER refused BEFORE INSERT ON deliveries WHEN NEW.item = 'b'
          BEGIN SELECT RAISE(ABORT, 'refused'); END
          """)
    }
    var change = CalendarChange()
    change.items = [Sample.item("a")]
    change.facts = ["settings": "1"]
    change.variants = [Sample.digest("Bonjour"): Sample.variant()]
    change.deliveries = ["a", "b"].map { DeliveryChange(Sample.delivery($0), expecting: nil) }
    #expect(refusal { try store.apply(change) }?.reason.code == StoreCode.failed.rawValue)
    #expect(refusal { try store.commit(change.deliveries) }?.kind == .unavailable)
    #expect(try store.items(in: nil).isEmpty)
    #expect(try store.fact("settings") == nil)
    #expect(try store.deliveries(DeliveryFilter()).isEmpty)
    #expect(try store.variant(Sample.digest("Bonjour")) == nil)
  }

  @Test func aFullDiskLosesNothingThatWasThere() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    let pages = try #require(Int(store.pragma("page_count")))
    _ = try store.pragma("max_page_count = \(pages + 2)")
    let many = (0..<500).map { DeliveryChange(Sample.delivery(ItemID("n\($0)")), expecting: nil) }
    let expected = StoreFailure(.full, Reason(StoreCode.full, ["path": harness.path]))
    #expect(refusal { try store.commit(many) } == expected)
    #expect(try store.deliveries(DeliveryFilter()).map(\.key.item) == ["a"])
    _ = try store.pragma("max_page_count = \(pages + 1000)")
    #expect(try store.commit(many).count == 500)
  }
}

extension SQLiteStore {
  /// Runs a pragma on this store's own connection.
  func pragma(_ pragma: String) throws -> String {
    try connection.queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(pragma)") ?? "" }
  }
}
