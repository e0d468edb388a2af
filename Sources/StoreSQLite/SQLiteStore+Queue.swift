public import Domain
import GRDB

extension SQLiteStore {
  /// The first deliveries of one channel whose time has come; binds channel, instant and limit.
  static let dueClause = "WHERE channel = ? AND wake_at <= ? ORDER BY wake_at, id LIMIT ?"
  /// The earliest wake of one channel; binds it.
  static let nextWakeQuery =
    "SELECT wake_at FROM deliveries WHERE channel = ? AND wake_at IS NOT NULL ORDER BY wake_at LIMIT 1"

  /// See `DeliveryQueue`.
  public func due(by now: Timestamp, atMost limits: [ChannelName: Int]) throws(StoreFailure) -> [Delivery] {
    let found = try connection.read { database in
      try limits.filter { $0.value > 0 }.flatMap { channel, limit in
        try database.deliveries(Self.dueClause, [channel.rawValue, now.microseconds, limit])
      }
    }
    return found.sorted { left, right in
      guard left.wakeAt == right.wakeAt else { return (left.wakeAt ?? now) < (right.wakeAt ?? now) }
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
  }

  /// See `DeliveryQueue`.
  public func nextWake(on channels: Set<ChannelName>) throws(StoreFailure) -> Timestamp? {
    try connection.read { database in
      try channels.compactMap { channel in
        try database.one(Self.nextWakeQuery, [channel.rawValue]) { try $0.instant() }
      }.min()
    }
  }

  /// See `DeliveryQueue`.
  public func commit(_ changes: [DeliveryChange]) throws(StoreFailure) -> Set<DeliveryKey> {
    guard !changes.isEmpty else { return [] }
    return try connection.write { database in
      Set(try changes.filter { try database.write($0) }.map(\.delivery.key))
    }
  }
}
