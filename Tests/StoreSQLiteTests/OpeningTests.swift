import Domain
import Foundation
import GRDB
import StoreSQLite
import TestSupport
import Testing

@Suite struct OpeningTests {
  private let harness: SQLiteHarness

  init() throws { harness = try SQLiteHarness() }

  @Test func reopeningKeepsEverything() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a", "b")
    let before = try store.deliveries(DeliveryFilter())
    store.close()
    #expect(try harness.open().deliveries(DeliveryFilter()) == before)
  }

  @Test func aClosedStoreRefusesItsService() throws {
    let store = try harness.open(SQLiteOptions())
    store.close()
    store.close()
    let expected = StoreFailure(.unavailable, Reason(StoreCode.closed, ["path": harness.path]))
    #expect(refusal { try store.counts() } == expected)
    #expect(refusal { try store.insert("a") } == expected)
    #expect(refusal { try store.checkpoint() } == expected)
  }

  @Test func aMissingFolderIsNamed() throws {
    let path = harness.folder.file("nowhere/crieur.db")
    let failure = refusal { try SQLiteStore.open(at: path) }
    let folder = harness.folder.file("nowhere")
    #expect(failure == StoreFailure(.unavailable, Reason(StoreCode.noFolder, ["path": path, "folder": folder])))
  }

  @Test func aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws {
    let content = Data(repeating: UInt8(ascii: "x"), count: 5000)
    try content.write(to: URL(fileURLWithPath: harness.path))
    for readOnly in [false, true] {
      let failure = refusal { try harness.open(SQLiteOptions(readOnly: readOnly)) }
      #expect(failure == StoreFailure(.corrupt, Reason(StoreCode.notADatabase, ["path": harness.path])))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: harness.path)) == content)
  }

  @Test func anotherProgramsDatabaseIsRefusedAndLeftAlone() throws {
    try harness.tamper("CREATE TABLE recipes (name TEXT)")
    let content = try Data(contentsOf: URL(fileURLWithPath: harness.path))
    let failure = refusal { try harness.open() }
    #expect(failure?.reason.code == StoreCode.notADatabase.rawValue)
    #expect(try Data(contentsOf: URL(fileURLWithPath: harness.path)) == content)
  }

  @Test func aDatabaseOfALaterVersionIsRefused() throws {
    try harness.open(SQLiteOptions()).close()
    try harness.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('999: unheard of')")
    for readOnly in [false, true] {
      let failure = refusal { try harness.open(SQLiteOptions(readOnly: readOnly)) }
      #expect(failure == StoreFailure(.corrupt, Reason(StoreCode.newerVersion, ["path": harness.path])))
    }
  }

  @Test func aDamagedPageIsReportedAsDamage() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    #expect(try store.checkpoint())
    store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: harness.path))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xAA, count: Int(file.seekToEnd()) - 4096))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xAA, count: 4096))
    try file.close()
    let failure = refusal { try harness.open().deliveries(DeliveryFilter()) }
    #expect(failure?.kind == .corrupt)
    #expect(failure?.reason.code == StoreCode.damaged.rawValue)
  }

  @Test func aRowThatMakesNoSenseIsReportedAsDamage() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    try harness.tamper("UPDATE deliveries SET state = 'perhaps'")
    #expect(refusal { try store.deliveries(DeliveryFilter()) }?.reason.code == StoreCode.damaged.rawValue)
    try harness.tamper("UPDATE deliveries SET state = 'scheduled', reason = '{'")
    #expect(refusal { try store.deliveries(DeliveryFilter()) }?.kind == .corrupt)
  }

  @Test func filesAreSharedWithTheGroupAndNobodyElse() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    let mask = 0o777 & ~UInt16(currentMask())
    for suffix in ["", "-wal", "-shm", ".wake", ".checkpoint", ".workers/\(store.owner)"] {
      #expect(try mode(of: harness.path + suffix) == 0o660 & mask, "\(suffix)")
    }
    #expect(try mode(of: store.workersFolder) == 0o770 & mask)
  }

  @Test func aLinkToTheDatabaseLeadsToTheSameLocks() throws {
    let store = try harness.open(SQLiteOptions())
    let link = harness.folder.file("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: harness.path)
    let other = try SQLiteStore.open(at: link)
    defer { other.close() }
    #expect(other.wakeFile == store.wakeFile)
    #expect(other.workersFolder == store.workersFolder)
  }

  private func mode(of path: String) throws -> UInt16 {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).uint16Value
  }

  /// Read from the process's status, because `umask` can only be read by setting it for every test at once.
  private func currentMask() -> UInt32 {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("Umask:") }
    return line.flatMap { UInt32($0.split(separator: "\t").last ?? "", radix: 8) } ?? 0
  }
}

/// How a call failed; nil when it did not.
func refusal<Answer>(_ body: () throws -> Answer) -> StoreFailure? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? StoreFailure
  }
}
