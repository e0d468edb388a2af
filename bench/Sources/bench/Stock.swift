import CReference
import Domain
import Engine
import StoreSQLite

/// Databases full of deliveries that are not due for a long time.
enum Stock {
  /// Fills a database with `count` deliveries on all channels, from tomorrow on, one every second.
  ///
  /// The first are queued as they should be; SQL copies their rows, because a million by the front door take minutes.
  static func fill(_ folder: Folder, count: Int) throws {
    let store = try SQLiteStore.open(at: folder.database)
    let tomorrow = SystemClock().now + .seconds(86_400)
    let first = min(count, Material.channelCount)
    _ = try store.apply(Material.change(0..<first) { tomorrow + .seconds(Int64($0)) })
    _ = try store.checkpoint()
    store.close()
    guard count > first else { return }
    let copied = [
      "network", "state", "detail", "not_after", "late_within", "late_then", "variant", "basis", "title", "attempts",
      "charged", "looks", "first_tried_at", "is_late", "reason", "lease_owner", "lease_until",
      "resolved_by", "resolved_at", "changed_at", "version", "channel", "occurrence", "kind", "ordinal",
    ].joined(separator: ", ")
    let sql = """
      WITH RECURSIVE rounds (round) AS (SELECT 1 UNION ALL SELECT round + 1 FROM rounds WHERE round < \(count / first) - 1)
      INSERT INTO deliveries (id, item, fingerprint, due, wake_at, \(copied))
      SELECT item || '-' || round || '/' || channel, item || '-' || round, fingerprint || round, due + round * \(first) * 1000000,
        wake_at + round * \(first) * 1000000, \(copied)
      FROM rounds CROSS JOIN deliveries WHERE seq <= \(first);
      """
    guard bench_execute(folder.database, sql) == 0 else { throw BenchFailure("cannot fill \(folder.database)") }
  }

  /// Makes everything due now.
  static func makeDue(_ folder: Folder) throws {
    let now = SystemClock().now.microseconds
    guard bench_execute(folder.database, "UPDATE deliveries SET due = \(now), wake_at = \(now)") == 0 else {
      throw BenchFailure("cannot change \(folder.database)")
    }
  }
}
