import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct BackupTests {
  private let harness: SQLiteHarness
  private let noon = Timestamp(seconds: 1_294_660_800)

  init() throws { harness = try SQLiteHarness() }

  private var copy: String { harness.folder.file("copy.db") }

  @Test func aBackupHoldsWhatStoodAtItsMomentAndNothingLater() throws {
    let store = try harness.open(SQLiteOptions())
    _ = try store.start(at: noon)
    try store.insert("a")
    let backup = try store.backUp(to: copy, at: noon)
    try store.insert("b")
    #expect(backup.generation == 1)
    let opened = try SQLiteStore.open(at: copy)
    defer { opened.close() }
    #expect(try opened.deliveries(DeliveryFilter()).map(\.key.item) == ["a"])
    #expect(try opened.integrityProblems(thoroughly: true) == [])
  }

  @Test func aBackupIsOneFileThatOpensWhereNothingMayBeWritten() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    _ = try store.backUp(to: copy, at: noon)
    var configuration = Configuration()
    configuration.readonly = true
    let mode = try DatabaseQueue(path: copy, configuration: configuration).read {
      try String.fetchOne($0, sql: "PRAGMA journal_mode")
    }
    #expect(mode == "delete")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: harness.folder.path).contains { $0.contains(".tmp") } == false
    )
  }

  @Test func aReaderMayMakeABackupWhileAnotherWrites() throws {
    let writer = try harness.open(SQLiteOptions())
    try writer.insert("a")
    let reader = try SQLiteStore.open(at: harness.path, options: SQLiteOptions(readOnly: true))
    defer { reader.close() }
    let lock = try FileLock(path: "\(harness.path).checkpoint")
    #expect(lock.tryLock())
    _ = try reader.backUp(to: copy, at: noon)
    lock.unlock()
    try writer.insert("b")
    #expect(try DatabaseQueue(path: copy).read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM deliveries") } == 1)
  }

  @Test func aBackupOntoTheStoreItselfIsRefused() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    let link = harness.folder.file("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: harness.path)
    for target in [harness.path, link] {
      #expect(refusal { try store.backUp(to: target, at: noon) }?.reason.code == StoreCode.backupOntoItself.rawValue)
    }
    #expect(try store.delivery(.sample("a")) != nil)
  }

  @Test func whereNothingCanBeWrittenTheTargetIsNamed() throws {
    let store = try harness.open(SQLiteOptions())
    let target = harness.folder.file("nowhere/copy.db")
    let failure = refusal { try store.backUp(to: target, at: noon) }
    #expect(failure?.kind == .unavailable)
    #expect(failure?.reason.arguments["path"] == target)
  }

  @Test(arguments: [
    (3_006_023, false), (3_007_000, true), (3_040_001, true), (3_044_005, true), (3_044_006, false), (3_045_000, true),
    (3_050_006, true), (3_050_007, false), (3_051_000, true), (3_051_002, true), (3_051_003, false), (3_052_000, false),
  ])
  func theVersionsWithTheResetBugAreKnown(version: Int, isAffected: Bool) {
    #expect(SQLiteStore.hasWALResetBug(version) == isAffected)
  }
}
