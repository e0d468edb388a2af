public import Domain
import GRDB

extension SQLiteStore {
  /// The first deliveries of each of some channels whose time has come; binds the channels as a JSON list, the instant,
  /// what `scope` binds, and the limit. One statement for all, because there may be hundreds of channels. Where only the
  /// oldest of them all are wanted it binds how many, and no others are read.
  static func dueClause(_ scope: ClaimScope, oldest: Bool = false) -> String {
    """
    WHERE seq IN (
      SELECT waiting.seq FROM json_each(?) AS wanted CROSS JOIN deliveries AS waiting
      WHERE waiting.seq IN (
        SELECT seq FROM deliveries AS first
        WHERE first.channel = wanted.value AND first.wake_at <= ?\(scope.condition)
        ORDER BY first.wake_at, first.id LIMIT ?)\(oldest ? " ORDER BY waiting.wake_at, waiting.id LIMIT ?" : ""))
    """
  }

  /// The channels on which something is due, those with the oldest first; binds the channels as a JSON list, the instant,
  /// what `scope` binds, and the limit. More of them cannot hold the oldest deliveries of all.
  static func oldestQuery(_ scope: ClaimScope) -> String {
    """
    SELECT wanted.value FROM json_each(?) AS wanted CROSS JOIN deliveries AS head
    WHERE head.seq = (
      SELECT seq FROM deliveries AS first
      WHERE first.channel = wanted.value AND first.wake_at <= ?\(scope.condition)
      ORDER BY first.wake_at, first.id LIMIT 1)
    ORDER BY head.wake_at, head.id LIMIT ?
    """
  }

  /// The earliest wake of some channels; binds what `scope` binds, then them as a JSON list.
  static func nextWakeQuery(_ scope: ClaimScope) -> String {
    """
    SELECT MIN((
      SELECT wake_at FROM deliveries WHERE channel = wanted.value AND wake_at IS NOT NULL\(scope.condition)
      ORDER BY wake_at LIMIT 1))
    FROM json_each(?) AS wanted
    """
  }

  /// See `DeliveryQueue`.
  public func due(
    by now: Timestamp, atMost limits: [ChannelName: Int], inAll total: Int, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> [Delivery] {
    let limits = limits.filter { $0.value > 0 }
    guard !limits.isEmpty, total > 0 else { return [] }
    let found = try connection.read { database in
      // Most channels are asked for alike, so this is a statement or two.
      let scopes = Dictionary(grouping: limits.keys) { ClaimScope(withheld[$0]) }
      return try scopes.flatMap { scope, channels -> [Delivery] in
        let asked = channels.count > total ? try database.oldest(total, of: channels, scope, by: now) : channels
        return try database.due(on: asked, atMost: limits, inAll: total, scope, by: now)
      }
    }
    // Names are made once and rows moved once: there may be thousands of both.
    let order = found.indices.map { (index: $0, wakeAt: found[$0].wakeAt ?? now, id: found[$0].id) }.sorted {
      $0.wakeAt == $1.wakeAt ? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) : $0.wakeAt < $1.wakeAt
    }
    return order.prefix(total).map { found[$0.index] }
  }

