import CSQLite
public import Domain
import GRDB
import Glibc

extension SQLiteStore {
  /// The version of the SQLite library that this process uses, as `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  /// Whether this SQLite can damage a database when a checkpoint races a commit (sqlite.org/wal.html#walresetbug,
  /// 2026-03): 3.7.0 to 3.51.2, but for 3.44.6 and 3.50.7, which have the correction. Our checkpoint lock keeps it from
  /// happening.
  public static var hasWALResetBug: Bool { hasWALResetBug(Int(sqlite3_libversion_number())) }

  /// Whether that version of SQLite (`3_040_001` for 3.40.1) has the bug.
  static func hasWALResetBug(_ version: Int) -> Bool {
    guard (3_007_000...3_051_002).contains(version) else { return false }
    return !(3_044_006..<3_045_000).contains(version) && !(3_050_007..<3_051_000).contains(version)
  }

  /// The size of the database and its log, in bytes.
  public var size: Int {
    var status = stat()
    return (stat(path, &status) == 0 ? Int(status.st_size) : 0) + connection.logSize
  }

  /// What SQLite finds wrong with the file, at most `limit` sentences of its own. `thoroughly`: every index is compared
  /// with its table, which takes time.
  public func integrityProblems(thoroughly: Bool, limit: Int = 10) throws(StoreFailure) -> [String] {
    try connection.read { try $0.integrityProblems(thoroughly: thoroughly, limit: limit) }
  }
}

extension Database {
  func integrityProblems(thoroughly: Bool = true, limit: Int) throws -> [String] {
    let check = thoroughly ? "integrity_check" : "quick_check"
    return try String.fetchAll(self, sql: "PRAGMA \(check)(\(limit))").filter { $0 != "ok" }
  }
}
