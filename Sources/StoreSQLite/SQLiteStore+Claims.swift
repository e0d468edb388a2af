public import Domain
import GRDB

extension SQLiteStore {
  /// A claim that one owner holds; binds the key and the owner.
  static let isClaimed = "\(DeliveryKey.isMeant) AND state = 'sending' AND lease_owner = ?"

  /// See `DeliveryQueue`.
  public func lostClaims(at now: Timestamp) throws(StoreFailure) -> [Delivery] {
    let others = try connection.read { database in
      try database.deliveries("WHERE state = 'sending' AND lease_owner IS NOT ? ORDER BY due, id", [owner.rawValue])
    }
    var lives: [OwnerID: Workers.Life] = [:]
    return others.filter { delivery in
      guard let lease = delivery.lease else { return true }
      let life = lives[lease.owner] ?? workers.life(of: lease.owner)
      lives[lease.owner] = life
      switch life {
      case .living: return false
      case .dead: return true
      case .unseen: return lease.until <= now
      }
    }
  }

  /// See `DeliveryQueue`.
  public func holds(_ lease: Lease, at now: Timestamp) -> Bool {
    guard lease.owner == owner else { return false }
    switch worker?.life ?? .dead {
    case .living: return true
    case .dead: return false
    case .unseen: return now < lease.until
    }
  }

  /// See `DeliveryQueue`.
  public func nextLeaseEnd() throws(StoreFailure) -> Timestamp? {
    let sql = """
      SELECT lease_until FROM deliveries
      WHERE state = 'sending' AND lease_until IS NOT NULL AND lease_owner <> ? ORDER BY lease_until LIMIT 1
      """
    return try connection.read { database in try database.one(sql, [owner.rawValue]) { try $0.instant() } }
  }

  /// See `DeliveryQueue`.
  public func extendLeases(of keys: Set<DeliveryKey>, until: Timestamp) throws(StoreFailure) {
    guard !keys.isEmpty else { return }
    try connection.write(isOwn: true) { database in
      for key in keys {
        let sql = "UPDATE deliveries SET lease_until = ? WHERE \(Self.isClaimed)"
        try database.run(sql, [until.microseconds] + key.bindings + [owner.rawValue])
      }
    }
  }

  /// See `DeliveryLedger`.
  public func record(_ step: String, _ value: String, for key: DeliveryKey) throws(StoreFailure) -> Bool {
    let sql = """
      INSERT INTO progress (delivery, step, value) SELECT seq, ?, ? FROM deliveries WHERE \(Self.isClaimed)
      ON CONFLICT (delivery, step) DO UPDATE SET value = excluded.value
      """
    return try connection.write(isOwn: true) { database in
      try database.run(sql, [step, value] + key.bindings + [owner.rawValue]) > 0
    }
  }

  /// See `DeliveryLedger`.
  public func markVisible(_ keys: Set<DeliveryKey>) throws(StoreFailure) -> Set<DeliveryKey> {
    guard !keys.isEmpty else { return [] }
    let sql = """
      UPDATE attempts SET is_visible = 1
      WHERE ended_at IS NULL AND delivery = (SELECT seq FROM deliveries WHERE \(Self.isClaimed))
      """
    return try connection.write(isOwn: true) { database in
      try keys.filter { try database.run(sql, $0.bindings + [owner.rawValue]) > 0 }
    }
  }
}