  /// See `DeliveryQueue`.
  public func nextWake(
    on channels: Set<ChannelName>, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> Timestamp? {
    try connection.read { database in
      let scopes = Dictionary(grouping: channels) { ClaimScope(withheld[$0]) }
      return try scopes.compactMap { scope, channels in
        let bindings = try scope.bindings() + [try jsonList(channels)]
        return try database.one(Self.nextWakeQuery(scope), bindings) { try $0.optionalInstant() } ?? nil
      }.min()
    }
  }

  /// See `DeliveryQueue`.
  public func keptBack(
    on channels: Set<ChannelName>, by now: Timestamp
  ) throws(StoreFailure) -> [ChannelName: Int] {
    let sql = """
      SELECT channel, COUNT(*) FROM deliveries
      WHERE channel IN (SELECT value FROM json_each(?)) AND wake_at <= ? AND NOT \(Schema.besidesPublications)
      GROUP BY channel
      """
    return try connection.read { database in
      let rows = try database.all(sql, [try jsonList(channels), now.microseconds]) { row in
        (try row.name(ChannelName.self), try row.count())
      }
      return Dictionary(rows) { $0 + $1 }
    }
  }

  /// See `DeliveryQueue`.
  public func publications(
    on channels: Set<ChannelName>, since: Timestamp
  ) throws(StoreFailure) -> [ChannelName: [Timestamp]] {
    guard !channels.isEmpty else { return [:] }
    return try connection.read { database in
      let rows = try database.all(Self.publicationsQuery, [since.microseconds, try jsonList(channels)]) { row in
        (channel: try row.name(ChannelName.self), at: try row.instant())
      }
      return Dictionary(grouping: rows, by: \.channel).mapValues { $0.map(\.at) }
    }
  }

  /// Attempts that went out or may have; binds an instant and the channels as a JSON list.
  static let publicationsQuery = """
    SELECT channel, started_at FROM attempts JOIN deliveries ON deliveries.seq = attempts.delivery
    WHERE started_at >= ? AND (is_visible = 1 OR ending IS NULL OR ending = 'published') AND kind = 'publish'
      AND channel IN (SELECT value FROM json_each(?))
    ORDER BY started_at
    """

  /// See `DeliveryQueue`.
  public func commit(_ changes: [DeliveryChange]) throws(StoreFailure) -> Set<DeliveryKey> {
    guard !changes.isEmpty else { return [] }
    let owner = owner
    return try connection.write(isOwn: true) { database in
      var pen = JournalPen(program: owner)
      return Set(try changes.filter { try database.write($0, &pen) }.map(\.delivery.key))
    }
  }
}

/// Which deliveries of a channel are asked for.
enum ClaimScope: Hashable {
  case everything
  /// Publications are withheld.
  case besides
  /// Publications are withheld, but for items of these categories.
  case besidesAll(but: Set<CategoryName>)

  init(_ withheld: Set<CategoryName>?) {
    guard let withheld else {
      self = .everything
      return
    }
    self = withheld.isEmpty ? .besides : .besidesAll(but: withheld)
  }

  /// What is added to a condition; few channels are ever open to some categories only, and then what waits is looked through.
  var condition: String {
    switch self {
    case .everything: ""
    case .besides: " AND \(Schema.besidesPublications)"
    case .besidesAll:
      """
       AND (\(Schema.besidesPublications) OR item IN (
        SELECT id FROM items WHERE json_extract(entry, '$.item.category') IN (SELECT value FROM json_each(?))))
      """
    }
  }

  func bindings() throws -> Bindings {
    switch self {
    case .everything, .besides: []
    case .besidesAll(let categories): [try jsonList(categories)]
    }
  }
}

extension Database {
  fileprivate func due(
    on channels: [ChannelName], atMost limits: [ChannelName: Int], inAll total: Int, _ scope: ClaimScope,
    by now: Timestamp
  ) throws -> [Delivery] {
    try Dictionary(grouping: channels) { limits[$0, default: 0] }.flatMap { limit, channels -> [Delivery] in
      let bindings = [try jsonList(channels), now.microseconds] + (try scope.bindings()) + [limit]
      guard total < channels.count * limit else { return try deliveries(SQLiteStore.dueClause(scope), bindings) }
      return try deliveries(SQLiteStore.dueClause(scope, oldest: true), bindings + [total])
    }
  }

  fileprivate func oldest(
    _ count: Int, of channels: [ChannelName], _ scope: ClaimScope, by now: Timestamp
  ) throws -> [ChannelName] {
    let bindings: Bindings = [try jsonList(channels), now.microseconds]
    return try all(SQLiteStore.oldestQuery(scope), bindings + scope.bindings() + [count]) { try $0.name() }
  }
}
