import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct CheckpointTests {
  private let harness: SQLiteHarness

  init() throws { harness = try SQLiteHarness() }

  @Test func aCheckpointMovesTheLogIntoTheDatabase() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    #expect(store.connection.logSize > 0)
    #expect(try store.checkpoint())
    #expect(store.connection.logSize == 0)
    #expect(try store.delivery(.sample("a")) != nil)
  }

  @Test func closingLeavesTheLogAlone() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    let size = store.connection.logSize
    store.close()
    #expect(store.connection.logSize == size)
  }

  @Test func aSmallLogIsLeftAloneAndALargeOneIsMoved() throws {
    let store = try harness.open(SQLiteOptions(checkpointBytes: 200_000))
    var largest = 0
    var moved = 0
    for number in 0..<60 {
      let before = store.connection.logSize
      try store.insert(ItemID("n\(number)"))
      largest = max(largest, before)
      if store.connection.logSize < before { moved += 1 }
    }
    #expect(largest > 150_000)
    #expect(largest < 400_000)
    #expect(moved > 0)
  }

  @Test func noCheckpointRunsWhileAnotherProcessWrites() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    let writer = try FileLock(path: "\(harness.path).checkpoint")
    #expect(writer.tryLock())
    #expect(try !store.checkpoint())
    writer.unlock()
    #expect(try store.checkpoint())
  }

  @Test func nobodyWritesDuringACheckpoint() throws {
    let store = try harness.open(SQLiteOptions(busyTimeout: .milliseconds(5)))
    let checkpoint = try FileLock(path: "\(harness.path).checkpoint")
    #expect(checkpoint.tryLock())
    let expected = StoreFailure(.busy, Reason(StoreCode.busy, ["path": harness.path]))
    #expect(refusal { try store.insert("a") } == expected)
    #expect(refusal { try harness.open(SQLiteOptions(busyTimeout: .milliseconds(5))) } == expected)
    #expect(try store.deliveries(DeliveryFilter()).isEmpty)
    checkpoint.unlock()
    try store.insert("a")
    #expect(try store.delivery(.sample("a")) != nil)
  }

  /// A checkpoint that waited for the reader would wait for ever: the reader waits for the writer.
  @Test(.timeLimit(.minutes(5))) func aReaderHoldsACheckpointBackButNoWriter() throws {
    let store = try harness.open(SQLiteOptions(busyTimeout: .seconds(86_400), checkpointBytes: 1))
    let reader = try DatabaseQueue(path: harness.path)
    try reader.read { database in
      _ = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM deliveries")
      try store.insert("a")
      #expect(try !store.checkpoint())
      #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM deliveries") == 0)
    }
    #expect(try store.checkpoint())
    #expect(try store.pragma("busy_timeout") == "86400000")
  }

  @Test func aDatabaseLockedByAnotherProgramIsBusy() throws {
    let store = try harness.open(SQLiteOptions(busyTimeout: .milliseconds(5)))
    try DatabaseQueue(path: harness.path).writeWithoutTransaction { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      #expect(refusal { try store.insert("a") }?.kind == .busy)
      try other.execute(sql: "ROLLBACK")
    }
    try store.insert("a")
    #expect(try store.delivery(.sample("a")) != nil)
  }
}
