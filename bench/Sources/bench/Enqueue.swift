import CReference
import Domain
import Engine
import StoreSQLite

/// Accepting deliveries durably.
enum Enqueue {
  private static let batch = 500

  /// Queues `count` deliveries with their variants through the store, 500 to a transaction; leaves the database there.
  static func run(count: Int, in folder: Folder) throws -> Cost {
    let store = try SQLiteStore.open(at: folder.database)
    let due = SystemClock().now + .seconds(86_400)
    // Made before: the planner's work is not the store's.
    let changes = stride(from: 0, to: count, by: batch).map { first in
      Material.change(first..<min(first + batch, count)) { due + .seconds(Int64($0)) }
    }
    let start = Cost.now
    for change in changes { _ = try store.apply(change) }
    let cost = Cost.now - start
    store.close()
    return cost
  }

  /// Writes the same rows with SQLite alone, into the same tables.
  static func limit(count: Int, in folder: Folder) throws -> Cost {
    try SQLiteStore.open(at: folder.file("bare.db")).close()
    var cost = bench_cost()
    let written = bench_bare_enqueue(folder.database, folder.file("bare.db"), Int32(batch), &cost)
    guard written == count else { throw BenchFailure("bare SQLite wrote \(written) of \(count)") }
    return Cost(cost)
  }
}
