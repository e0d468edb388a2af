public import Domain
import GRDB

extension SQLiteStore {
  /// See `SealedArchive`.
  public func sealed(_ names: Set<String>?) throws(StoreFailure) -> SealedContents {
    try connection.read { database in
      SealedContents(lock: try database.sealedLock(), entries: try database.sealedEntries(names))
    }
  }

  /// See `SealedArchive`.
  public func reseal(_ change: SealedChange) throws(StoreFailure) -> Bool {
    let owner = owner
    return try connection.write { database in
      guard try database.sealedLock() ?? change.lock == change.lock, try database.stands(change) else { return false }
      for row in change.rows { try database.write(row) }
      try database.write(fact: Database.lockFact, change.newLock ?? change.lock)
      var pen = JournalPen(program: owner)
      for note in change.notes { try pen.write(note, in: database) }
      return true
    }
  }
}

extension Database {
  /// The name of the fact that holds the lock.
  fileprivate static let lockFact = "vault.lock"

  fileprivate func sealedLock() throws -> String? {
    try one("SELECT value FROM facts WHERE name = ?", [Self.lockFact]) { try $0.text() }
  }

  fileprivate func sealedEntries(_ names: Set<String>?) throws -> [SealedEntry] {
    let sql = """
      SELECT name, version, sealed, written_at, claimed_until FROM secrets
      WHERE ? IS NULL OR name IN (SELECT value FROM json_each(?)) ORDER BY name
      """
    let meant = try jsonText(names?.sorted())
    return try all(sql, [meant, meant]) { row in
      SealedEntry(
        name: try row.text(), version: try row.count(), text: try row.text(), writtenAt: try row.instant(),
        claimedUntil: try row.optionalInstant())
    }
  }

  /// Whether everything that a change expects stands there.
  fileprivate func stands(_ change: SealedChange) throws -> Bool {
    let versions = try all("SELECT name, version FROM secrets") { (try $0.text(), try $0.count()) }
    let standing = Dictionary(uniqueKeysWithValues: versions)
    guard change.rows.allSatisfy({ standing[$0.name] == $0.expecting }) else { return false }
    return change.newLock == nil || Set(standing.keys).isSubset(of: change.rows.map(\.name))
  }

  fileprivate func write(_ row: SealedChange.Row) throws {
    guard let entry = row.entry else {
      try run("DELETE FROM secrets WHERE name = ?", [row.name])
      return
    }
    let sql = """
      INSERT INTO secrets (name, version, sealed, written_at, claimed_until) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET version = excluded.version, sealed = excluded.sealed,
        written_at = excluded.written_at, claimed_until = excluded.claimed_until
      """
    try run(
      sql,
      [entry.name, entry.version, entry.text, entry.writtenAt.microseconds, entry.claimedUntil?.microseconds])
  }
}
