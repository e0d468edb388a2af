import Domain
import GRDB
import Glibc

extension Connection {
  /// Moves the write-ahead log into the database and empties it, unless somebody writes or reads at this moment; then
  /// false, and the next time will do.
  func checkpoint() throws(StoreFailure) -> Bool {
    guard let writing else { throw StoreFailure(.unavailable, .readOnly, at: path) }
    return try use { database in
      guard writing.lock.tryLock() else { return false }
      defer { writing.lock.unlock() }
      return try moveLog(database)
    }
  }

  /// Checkpoints after a commit, under the lock that the commit held.
  func checkpointIfLarge(_ database: Database) {
    guard logSize >= options.checkpointBytes else { return }
    // What was committed is safe in the log; a failure here must not look like a failed commit. The next one tries again.
    _ = try? moveLog(database)
  }

  /// The size of the write-ahead log in bytes.
  var logSize: Int {
    var status = stat()
    return stat("\(path)-wal", &status) == 0 ? Int(status.st_size) : 0
  }

  private func moveLog(_ database: Database) throws -> Bool {
    // Readers are not waited for: they may take long, and writers wait for us.
    try database.execute(sql: "PRAGMA busy_timeout = 0")
    defer { restoreBusyTimeout(of: database) }
    do {
      try database.checkpoint(.truncate)
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    }
  }

  private func restoreBusyTimeout(of database: Database) {
    // Cannot fail on an open connection; a closed one has no more use for it.
    try? database.execute(sql: "PRAGMA busy_timeout = \(options.busyTimeout.microseconds / 1000)")
  }
}
