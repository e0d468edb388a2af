import Domain
import Foundation
import Glibc
import StoreSQLite
import TestSupport
import Testing

@Suite struct WakeFileTests {
  private let harness: SQLiteHarness

  init() throws { harness = try SQLiteHarness() }

  @Test func aCommitWakesThoseWhoWatchAndAReadOrARefusalDoesNot() throws {
    let store = try harness.open(SQLiteOptions())
    try store.insert("a")
    let watch = inotify_init1(Int32(IN_NONBLOCK))
    defer { close(watch) }
    #expect(inotify_add_watch(watch, store.wakeFile, UInt32(IN_MODIFY)) >= 0)
    let writes: [(String, Bool, () throws -> Void)] = [
      ("read", false, { _ = try store.counts() }),
      ("refused insertion", false, { try store.insert("a") }),
      ("step without a claim", false, { _ = try store.record("step", "1", for: .sample("a")) }),
      ("insertion", true, { try harness.open().insert("b") }),
    ]
    for (name, isFelt, act) in writes {
      try act()
      #expect(drain(watch) == isFelt, "\(name)")
    }
  }

  @Test func claimsAndOutcomesAreNoNewsAndEverythingElseIs() throws {
    let (store, other) = (try harness.open(SQLiteOptions()), try harness.open(SQLiteOptions()))
    #expect(!store.takeNews())
    try plan("a", in: store)
    #expect(store.takeNews(), "the planner uses the same store")
    #expect(!store.takeNews())
    let claim = Sample.delivery("a").claimed(by: store.owner)
    let attempt = Attempt(number: 1, startedAt: Sample.start)
    #expect(try store.commit([DeliveryChange(claim, expecting: 1, attempts: .open(attempt))]).count == 1)
    #expect(try store.record("step", "1", for: claim.key))
    #expect(try store.markVisible([claim.key]) == [claim.key])
    #expect(!store.takeNews())
    #expect(other.takeNews(), "what is a store's own is news to all others")
    try other.insert("b")
    #expect(store.takeNews())
  }

  @Test func whatOthersCommitBesideOnesOwnIsNews() throws {
    let (store, other) = (try harness.open(SQLiteOptions()), try harness.open(SQLiteOptions()))
    try plan("a", in: store)
    #expect(store.takeNews())
    let claim = Sample.delivery("a").claimed(by: store.owner)
    let attempt = Attempt(number: 1, startedAt: Sample.start)
    try other.insert("b")
    #expect(try store.commit([DeliveryChange(claim, expecting: 1, attempts: .open(attempt))]).count == 1)
    #expect(store.takeNews())
  }

  private func plan(_ item: ItemID, in store: SQLiteStore) throws {
    var change = CalendarChange()
    change.deliveries = [DeliveryChange(Sample.delivery(item), expecting: nil)]
    #expect(try store.apply(change).isEmpty)
  }

  /// Whether anything was reported; takes it all.
  private func drain(_ watch: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var total = 0
    while case let count = read(watch, &buffer, buffer.count), count > 0 { total += count }
    return total > 0
  }
}
