import Domain
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct SoakTests {
  @Test func twoWritersAndAReaderLeaveASoundDatabase() async throws {
    let harness = try SQLiteHarness()
    let options = SQLiteOptions(checkpointBytes: 400_000)
    let writers = try (0..<2).map { _ in try harness.open(options) }
    let reader = try harness.open(SQLiteOptions(readOnly: true))
    let shared = DeliveryKey.sample("shared")
    try writers[0].insert("shared")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, writer) in writers.enumerated() {
        group.addTask { try await onThread { try write(as: writer, number: index, sharing: shared) } }
      }
      group.addTask { try await onThread { for _ in 0..<100 { _ = try reader.deliveries(DeliveryFilter(limit: 50)) } } }
      try await group.waitForAll()
    }
    #expect(writers[0].connection.logSize < 1_200_000)
    #expect(try writers[0].pragma("integrity_check") == "ok")
    #expect(try writers[0].deliveries(DeliveryFilter()).count == 2 * rounds + 1)
    #expect(try writers[1].delivery(shared)?.version == 2 * rounds + 1)
    // Nothing but checkpoints makes the database itself grow.
    let attributes = try FileManager.default.attributesOfItem(atPath: harness.path)
    #expect((attributes[.size] as? NSNumber)?.intValue ?? 0 > 100_000)
  }
}

/// How many deliveries each writer inserts.
private let rounds = 120

/// Inserts deliveries, and raises the version of one that another writer raises too.
private func write(as store: SQLiteStore, number: Int, sharing shared: DeliveryKey) throws {
  for round in 0..<rounds {
    try store.insert(ItemID("w\(number)-\(round)"))
    var isRaised = false
    while !isRaised {
      let standing = try #require(try store.delivery(shared))
      let raised = standing.changed { $0.title = "\(number)/\(round)" }
      isRaised = try store.commit([DeliveryChange(raised, expecting: standing.version)]) == [shared]
    }
  }
}

/// Runs blocking work on a thread of its own, so that it never holds one of the tasks' threads.
private func onThread(_ work: @escaping @Sendable () throws -> Void) async throws {
  try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
    Thread { continuation.resume(with: Result { try work() }) }.start()
  }
}
