import Domain
import Foundation
import StoreSQLite
import TestSupport
import Testing

@Suite struct ReadOnlyTests {
  private let harness: SQLiteHarness

  init() throws { harness = try SQLiteHarness() }

  @Test func aReaderSeesWhatAWriterCommits() throws {
    let writer = try harness.open()
    try writer.insert("a")
    let reader = try harness.open(SQLiteOptions(readOnly: true))
    try writer.insert("b")
    #expect(try reader.deliveries(DeliveryFilter()).map(\.key.item) == ["a", "b"])
  }

  @Test func aReaderWritesNothing() throws {
    try harness.open(SQLiteOptions()).close()
    let reader = try harness.open(SQLiteOptions(readOnly: true))
    let expected = StoreFailure(.unavailable, Reason(StoreCode.readOnly, ["path": harness.path]))
    #expect(refusal { try reader.insert("a") } == expected)
    #expect(refusal { try reader.record("step", "1", for: .sample()) } == expected)
    #expect(refusal { try reader.openGates([.paused], on: "microblog", by: nil, at: Sample.start) } == expected)
    #expect(refusal { try reader.checkpoint() } == expected)
    #expect(try FileManager.default.contentsOfDirectory(atPath: reader.workersFolder).isEmpty)
  }

  @Test func aReaderCreatesNothing() throws {
    let failure = refusal { try harness.open(SQLiteOptions(readOnly: true)) }
    #expect(failure == StoreFailure(.unavailable, Reason(StoreCode.missing, ["path": harness.path])))
    #expect(try FileManager.default.contentsOfDirectory(atPath: harness.folder.path).isEmpty)
  }

  @Test func aReaderDoesNotBringADatabaseUpToDate() throws {
    #expect(FileManager.default.createFile(atPath: harness.path, contents: nil))
    let failure = refusal { try harness.open(SQLiteOptions(readOnly: true)) }
    #expect(failure == StoreFailure(.unavailable, Reason(StoreCode.olderVersion, ["path": harness.path])))
  }
}
