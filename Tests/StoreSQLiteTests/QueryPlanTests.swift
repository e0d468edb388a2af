import Domain
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct QueryPlanTests {
  private let harness: SQLiteHarness
  private let store: SQLiteStore

  init() throws {
    harness = try SQLiteHarness()
    store = try harness.open(SQLiteOptions())
  }

  @Test func whatIsDueIsOneSeekForEveryChannelAndNoSort() throws {
    let sql = "SELECT seq, \(Delivery.columns) FROM deliveries \(SQLiteStore.dueClause(.everything))"
    let plan = try plan(of: sql, ["[\"microblog\"]", 1, 1])
    #expect(plan.contains("SEARCH first USING COVERING INDEX deliveries_by_wake (channel=? AND wake_at<?)"))
    #expect(plan.filter { $0.hasPrefix("SEARCH") }.count == 3)
    // The list of channels is all that is gone through from end to end.
    #expect(plan.filter { $0.hasPrefix("SCAN") }.allSatisfy { $0.hasPrefix("SCAN wanted VIRTUAL TABLE") })
    #expect(!plan.contains { $0.contains("B-TREE") })
  }

  @Test func onlyTheFirstOfEachChannelAreSortedToFindTheOldestOfAll() throws {
    let sql = "SELECT seq, \(Delivery.columns) FROM deliveries \(SQLiteStore.dueClause(.everything, oldest: true))"
    let plan = try plan(of: sql, ["[\"microblog\"]", 1, 1, 1])
    #expect(plan.contains("SEARCH first USING COVERING INDEX deliveries_by_wake (channel=? AND wake_at<?)"))
    #expect(plan.filter { $0.hasPrefix("SCAN") }.allSatisfy { $0.hasPrefix("SCAN wanted VIRTUAL TABLE") })
    #expect(plan.filter { $0.contains("B-TREE") } == ["USE TEMP B-TREE FOR ORDER BY"])
  }

  @Test func whatIsDueBehindAGateIsFoundWithoutGoingThroughTheBacklog() throws {
    let sql = "SELECT seq, \(Delivery.columns) FROM deliveries \(SQLiteStore.dueClause(.besides))"
    let due = try plan(of: sql, ["[\"microblog\"]", 1, 1])
    #expect(due.contains { $0.contains("deliveries_besides_publications (channel=? AND wake_at<?)") })
    let next = try plan(of: SQLiteStore.nextWakeQuery(.besides), ["[\"microblog\"]"])
    #expect(next.contains { $0.contains("deliveries_besides_publications (channel=? AND wake_at>?)") })
    #expect(!(due + next).contains { $0.hasPrefix("SCAN deliveries") || $0.contains("B-TREE") })
  }

  @Test func whatWentOutLatelyIsFoundByItsTime() throws {
    let plan = try plan(of: SQLiteStore.publicationsQuery, [1, "[\"microblog\"]"])
    #expect(plan.contains { $0.hasPrefix("SEARCH attempts USING INDEX attempts_by_start (started_at>?)") })
    #expect(!plan.contains { $0.hasPrefix("SCAN attempts") || $0.hasPrefix("SCAN deliveries") })
  }

  @Test func theOldestChannelsAreFoundByOneSeekEach() throws {
    let plan = try plan(of: SQLiteStore.oldestQuery(.everything), ["[\"microblog\"]", 1, 1])
    #expect(plan.contains("SEARCH first USING COVERING INDEX deliveries_by_wake (channel=? AND wake_at<?)"))
    #expect(plan.contains("SEARCH head USING INTEGER PRIMARY KEY (rowid=?)"))
    #expect(plan.filter { $0.hasPrefix("SCAN") }.allSatisfy { $0.hasPrefix("SCAN wanted VIRTUAL TABLE") })
  }

  @Test func theNextWakeIsOneSeekForEveryChannel() throws {
    let plan = try plan(of: SQLiteStore.nextWakeQuery(.everything), ["[\"microblog\"]"])
    #expect(plan.contains("SEARCH deliveries USING COVERING INDEX deliveries_by_wake (channel=? AND wake_at>?)"))
    #expect(!plan.contains { $0.hasPrefix("SCAN deliveries") || $0.contains("B-TREE") })
  }

  @Test func aLookalikeIsSoughtAmongItsLikesAlone() throws {
    let plan = try plan(of: SQLiteStore.lookalikeQuery, ["microblog", "f", "a", 1, 1])
    #expect(plan.first == "SEARCH deliveries USING INDEX deliveries_by_fingerprint (channel=? AND fingerprint=?)")
  }

  @Test func theOwnersOfAReceiptAreFoundByIt() throws {
    let plan = try plan(of: Delivery.otherOwners, ["microblog", "[\"1\"]", "a", "b", "", "publish", 1])
    #expect(plan.first == "SEARCH receipts USING COVERING INDEX receipts_by_receipt (channel=? AND receipt=?)")
    #expect(!plan.contains { $0.hasPrefix("SCAN receipts") || $0.hasPrefix("SCAN deliveries") })
  }

  @Test func aLikeThatIsBeingSentIsSoughtAmongItsLikesAlone() throws {
    let plan = try plan(of: Delivery.likeBeingSent, ["microblog", "f", "a", "b", "", "publish", 1])
    #expect(plan == ["SEARCH deliveries USING INDEX deliveries_by_fingerprint (channel=? AND fingerprint=?)"])
  }

  @Test func aDeliveryIsFoundByItsKeyAlone() throws {
    let sql = "SELECT seq FROM deliveries WHERE \(DeliveryKey.isMeant)"
    let plan = try plan(of: sql, ["a", "b", "", "publish", 1])
    #expect(plan.count == 1)
    #expect(plan.first?.hasPrefix("SEARCH deliveries USING COVERING INDEX sqlite_autoindex_deliveries_1") == true)
  }

  private func plan(of sql: String, _ bindings: Bindings) throws -> [String] {
    try store.connection.read { database in
      try database.all("EXPLAIN QUERY PLAN \(sql)", bindings) { row in
        // id, parent and a number of no meaning stand before it.
        _ = (try row.integer(), try row.integer(), try row.integer())
        return try row.text()
      }
    }
  }
}
