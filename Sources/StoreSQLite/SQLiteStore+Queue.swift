public import Domain
import GRDB

extension SQLiteStore {
  /// The first deliveries of each of some channels whose time has come; binds the channels as a JSON list, the instant
  /// and the limit. One statement for all, because there may be hundreds of channels.
  static let dueClause = """
    WHERE seq IN (
      SELECT waiting.seq FROM json_each(?) AS wanted CROSS JOIN deliveries AS waiting
      WHERE waiting.seq IN (
        SELECT seq FROM deliveries AS first WHERE first.channel = wanted.value AND first.wake_at <= ?
        ORDER BY first.wake_at, first.id LIMIT ?))
    """
  /// The earliest wake of some channels; binds them as a JSON list.
  static let nextWakeQuery = """
    SELECT MIN((
      SELECT wake_at FROM deliveries WHERE channel = wanted.value AND wake_at IS NOT NULL ORDER BY wake_at LIMIT 1))
    FROM json_each(?) AS wanted
    """

  /// See `DeliveryQueue`.
  public func due(by now: Timestamp, atMost limits: [ChannelName: Int]) throws(StoreFailure) -> [Delivery] {
    let found = try connection.read { database in
      // Most channels have the same limit, so this is a statement or two.
      let channels = Dictionary(grouping: limits.filter { $0.value > 0 }.keys) { limits[$0, default: 0] }
      return try channels.flatMap { limit, channels in
        try database.deliveries(Self.dueClause, [try jsonList(channels), now.microseconds, limit])
      }
    }
    // Names are made once and rows moved once: there may be thousands of both.
    let order = found.indices.map { (index: $0, wakeAt: found[$0].wakeAt ?? now, id: found[$0].id) }.sorted {
      $0.wakeAt == $1.wakeAt ? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) : $0.wakeAt < $1.wakeAt
    }
    return order.map { found[$0.index] }
  }

  /// See `DeliveryQueue`.
  public func nextWake(on channels: Set<ChannelName>) throws(StoreFailure) -> Timestamp? {
    try connection.read { database in
      try database.one(Self.nextWakeQuery, [try jsonList(channels)]) { try $0.optionalInstant() } ?? nil
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
