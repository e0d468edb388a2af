public import Domain
import GRDB
import Glibc

/// A copy of a store that was just made.
public struct StoreBackup: Hashable, Sendable {
  /// The generation of the store.
  public var generation: Int
  /// When the copy was begun: what happened later is not in it.
  public var takenAt: Timestamp
  /// Its size.
  public var bytes: Int
}

extension SQLiteStore {
  /// Copies the store as it stands at one moment, while others write, into one file that is whole or not there. The copy
  /// was checked and says that it is one.
  ///
  /// `VACUUM INTO` reads one snapshot and touches neither the database nor its log: no checkpoint can go wrong over it
  /// (sqlite.org/lang_vacuum.html, 2026-11). What was at `file` is replaced.
  public func backUp(to file: String, at now: Timestamp) throws(StoreFailure) -> StoreBackup {
    guard !DurableFile.isSame(file, path) else { throw StoreFailure(.unavailable, .backupOntoItself, at: path) }
    let temporary = "\(file).\(getpid()).tmp"
    defer { unlink(temporary) }
    try connection.use { database in try database.copy(to: temporary, for: file) }
    let generation = try StoreCopy.stamp(temporary, at: now, for: file)
    var status = stat()
    stat(temporary, &status)
    try DurableFile.rename(temporary, to: file)
    return StoreBackup(generation: generation, takenAt: now, bytes: Int(status.st_size))
  }
}

extension Database {
  /// Copies the database into a new file, open to the group as the store itself; failures name `target`.
  func copy(to file: String, for target: String) throws(StoreFailure) {
    unlink(file)
    // SQLite takes an empty file as it is, rights included.
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, at: target) }
    close(descriptor)
    do {
      try execute(sql: "VACUUM INTO ?", arguments: [file])
    } catch {
      unlink(file)
      throw StoreFailure(error, at: target)
    }
  }
}
