import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import StoreSQLite

/// A store that was put back is recognised, and one that was not is left in peace.
@Suite struct GenerationTests {
  private let harness: SQLiteHarness
  private let noon = Timestamp(seconds: 1_294_660_800)
  private let evening = Timestamp(seconds: 1_294_682_400)

  init() throws { harness = try SQLiteHarness() }

  private var copy: String { harness.folder.file("copy.db") }
  private var mirror: String { "\(harness.path).generation" }

  /// Starts a sender on the store and ends it.
  @discardableResult
  private func start(at now: Timestamp? = nil) throws -> StoreStart {
    let store = try SQLiteStore.open(at: harness.path)
    defer { store.close() }
    return try store.start(at: now ?? evening)
  }

  private func lostTime() throws -> LostTime? {
    let store = try SQLiteStore.open(at: harness.path)
    defer { store.close() }
    return try store.lostTime()
  }

  private func rawCopy(to target: String, from source: String) throws {
    for suffix in ["", "-wal"] {
      try? FileManager.default.removeItem(atPath: target + suffix)
      if FileManager.default.fileExists(atPath: source + suffix) {
        try FileManager.default.copyItem(atPath: source + suffix, toPath: target + suffix)
      }
    }
    try? FileManager.default.removeItem(atPath: "\(target)-shm")
  }

  @Test func theGenerationRisesAtEveryStartAndStandsBesideTheStore() throws {
    for generation in 1...3 {
      #expect(try start() == StoreStart(generation: generation, wasPutBack: false))
      #expect(try String(contentsOfFile: mirror, encoding: .utf8) == "\(generation)\n")
    }
    #expect(try lostTime() == nil)
  }

  @Test func aStampedCopyIsRecognisedEvenOfTheSameGeneration() throws {
    try start()
    let store = try harness.open(SQLiteOptions())
    _ = try store.backUp(to: copy, at: noon)
    store.close()
    try rawCopy(to: harness.path, from: copy)
    #expect(try start() == StoreStart(generation: 2, wasPutBack: true))
    #expect(try lostTime() == LostTime(since: noon, until: evening))
    #expect(try start().wasPutBack == false)
    #expect(try lostTime() == LostTime(since: noon, until: evening), "it is remembered until it is dealt with")
  }

  @Test func aRawCopyOfAnEarlierGenerationIsRecognised() throws {
    try start()
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    let changed = try #require(try store.delivery(.sample("a"))).changedAt
    store.close()
    try rawCopy(to: copy, from: harness.path)
    try start()
    try rawCopy(to: harness.path, from: copy)
    #expect(try start() == StoreStart(generation: 3, wasPutBack: true))
    #expect(try lostTime() == LostTime(since: changed, until: evening))
  }

  @Test func aDatabaseThatWasLostAndBeginsAnewIsRecognised() throws {
    try start()
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: harness.path + suffix) }
    #expect(try start().wasPutBack)
    #expect(try lostTime() == LostTime(since: nil, until: evening))
  }

  @Test func aDatabaseWithoutItsFileIsTakenForACopy() throws {
    try start()
    try FileManager.default.removeItem(atPath: mirror)
    #expect(try start().wasPutBack)
  }

  @Test func aCrashBeforeTheFileIsWrittenIsNoReturn() throws {
    try start()
    try start()
    try Data("1\n".utf8).write(to: URL(fileURLWithPath: mirror))
    #expect(try start() == StoreStart(generation: 3, wasPutBack: false))
  }

  @Test func whoeverOnlyPlansRecognisesAReturnAndLeavesTheRestToTheNextStart() throws {
    try start()
    let store = try harness.open(SQLiteOptions())
    try store.recogniseReturn(at: noon)
    #expect(try store.lostTime() == nil)
    _ = try store.backUp(to: copy, at: noon)
    store.close()
    try rawCopy(to: harness.path, from: copy)
    let planner = try harness.open(SQLiteOptions())
    try planner.recogniseReturn(at: evening)
    #expect(try planner.lostTime() == LostTime(since: noon, until: evening))
    #expect(try planner.generation() == 1)
    planner.close()
    let night = evening + .seconds(7200)
    #expect(try start(at: night).wasPutBack)
    #expect(try lostTime() == LostTime(since: noon, until: night))
  }

  @Test func aSecondReturnBeforeTheFirstIsDealtWithLosesNoTime() throws {
    try start()
    let store = try harness.open(SQLiteOptions())
    _ = try store.backUp(to: copy, at: noon)
    store.close()
    try rawCopy(to: harness.path, from: copy)
    try start()
    let again = try harness.open(SQLiteOptions())
    _ = try again.backUp(to: copy, at: evening)
    again.close()
    try rawCopy(to: harness.path, from: copy)
    let night = evening + .seconds(7200)
    #expect(try start(at: night).wasPutBack)
    #expect(try lostTime() == LostTime(since: noon, until: night))
  }
}
