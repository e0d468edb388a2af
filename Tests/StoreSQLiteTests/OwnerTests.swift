import Domain
import Foundation
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct OwnerTests {
  private let harness: SQLiteHarness

  init() throws { harness = try SQLiteHarness() }

  @Test func statesAreCountedByWhatTheDeliveriesDo() throws {
    let store = try harness.open(SQLiteOptions())
    for kind in DeliveryKey.Kind.allCases {
      var delivery = Sample.delivery("guide")
      delivery.key.kind = kind
      delivery.state = kind == .recall ? .held(.handOff) : .delivered
      _ = try store.commit([DeliveryChange(delivery, expecting: nil)])
    }
    #expect(try store.counts(of: .correct) == [.delivered: 1])
    #expect(try store.counts(of: .recall) == [.held(.handOff): 1])
    #expect(try store.counts() == [.delivered: 2, .held(.handOff): 1])
  }

  @Test func anOwnerHasAFileWhileItsStoreIsOpen() throws {
    let store = try harness.open(SQLiteOptions())
    #expect(try workers() == [store.owner.rawValue])
    store.close()
    #expect(try workers().isEmpty)
  }

  @Test func aStoreThatClosesWithClaimsLosesThemToTheOthers() throws {
    let store = try harness.open(SQLiteOptions())
    try claim(for: store)
    store.close()
    let other = try harness.open()
    #expect(try other.lostClaims(at: Sample.start).map(\.key) == [.sample()])
  }

  @Test func theFileOfADeadOwnerStaysUntilItsClaimsAreSettled() throws {
    let victim = try harness.open(SQLiteOptions())
    try claim(for: victim)
    harness.kill(victim.owner)
    let survivor = try harness.open(SQLiteOptions())
    #expect(try workers() == [victim.owner.rawValue, survivor.owner.rawValue].sorted())
    let lost = try #require(try survivor.lostClaims(at: Sample.start).first)
    let settled = lost.changed { $0.state = .unconfirmed }
    #expect(try survivor.commit([DeliveryChange(settled, expecting: lost.version)]) == [lost.key])
    let newcomer = try harness.open(SQLiteOptions())
    #expect(try workers() == [survivor.owner.rawValue, newcomer.owner.rawValue].sorted())
  }

  @Test func aLivingOwnersFileIsNeverSweptAway() throws {
    let idle = try harness.open(SQLiteOptions())
    for _ in 1...3 { try harness.open(SQLiteOptions()).close() }
    #expect(try workers() == [idle.owner.rawValue])
  }

  @Test func anOwnerWhoseFileWasRemovedKeepsItsClaimsUntilTheLeaseEnds() throws {
    let store = try harness.open(SQLiteOptions())
    try claim(for: store)
    try FileManager.default.removeItem(atPath: store.workersFolder)
    let other = try harness.open()
    #expect(try other.lostClaims(at: Sample.start).isEmpty)
    #expect(try other.lostClaims(at: Sample.start + .seconds(120)).map(\.key) == [.sample()])
  }

  @Test(arguments: [false, true])
  func anOwnerWhoseFileIsGoneOrReplacedHoldsItsClaimsUntilTheLeaseEnds(isReplaced: Bool) throws {
    let store = try harness.open(SQLiteOptions())
    let lease = Lease(owner: store.owner, until: Sample.start)
    #expect(store.holds(lease, at: Sample.start))
    let file = "\(store.workersFolder)/\(store.owner)"
    try FileManager.default.removeItem(atPath: file)
    if isReplaced { try Data().write(to: URL(filePath: file)) }
    #expect(store.holds(lease, at: Sample.start - .microseconds(1)))
    #expect(!store.holds(lease, at: Sample.start))
  }

  @Test func whetherAClaimIsHeldIsKnownWithinMicroseconds() throws {
    let store = try harness.open(SQLiteOptions())
    let lease = Lease(owner: store.owner, until: Sample.start)
    let quickest = (0..<100).map { _ in ContinuousClock().measure { _ = store.holds(lease, at: Sample.start) } }.min()
    #expect(try #require(quickest) < .microseconds(100))
  }

  @Test func askingAfterAnOwnerAtTheSameMomentDoesNotMakeTheDeadLookAlive() throws {
    let folder = try TemporaryFolder()
    let workers = Workers(folder: folder.file("workers"))
    _ = try workers.admit("dead")
    let asking = open(folder.file("workers/dead"), O_RDONLY)
    defer { close(asking) }
    #expect(FileLock.tryShared(asking))
    #expect(workers.life(of: "dead") == .dead)
  }

  @Test func anOwnerOfAnotherPlaceIsNotLookedForThere() throws {
    let folder = try TemporaryFolder()
    let workers = Workers(folder: folder.file("workers"))
    _ = try workers.admit("dead")
    _ = try FileLock(path: folder.file("outside"))
    #expect(workers.life(of: "../outside") == .unseen)
    #expect(workers.life(of: "unheard") == .unseen)
  }

  private func claim(for store: SQLiteStore) throws {
    let delivery = Sample.delivery()
    _ = try store.commit([DeliveryChange(delivery, expecting: nil)])
    _ = try store.commit([DeliveryChange(delivery.claimed(by: store.owner), expecting: 1)])
  }

  private func workers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(harness.path).workers").sorted()
  }
}
