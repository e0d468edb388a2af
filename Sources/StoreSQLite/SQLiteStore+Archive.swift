public import Domain
import GRDB

extension SQLiteStore {
  /// See `ItemArchive`.
  public func sources() throws(StoreFailure) -> [SourcePath: SourceRecord] {
    try connection.read { database in
      let records = try database.all("SELECT path, stamp, is_broken FROM sources") { row in
        SourceRecord(path: try row.name(), stamp: try row.text(), isBroken: try row.flag())
      }
      return Dictionary(records.map { ($0.path, $0) }) { $1 }
    }
  }

  /// See `ItemArchive`.
  public func items(in sources: Set<SourcePath>?) throws(StoreFailure) -> [ArchivedItem] {
    try connection.read { database in
      guard let sources else { return try database.items("ORDER BY id", []) }
      let clause = "WHERE source IN (SELECT value FROM json_each(?)) ORDER BY id"
      return try database.items(clause, [try jsonList(sources)])
    }
  }

  /// See `ItemArchive`.
  public func items(_ ids: Set<ItemID>) throws(StoreFailure) -> [ArchivedItem] {
    try connection.read { database in
      try database.items("WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", [try jsonList(ids)])
    }
  }

  /// See `ItemArchive`.
  public func items(withDigests digests: Set<Digest>) throws(StoreFailure) -> [ArchivedItem] {
    try connection.read { database in
      try database.items("WHERE digest IN (SELECT value FROM json_each(?)) ORDER BY id", [try jsonList(digests)])
    }
  }

  /// See `ItemArchive`.
  public func items(plannedOnlyUntil day: CivilDate) throws(StoreFailure) -> [ArchivedItem] {
    try connection.read { database in
      try database.items("WHERE is_present = 1 AND planned_until < ? ORDER BY id", [day.daysSinceEpoch])
    }
  }

  /// See `ItemArchive`.
  public func deliveries(of items: Set<ItemID>) throws(StoreFailure) -> [Delivery] {
    try connection.read { database in
      let clause = "WHERE item IN (SELECT value FROM json_each(?)) ORDER BY due, id"
      return try database.deliveries(clause, [try jsonList(items)])
    }
  }

  /// See `ItemArchive`.
  public func apply(_ change: CalendarChange) throws(StoreFailure) -> [DeliveryKey] {
    let owner = owner
    return try connection.write { database in
      var pen = JournalPen(program: owner)
      for source in change.sources { try database.write(source) }
      for path in change.forgotten { try database.run("DELETE FROM sources WHERE path = ?", [path.rawValue]) }
      for item in change.items { try database.write(item) }
      for (digest, variant) in change.variants { try database.write(variant, digest) }
      for (name, value) in change.facts { try database.write(fact: name, value) }
      for note in change.notes { try pen.write(note, in: database) }
      return try change.deliveries.filter { try !database.write($0, &pen) }.map(\.delivery.key)
    }
  }

  /// See `ItemArchive`. The lock is the kernel's, on a file beside the database: it dies with the process.
  public func planAlone<Value>(_ work: () throws(StoreFailure) -> Value) throws(StoreFailure) -> Value {
    let lock = try FileLock(path: "\(path).planning")
    guard lock.lock(within: connection.options.busyTimeout) else {
      throw StoreFailure(.busy, Reason(StoreCode.busy, ["path": path]))
    }
    defer { lock.unlock() }
    return try work()
  }

  /// See `ItemArchive`.
  public func fact(_ name: String) throws(StoreFailure) -> String? {
    try connection.read { database in
      try database.one("SELECT value FROM facts WHERE name = ?", [name]) { try $0.text() }
    }
  }
}

extension Database {
  func items(_ clause: String, _ bindings: Bindings) throws -> [ArchivedItem] {
    let sql = "SELECT source, source_id, digest, is_present, planned_until, entry, likeness FROM items \(clause)"
    return try all(sql, bindings) { row in
      let source: SourcePath = try row.name()
      let sourceID: ItemID = try row.name()
      let digest: Digest = try row.name()
      let isPresent = try row.flag()
      let day = try row.optionalInteger()
      let entry: ScheduledItem = try row.json()
      return ArchivedItem(
        entry: entry, sourceID: sourceID, source: source, digest: digest, isPresent: isPresent,
        plannedUntil: day.map { CivilDate(daysSinceEpoch: Int($0)) }, likeness: try row.optionalJSON())
    }
  }

  fileprivate func write(_ source: SourceRecord) throws {
    let sql = """
      INSERT INTO sources (path, stamp, is_broken) VALUES (?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET stamp = excluded.stamp, is_broken = excluded.is_broken
      """
    try run(sql, [source.path.rawValue, source.stamp, source.isBroken])
  }

  fileprivate func write(_ item: ArchivedItem) throws {
    try writeMarks(of: item)
    let sql = """
      INSERT INTO items (id, source, source_id, digest, is_present, planned_until, entry, likeness)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET source = excluded.source, source_id = excluded.source_id,
        digest = excluded.digest, is_present = excluded.is_present, planned_until = excluded.planned_until,
        entry = excluded.entry, likeness = excluded.likeness
      """
    try run(
      sql,
      [
        item.id.rawValue, item.source.rawValue, item.sourceID.rawValue, item.digest.rawValue, item.isPresent,
        item.plannedUntil?.daysSinceEpoch, try jsonText(item.entry), try jsonText(item.likeness),
      ])
  }

  fileprivate func write(_ variant: Variant, _ digest: Digest) throws {
    let sql = "INSERT INTO variants (digest, content) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING"
    try run(sql, [digest.rawValue, try jsonText(variant)])
  }

  func write(fact name: String, _ value: String) throws {
    let sql = "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    try run(sql, [name, value])
  }
}
