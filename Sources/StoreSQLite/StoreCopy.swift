public import Domain
import GRDB
import Glibc

/// Copies of stores: stamped when they are made, put back when the store is lost.
public enum StoreCopy {
  /// What putting a copy back came to.
  public struct Return: Hashable, Sendable {
    /// When the copy was made, or the last that it remembers; nil when it remembers nothing.
    public var since: Timestamp?
    /// The file that was the store until now; nil when there was none.
    public var setAside: String?
  }

  /// Puts a copy, checked, into the place of the store at `path`, and keeps the old file beside it under another name.
  ///
  /// Fails as busy while any process has the store open for work. The generation outside the store is raised first:
  /// wherever a crash interrupts this, the next start knows that time was lost.
  public static func putBack(_ copy: String, at path: String, now: Timestamp) throws(StoreFailure) -> Return {
    let path = try Connection.resolved(path)
    let lock = try FileLock(path: "\(path).checkpoint")
    guard lock.lock(within: .seconds(10)) else { throw StoreFailure(.busy, .busy, at: path) }
    defer { lock.unlock() }
    guard !Workers(folder: "\(path).workers").hasLiving else { throw StoreFailure(.busy, .inUse, at: path) }
    let fresh = "\(path).restoring"
    defer { unlink(fresh) }
    let (generation, since) = try take(copy, to: fresh)
    let mirror = GenerationFile(besides: path)
    try mirror.write(max(try mirror.read() ?? 0, generation) + 1)
    let aside = try setAside(path, now: now)
    try DurableFile.rename(fresh, to: path)
    return Return(since: since, setAside: aside)
  }

  /// Copies a copy to where it will be renamed, and makes sure that it is a whole store of this version or an older one.
  private static func take(_ copy: String, to fresh: String) throws(StoreFailure) -> (Int, Timestamp?) {
    guard access(copy, F_OK) == 0 else { throw StoreFailure(.unavailable, .missing, at: copy) }
    do {
      let source = try DatabaseQueue(path: copy, configuration: plain(readOnly: true))
      try source.read { database in
        let tables = try database.all("SELECT name FROM sqlite_master WHERE type = 'table'") { try $0.text() }
        guard tables.contains("grdb_migrations") else { throw StoreFailure(.corrupt, .notADatabase, at: copy) }
        guard try !Schema.migrator.hasBeenSuperseded(database) else {
          throw StoreFailure(.corrupt, .newerVersion, at: copy)
        }
      }
      try source.writeWithoutTransaction { try $0.copy(to: fresh, for: copy) }
      try source.close()
      return try whole(fresh, for: copy) { (try $0.generation(), try $0.backupStamp()?.takenAt ?? $0.lastChange()) }
    } catch {
      throw StoreFailure(error, at: copy)
    }
  }

  /// Marks a file as a copy made at `now`, unless it was one of an earlier copy, and waits until it is on the disk.
  static func stamp(_ file: String, at now: Timestamp, for target: String) throws(StoreFailure) -> Int {
    do {
      let generation = try whole(file, for: target) { database in
        let generation = try database.generation()
        let stamp = try database.backupStamp() ?? BackupStamp(generation: generation, takenAt: now)
        try database.write(fact: BackupStamp.fact, stamp.description)
        return generation
      }
      return generation
    } catch {
      throw StoreFailure(error, at: target)
    }
  }

  /// Works on a new file, checks that all of it makes sense, and waits until it is on the disk.
  private static func whole<Answer>(
    _ file: String, for target: String, _ work: (Database) throws -> Answer
  ) throws -> Answer {
    let queue = try DatabaseQueue(path: file, configuration: plain(readOnly: false))
    let answer = try queue.write { try work($0) }
    let problems = try queue.read { try $0.integrityProblems(limit: 1) }
    try queue.close()
    if let problem = problems.first { throw StoreFailure(.corrupt, .damaged, at: target, ["detail": problem]) }
    try DurableFile.sync(file)
    return answer
  }

  /// A copy is a file of one process: no log, no lock of ours.
  private static func plain(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    return configuration
  }

  /// Renames a store, with the log that belongs to it; returns its new name.
  private static func setAside(_ path: String, now: Timestamp) throws(StoreFailure) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    let civil = CivilDateTime(secondsSinceEpoch: now.seconds).description
    let stamp = civil.filter { $0.isNumber || $0 == "T" }
    let aside = "\(path).before-\(stamp)"
    for suffix in ["", "-wal"] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, aside + suffix) == 0 else { throw StoreFailure(errno: errno, at: path + suffix) }
    }
    unlink("\(path)-shm")
    try DurableFile.sync(DurableFile.folder(of: path))
    return aside
  }
}
