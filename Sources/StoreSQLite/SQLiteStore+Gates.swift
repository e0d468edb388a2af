public import Domain
import GRDB

extension SQLiteStore {
  /// See `DeliveryQueue`.
  public func gates() throws(StoreFailure) -> [ChannelGate] {
    try connection.read { database in
      let sql = "SELECT channel, kind, since, until, reason FROM gates ORDER BY channel, kind"
      return try database.all(sql) { row in
        ChannelGate(
          channel: try row.name(), kind: try row.choice(), since: try row.instant(), until: try row.optionalInstant(),
          reason: try row.json())
      }
    }
  }

  /// See `DeliveryQueue`.
  public func shut(_ gate: ChannelGate) throws(StoreFailure) {
    let sql = """
      INSERT INTO gates (channel, kind, since, until, reason) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (channel, kind) DO UPDATE SET since = excluded.since, until = excluded.until,
        reason = excluded.reason
      """
    try connection.write { database in
      let instants: Bindings = [gate.since.microseconds, gate.until?.microseconds]
      try database.run(sql, [gate.channel.rawValue, gate.kind.rawValue] + instants + [try jsonText(gate.reason)])
    }
  }

  /// See `DeliveryQueue`.
  public func openGates(_ kinds: Set<ChannelGate.Kind>, on channel: ChannelName) throws(StoreFailure) -> Bool {
    guard !kinds.isEmpty else { return false }
    let sql = "DELETE FROM gates WHERE channel = ? AND kind IN (SELECT value FROM json_each(?))"
    return try connection.write { database in
      try database.run(sql, [channel.rawValue, try jsonList(kinds)]) > 0
    }
  }
}

extension SQLiteStore {
  /// See `DeliveryQueue`.
  public func silences() throws(StoreFailure) -> [Silence] {
    try connection.read { database in
      try database.all("SELECT id, content FROM silences ORDER BY since, id") { row in
        let id = try row.count()
        var silence: Silence = try row.json()
        silence.id = id
        return silence
      }
    }
  }

  /// See `DeliveryQueue`.
  public func declare(_ silence: Silence) throws(StoreFailure) -> Int {
    try connection.write { database in
      try database.run(
        "INSERT INTO silences (since, content) VALUES (?, ?)", [silence.from.microseconds, try jsonText(silence)])
      return Int(database.lastInsertedRowID)
    }
  }

  /// See `DeliveryQueue`.
  public func lift(silence id: Int) throws(StoreFailure) -> Bool {
    try connection.write { database in try database.run("DELETE FROM silences WHERE id = ?", [id]) > 0 }
  }
}
