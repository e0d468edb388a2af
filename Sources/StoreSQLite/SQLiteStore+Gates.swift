public import Domain
import GRDB

extension SQLiteStore {
  /// See `DeliveryQueue`.
  public func gates() throws(StoreFailure) -> [ChannelGate] {
    try connection.read { try $0.gates("ORDER BY channel, kind", []) }
  }

  /// See `DeliveryQueue`.
  public func shut(_ gate: ChannelGate, by person: String?) throws(StoreFailure) {
    let sql = """
      INSERT INTO gates (channel, kind, since, until, reason) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (channel, kind) DO UPDATE SET since = excluded.since, until = excluded.until,
        reason = excluded.reason
      """
    let owner = owner
    try connection.write { database in
      let standing = try database.gates("WHERE channel = ? AND kind = ?", [gate.channel.rawValue, gate.kind.rawValue])
      guard gate.replaces(standing.first) else { return }
      let instants: Bindings = [gate.since.microseconds, gate.until?.microseconds]
      try database.run(sql, [gate.channel.rawValue, gate.kind.rawValue] + instants + [try jsonText(gate.reason)])
      var pen = JournalPen(program: owner)
      try pen.write(JournalNote(shutting: gate, standing: standing.first, person: person), in: database)
    }
  }

  /// See `DeliveryQueue`.
  public func openGates(
    _ kinds: Set<ChannelGate.Kind>, on channel: ChannelName, by person: String?, at now: Timestamp
  ) throws(StoreFailure) -> Bool {
    guard !kinds.isEmpty else { return false }
    let meant = "WHERE channel = ? AND kind IN (SELECT value FROM json_each(?))"
    let owner = owner
    return try connection.write { database in
      let bindings: Bindings = [channel.rawValue, try jsonList(kinds)]
      let shut = try database.gates("\(meant) ORDER BY kind", bindings)
      try database.run("DELETE FROM gates \(meant)", bindings)
      var pen = JournalPen(program: owner)
      for gate in shut { try pen.write(JournalNote(opening: gate, person: person, at: now), in: database) }
      return !shut.isEmpty
    }
  }
}

extension Database {
  /// The gates that `clause` (all that follows FROM) selects.
  fileprivate func gates(_ clause: String, _ bindings: Bindings) throws -> [ChannelGate] {
    try all("SELECT channel, kind, since, until, reason FROM gates \(clause)", bindings) { row in
      ChannelGate(
        channel: try row.name(), kind: try row.choice(), since: try row.instant(), until: try row.optionalInstant(),
        reason: try row.json())
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
    let owner = owner
    return try connection.write { database in
      try database.run(
        "INSERT INTO silences (since, content) VALUES (?, ?)", [silence.from.microseconds, try jsonText(silence)])
      var declared = silence
      declared.id = Int(database.lastInsertedRowID)
      var pen = JournalPen(program: owner)
      try pen.write(JournalNote(declaring: declared), in: database)
      return declared.id
    }
  }

  /// See `DeliveryQueue`.
  public func lift(silence id: Int, by person: String, at now: Timestamp) throws(StoreFailure) -> Bool {
    let owner = owner
    return try connection.write { database in
      let sql = "SELECT content FROM silences WHERE id = ?"
      guard var silence = try database.one(sql, [id], { try $0.json(Silence.self) }) else { return false }
      silence.id = id
      try database.run("DELETE FROM silences WHERE id = ?", [id])
      var pen = JournalPen(program: owner)
      try pen.write(JournalNote(lifting: silence, person: person, at: now), in: database)
      return true
    }
  }
}
