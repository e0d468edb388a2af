public import Domain
import GRDB

extension SQLiteStore {
  /// Deliveries that look like another one; binds channel, fingerprint, item and twice the instant.
  static let lookalikeQuery = """
    SELECT \(DeliveryKey.columns) FROM deliveries
    WHERE channel = ? AND fingerprint = ? AND \(Schema.perhapsOut) AND item <> ? AND (due >= ? OR changed_at >= ?)
      AND (state <> 'held' OR detail IN ('doubt', 'handOff'))
    ORDER BY due, id LIMIT 1
    """

  /// See `DeliveryLedger`.
  public func delivery(_ key: DeliveryKey) throws(StoreFailure) -> Delivery? {
    try connection.read { database in
      try database.deliveries("WHERE \(DeliveryKey.isMeant)", key.bindings).first
    }
  }

  /// See `DeliveryLedger`.
  public func deliveries(_ filter: DeliveryFilter) throws(StoreFailure) -> [Delivery] {
    try connection.read { database in
      var terms: [String] = []
      var bindings: Bindings = []
      func restrict(_ term: String, by value: (any Bindable)?) {
        terms.append(term)
        bindings.append(value)
      }
      if !filter.states.isEmpty {
        restrict("state IN (SELECT value FROM json_each(?))", by: try jsonText(Array(filter.states)))
      }
      if !filter.channels.isEmpty {
        restrict("channel IN (SELECT value FROM json_each(?))", by: try jsonList(filter.channels))
      }
      if let from = filter.dueFrom { restrict("due >= ?", by: from.microseconds) }
      if let before = filter.dueBefore { restrict("due < ?", by: before.microseconds) }
      let condition = terms.isEmpty ? "" : "WHERE \(terms.joined(separator: " AND ")) "
      // A negative limit is none in SQLite.
      let limit = filter.limit.map { max(0, $0) } ?? -1
      return try database.deliveries("\(condition)ORDER BY due, id LIMIT ?", bindings + [limit])
    }
  }

  /// See `DeliveryLedger`.
  public func counts() throws(StoreFailure) -> [DeliveryState: Int] {
    try counts("", [])
  }

  /// How many deliveries of one kind stand in each state.
  public func counts(of kind: DeliveryKey.Kind) throws(StoreFailure) -> [DeliveryState: Int] {
    try counts("WHERE kind = ? ", [kind.rawValue])
  }

  private func counts(_ condition: String, _ bindings: Bindings) throws(StoreFailure) -> [DeliveryState: Int] {
    try connection.read { database in
      let sql = "SELECT state, detail, COUNT(*) FROM deliveries \(condition)GROUP BY state, detail"
      let rows = try database.all(sql, bindings) { row in
        let (name, detail) = (try row.text(), try row.optionalText())
        return (try row.required(DeliveryState(name: name, detail: detail)), try row.count())
      }
      return Dictionary(rows) { $0 + $1 }
    }
  }

  /// See `DeliveryLedger`.
  public func variants(_ digests: Set<Digest>) throws(StoreFailure) -> [Digest: Variant] {
    guard !digests.isEmpty else { return [:] }
    return try connection.read { database in
      var variants: [Digest: Variant] = [:]
      for digest in digests {
        let sql = "SELECT content FROM variants WHERE digest = ?"
        variants[digest] = try database.one(sql, [digest.rawValue]) { try $0.json() }
      }
      return variants
    }
  }

  /// See `DeliveryLedger`.
  public func attempts(of key: DeliveryKey) throws(StoreFailure) -> [Attempt] {
    let sql = """
      SELECT number, started_at, ended_at, ending, is_visible, reason FROM attempts
      WHERE delivery = (SELECT seq FROM deliveries WHERE \(DeliveryKey.isMeant)) ORDER BY number
      """
    return try connection.read { database in
      try database.all(sql, key.bindings) { row in
        var attempt = Attempt(number: try row.count(), startedAt: try row.instant())
        attempt.endedAt = try row.optionalInstant()
        attempt.ending = try row.optionalChoice()
        attempt.isVisible = try row.flag()
        attempt.reason = try row.optionalJSON()
        return attempt
      }
    }
  }

  /// See `DeliveryLedger`.
  public func progress(of key: DeliveryKey) throws(StoreFailure) -> [String: String] {
    let sql = """
      SELECT step, value FROM progress
      WHERE delivery = (SELECT seq FROM deliveries WHERE \(DeliveryKey.isMeant))
      """
    return try connection.read { database in
      Dictionary(try database.all(sql, key.bindings) { (try $0.text(), try $0.text()) }) { $1 }
    }
  }

  /// See `DeliveryLedger`.
  public func owners(
    ofReceipts ids: Set<String>, on channel: ChannelName
  ) throws(StoreFailure) -> [String: DeliveryKey] {
    let sql = """
      SELECT receipt, \(DeliveryKey.columns) FROM receipts JOIN deliveries ON deliveries.seq = receipts.delivery
      WHERE receipts.channel = ? AND receipt IN (SELECT value FROM json_each(?)) ORDER BY due, id
      """
    return try connection.read { database in
      let rows = try database.all(sql, [channel.rawValue, try jsonText(Array(ids))]) { row in
        (try row.text(), try DeliveryKey(&row))
      }
      return Dictionary(rows) { first, _ in first }
    }
  }

  /// See `DeliveryLedger`. One statement each: they find nothing nearly always, and a transaction costs more.
  public func lookalikes(
    of deliveries: [Delivery], since: Timestamp
  ) throws(StoreFailure) -> [DeliveryKey: DeliveryKey] {
    guard !deliveries.isEmpty else { return [:] }
    let instants: Bindings = [since.microseconds, since.microseconds]
    return try connection.read { database in
      var found: [DeliveryKey: DeliveryKey] = [:]
      for delivery in deliveries {
        let key = delivery.key
        let bindings: Bindings = [key.channel.rawValue, delivery.fingerprint.rawValue, key.item.rawValue] + instants
        found[key] = try database.one(Self.lookalikeQuery, bindings) { try DeliveryKey(&$0) }
      }
      return found
    }
  }
}
