import Domain
import GRDB
import Glibc

extension Connection {
  /// Opens the database at `path`, creating it or bringing it up to date unless the options say to read only.
  static func open(at path: String, options: SQLiteOptions) throws(StoreFailure) -> Connection {
    let path = try resolved(path)
    do {
      return options.readOnly ? try openToRead(path, options) : try openToWrite(path, options)
    } catch {
      throw StoreFailure(error, at: path)
    }
  }

  private static func openToRead(_ path: String, _ options: SQLiteOptions) throws -> Connection {
    guard access(path, F_OK) == 0 else { throw StoreFailure(.unavailable, .missing, at: path) }
    let queue = try DatabaseQueue(path: path, configuration: configuration(for: options))
    guard try queue.read({ try Schema.isCurrent($0, at: path) }) else {
      throw StoreFailure(.unavailable, .olderVersion, at: path)
    }
    return Connection(path: path, queue: queue, options: options, writing: nil)
  }

  private static func openToWrite(_ path: String, _ options: SQLiteOptions) throws -> Connection {
    let writing = WritingFiles(
      lock: try FileLock(path: "\(path).checkpoint"), wake: try WakeFile(path: "\(path).wake"))
    guard writing.lock.lock(within: options.busyTimeout) else { throw StoreFailure(.busy, .busy, at: path) }
    defer { writing.lock.unlock() }
    try createFile(path)
    let queue = try DatabaseQueue(path: path, configuration: configuration(for: options))
    let isCurrent = try queue.read { try Schema.isCurrent($0, at: path) }
    try queue.writeWithoutTransaction { try $0.activateLog(at: path) }
    if !isCurrent { try Schema.migrator.migrate(queue) }
    return Connection(path: path, queue: queue, options: options, writing: writing)
  }

  /// Creates an empty file that the group may write too; SQLite gives its log the same rights.
  ///
  /// Only under the lock, and never touching a file that is there: closing it would drop the locks that another
  /// connection of this process holds on it (sqlite.org/howtocorrupt.html, section 2.2).
  private static func createFile(_ path: String) throws(StoreFailure) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw StoreFailure(errno: errno, at: path) }
      return
    }
    Glibc.close(descriptor)
  }

  /// The one name of a file that may be reached by several: lock and worker files must lie beside the same one.
  static func resolved(_ path: String) throws(StoreFailure) -> String {
    if let real = real(path) { return real }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let real = real(folder) else {
      guard errno == ENOENT else { throw StoreFailure(errno: errno, at: path) }
      throw StoreFailure(.unavailable, .noFolder, at: path, ["folder": folder])
    }
    return "\(real == "/" ? "" : real)/\(slash.map { String(path[path.index(after: $0)...]) } ?? path)"
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension Schema {
  /// Whether every migration was applied; throws when the database is not ours or from a later version.
  fileprivate static func isCurrent(_ database: Database, at path: String) throws -> Bool {
    let tables = try database.all("SELECT name FROM sqlite_master WHERE type = 'table'") { try $0.text() }
    guard !tables.isEmpty else { return false }
    guard tables.contains("grdb_migrations") else { throw StoreFailure(.corrupt, .notADatabase, at: path) }
    guard try !migrator.hasBeenSuperseded(database) else { throw StoreFailure(.corrupt, .newerVersion, at: path) }
    return try migrator.hasCompletedMigrations(database)
  }
}

extension Database {
  /// Switches the write-ahead log on, and makes every commit wait until it is on the disk; reads both back.
  fileprivate func activateLog(at path: String) throws {
    let mode = try String.fetchOne(self, sql: "PRAGMA journal_mode = WAL")
    // FULL: without it a power cut can take back what was accepted (sqlite.org/pragma.html#pragma_synchronous).
    try execute(sql: "PRAGMA synchronous = FULL")
    let level = try Int.fetchOne(self, sql: "PRAGMA synchronous")
    guard mode == "wal", level == 2 else { throw StoreFailure(.unavailable, .notDurable, at: path) }
  }
}
