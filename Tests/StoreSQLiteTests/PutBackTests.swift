import Domain
import Foundation
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct PutBackTests {
  private let harness: SQLiteHarness
  private let noon = Timestamp(seconds: 1_294_660_800)

  init() throws { harness = try SQLiteHarness() }

  private var copy: String { harness.folder.file("copy.db") }

  /// A store with `a` in its backup and `b` besides.
  private func prepared() throws -> SQLiteStore {
    let store = try harness.open(SQLiteOptions())
    _ = try store.start(at: noon)
    try store.insert("a")
    _ = try store.backUp(to: copy, at: noon)
    try store.insert("b")
    return store
  }

  @Test func theCopyTakesThePlaceAndTheOldStoreIsKeptWhole() throws {
    try prepared().close()
    let back = try StoreCopy.putBack(copy, at: harness.path, now: noon)
    #expect(back.since == noon)
    let aside = try #require(back.setAside)
    let old = try SQLiteStore.open(at: aside)
    defer { old.close() }
    #expect(try old.deliveries(DeliveryFilter()).map(\.key.item) == ["a", "b"], "its log came along")
    let store = try harness.open(SQLiteOptions())
    #expect(try store.deliveries(DeliveryFilter()).map(\.key.item) == ["a"])
    #expect(try store.wasPutBack())
    #expect(try store.start(at: noon).wasPutBack)
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test func aProcessAtWorkIsNotRobbedOfItsStore() throws {
    let store = try prepared()
    let failure = refusal { try StoreCopy.putBack(copy, at: harness.path, now: noon) }
    #expect(failure == StoreFailure(.busy, Reason(StoreCode.inUse, ["path": harness.path])))
    #expect(try store.deliveries(DeliveryFilter()).count == 2)
  }

  @Test func aStoreThatIsPutBackOntoItselfIsTakenForACopy() throws {
    try prepared().close()
    _ = try StoreCopy.putBack(harness.path, at: harness.path, now: noon)
    let store = try harness.open(SQLiteOptions())
    #expect(try store.deliveries(DeliveryFilter()).count == 2)
    #expect(try store.start(at: noon).wasPutBack)
  }

  @Test func whatIsNoStoreIsRefusedAndNothingIsTouched() throws {
    try prepared().close()
    let other = harness.folder.file("other")
    try Data(repeating: UInt8(ascii: "x"), count: 5000).write(to: URL(fileURLWithPath: other))
    let failure = refusal { try StoreCopy.putBack(other, at: harness.path, now: noon) }
    #expect(failure?.reason.code == StoreCode.notADatabase.rawValue)
    let missing = refusal { try StoreCopy.putBack(harness.folder.file("no"), at: harness.path, now: noon) }
    #expect(missing?.reason.code == StoreCode.missing.rawValue)
    #expect(try harness.open(SQLiteOptions()).start(at: noon).wasPutBack == false)
  }

  @Test func aDamagedStoreIsReplacedByItsCopy() throws {
    let store = try prepared()
    #expect(try store.checkpoint())
    store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: harness.path))
    try file.write(contentsOf: Data(repeating: 0xAA, count: 8192))
    try file.close()
    #expect(refusal { try harness.open() }?.kind == .corrupt)
    _ = try StoreCopy.putBack(copy, at: harness.path, now: noon)
    #expect(try harness.open().deliveries(DeliveryFilter()).map(\.key.item) == ["a"])
  }

  @Test func aDamagedCopyIsRefused() throws {
    let store = try prepared()
    _ = try store.backUp(to: copy, at: noon)
    store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: copy))
    try file.seek(toOffset: 8192)
    try file.write(contentsOf: Data(repeating: 0xAA, count: 16_384))
    try file.close()
    #expect(refusal { try StoreCopy.putBack(copy, at: harness.path, now: noon) }?.kind == .corrupt)
    #expect(try harness.open().deliveries(DeliveryFilter()).count == 2)
  }

  @Test func whoeverHasTheOldFileOpenWritesNothingMoreIntoIt() throws {
    let store = try prepared()
    try FileManager.default.moveItem(atPath: copy, toPath: harness.folder.file("next"))
    try FileManager.default.removeItem(atPath: harness.path)
    try FileManager.default.moveItem(atPath: harness.folder.file("next"), toPath: harness.path)
    let expected = StoreFailure(.unavailable, Reason(StoreCode.replaced, ["path": harness.path]))
    #expect(refusal { try store.insert("c") } == expected)
    #expect(refusal { try store.start(at: noon) } == expected)
  }
}
