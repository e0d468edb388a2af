import Digests
import Domain
import GRDB
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct JournalTests {
  private let harness: SQLiteHarness
  private let store: SQLiteStore

  init() throws {
    harness = try SQLiteHarness()
    store = try harness.open(SQLiteOptions())
    var held = Sample.delivery()
    for item in ["a", "b", "c"] as [ItemID] {
      held = Sample.delivery(item)
      held.state = .held(.late)
      _ = try store.commit([DeliveryChange(held, expecting: nil)])
    }
  }

  @Test(arguments: [
    "UPDATE journal SET content = '{}' WHERE seq = 2", "UPDATE journal SET hash = 'x'",
    "DELETE FROM journal WHERE seq = 1",
    "DELETE FROM journal",
    "INSERT INTO journal SELECT 7, item, channel, at, is_late, needs_person, NULL, content, hash FROM journal LIMIT 1",
    "INSERT OR REPLACE INTO journal SELECT 2, item, channel, at, is_late, needs_person, NULL, content, hash FROM journal WHERE seq = 1",
  ])
  func nobodyChangesTheJournal(sql: String) throws {
    #expect(throws: DatabaseError.self) { try harness.tamper(sql) }
    #expect(try store.journal(after: 0, limit: 10).map(\.isWhole) == [true, true, true])
  }

  @Test func aDatabaseThatKnewNoJournalGetsOne() throws {
    store.close()
    try harness.tamper(
      "DROP TABLE journal; DELETE FROM facts; DELETE FROM grdb_migrations WHERE identifier = '3: the journal'")
    let upgraded = try harness.open(SQLiteOptions())
    #expect(try upgraded.journalEnd() == .beginning)
    #expect(try upgraded.deliveries(DeliveryFilter()).count == 3)
  }

  @Test func aCopyThatIsPutBackGoesOnInItsChainAndSaysSo() throws {
    _ = try store.start(at: Sample.start)
    let copy = harness.folder.file("copy.db")
    _ = try store.backUp(to: copy, at: Sample.start + .seconds(60))
    let end = try store.journalEnd()
    try store.insert("d")
    store.close()
    _ = try StoreCopy.putBack(copy, at: harness.path, now: Sample.start + .seconds(90))
    let back = try harness.open(SQLiteOptions())
    #expect(try back.start(at: Sample.start + .seconds(99)).wasPutBack)
    let last = try #require(try back.journal(after: end.sequence, limit: 10).first?.record)
    #expect(last.previous == end.hash)
    #expect(last.note.act == .putBack)
    #expect(last.note.lostSince == Sample.start + .seconds(60))
    #expect(Set(try back.journal(JournalFilter()).map { $0.record?.node }).count == 1)
  }

  @Test func theEntriesOfAnItemAreFoundWithoutGoingThroughAll() throws {
    let plan = try store.connection.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN SELECT seq FROM journal WHERE item = ? ORDER BY seq DESC LIMIT ?",
        arguments: ["a", 1]
      ).map { $0["detail"] as String }
    }
    #expect(plan == ["SEARCH journal USING COVERING INDEX journal_by_item (item=?)"])
  }
}
