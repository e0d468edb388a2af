import CSQLite
import Domain
import GRDB
import Glibc

/// One connection to the database file, with everything that makes a commit durable and a checkpoint safe.
///
/// SQLite before 3.51.3 can corrupt a database when a checkpoint races a commit of another connection
/// (sqlite.org/wal.html#walresetbug, 2026-03). So no connection checkpoints by itself, and one file lock is held by every
/// write transaction and by every checkpoint of every process.
struct Connection: Sendable {
  let path: String
  let queue: DatabaseQueue
  let options: SQLiteOptions
  /// Nothing on a connection that only reads.
  let writing: WritingFiles?

  /// What a connection needs besides the database to write.
  struct WritingFiles: Sendable {
    /// Held by every write transaction and every checkpoint.
    let lock: FileLock
    /// Touched after every commit that wrote something.
    let wake: WakeFile
  }

  /// Runs something that only reads, in one snapshot.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(StoreFailure) -> Answer {
    try use { try $0.transact(.deferred, body) }
  }

  /// Runs something that writes, in one transaction, durable on return. `isOwn`: the dispatcher knows of it by itself.
  func write<Answer>(
    isOwn: Bool = false, _ body: (Database) throws -> Answer
  ) throws(StoreFailure) -> Answer {
    guard let writing else { throw StoreFailure(.unavailable, .readOnly, at: path) }
    return try use { database in
      guard writing.lock.lock(within: options.busyTimeout) else { throw StoreFailure(.busy, .busy, at: path) }
      defer { writing.lock.unlock() }
      guard !database.wasReplaced else { throw StoreFailure(.unavailable, .replaced, at: path) }
      let before = database.totalChangesCount
      let answer = try database.transact(.immediate, body)
      if database.totalChangesCount != before {
        writing.wake.touch(isOwn: isOwn)
        checkpointIfLarge(database)
      }
      return answer
    }
  }

  /// Takes the connection, alone among the threads of this process, unless it is closed.
  func use<Answer>(_ body: (Database) throws -> Answer) throws(StoreFailure) -> Answer {
    do {
      return try queue.writeWithoutTransaction { database in
        // GRDB does not look before it hands SQLite a connection that is no more.
        guard database.sqliteConnection != nil else { throw StoreFailure(.unavailable, .closed, at: path) }
        do {
          return try body(database)
        } catch let error as DatabaseError where database.foundNoRoom(error) {
          throw StoreFailure(.full, .full, at: path)
        }
      }
    } catch {
      throw StoreFailure(error, at: path)
    }
  }

  /// Settings of a connection that GRDB makes for us, before anything is read.
  static func configuration(for options: SQLiteOptions) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = options.readOnly
    configuration.busyMode = .timeout(Double(options.busyTimeout.microseconds) / 1_000_000)
    configuration.label = "crieur.store"
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      // 8 MiB: with hundreds of channels, the pages where the next of each stands are more than the 2 MB of the default.
      try database.execute(sql: "PRAGMA cache_size = -8192")
      guard crieur_sqlite_keep_wal_on_close(database.sqliteConnection) == SQLITE_OK else {
        throw DatabaseError(message: "SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE refused")
      }
    }
    return configuration
  }
}

extension Database {
  /// Whether the file that is open is no longer the one with its name: somebody put another in its place. What is
  /// written now would be written to nowhere.
  fileprivate var wasReplaced: Bool {
    var moved: Int32 = 0
    let status = sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
    return status == SQLITE_OK && moved != 0
  }

  /// Whether an error of reading or writing means a full disk or an exhausted quota. SQLite tells only the commonest
  /// of them apart (os_unix.c, `unixWrite`, 3.40.1): not a quota, not `fsync`, not the log's index.
  fileprivate func foundNoRoom(_ error: DatabaseError) -> Bool {
    guard error.resultCode == .SQLITE_IOERR else { return false }
    return [ENOSPC, EDQUOT].contains(sqlite3_system_errno(sqliteConnection))
  }

  /// Runs `body` in one transaction.
  fileprivate func transact<Answer>(
    _ kind: TransactionKind, _ body: (Database) throws -> Answer
  ) throws -> Answer {
    var answer: Answer?
    try inTransaction(kind) {
      answer = try body(self)
      return .commit
    }
    guard let answer else { throw DatabaseError(message: "transaction without an answer") }
    return answer
  }
}
