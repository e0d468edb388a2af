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

  /// Whether anything was reported; takes it all.
  private func drain(_ watch: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var total = 0
    while case let count = read(watch, &buffer, buffer.count), count > 0 { total += count }
    return total > 0
  }
}
