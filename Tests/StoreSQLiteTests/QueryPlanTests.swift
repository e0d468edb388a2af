import Domain
import GRDB
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

  @Test func whatIsDueIsOneSeekOnOneChannel() throws {
    let sql = "SELECT seq, \(Delivery.columns) FROM deliveries \(SQLiteStore.dueClause)"
    let plan = ["SEARCH deliveries USING INDEX deliveries_by_wake (channel=? AND wake_at<?)"]
    #expect(try self.plan(of: sql, ["microblog", 1, 1]) == plan)
  }

  @Test func theNextWakeIsOneSeekOnOneChannel() throws {
    let plan = ["SEARCH deliveries USING COVERING INDEX deliveries_by_wake (channel=? AND wake_at>?)"]
    #expect(try self.plan(of: SQLiteStore.nextWakeQuery, ["microblog"]) == plan)
  }

  @Test func aLookalikeIsSoughtAmongItsLikesAlone() throws {
    let plan = try plan(of: SQLiteStore.lookalikeQuery, ["microblog", "f", "a", 1, 1])
    #expect(plan.first == "SEARCH deliveries USING INDEX deliveries_by_fingerprint (channel=? AND fingerprint=?)")
  }

  @Test func aDeliveryIsFoundByItsKeyAlone() throws {
    let sql = "SELECT seq FROM deliveries WHERE \(DeliveryKey.isMeant)"
    let plan = try plan(of: sql, ["a", "b", "", "publish", 1])
    #expect(plan.count == 1)
    #expect(plan.first?.hasPrefix("SEARCH deliveries USING COVERING INDEX sqlite_autoindex_deliveries_1") == true)
  }

  private func plan(of sql: String, _ bindings: Bindings) throws -> [String] {
    try store.connection.read { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(bindings))
        .map { $0["detail"] }
    }
  }
}
