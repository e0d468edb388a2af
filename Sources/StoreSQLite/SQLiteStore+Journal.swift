public import Domain
import GRDB

extension SQLiteStore {
  private static let columns = "seq, item, channel, at, is_late, needs_person, pruned_through, content, hash"

  /// See `Journal`.
  public func journal(after sequence: Int, limit: Int) throws(StoreFailure) -> [JournalEntry] {
    let sql = "SELECT \(Self.columns) FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"
    return try connection.read { try $0.all(sql, [sequence, max(0, limit)], Self.entry) }
  }

  /// See `Journal`.
  public func journal(_ filter: JournalFilter) throws(StoreFailure) -> [JournalEntry] {
    var terms: [String] = []
    var bindings: Bindings = []
    func restrict(_ term: String, by value: (any Bindable)?) {
      terms.append(term)
      bindings.append(value)
    }
    if let item = filter.item { restrict("item = ?", by: item.rawValue) }
    if let channel = filter.channel { restrict("channel = ?", by: channel.rawValue) }
    if let since = filter.since { restrict("at >= ?", by: since.microseconds) }
    if let after = filter.after { restrict("seq > ?", by: after) }
    if filter.needsPerson { terms.append("needs_person = 1") }
    let condition = terms.isEmpty ? "" : "WHERE \(terms.joined(separator: " AND ")) "
    let sql = "SELECT \(Self.columns) FROM journal \(condition)ORDER BY seq DESC LIMIT ?"
    // A negative limit is none in SQLite.
    let limit = filter.limit.map { max(0, $0) } ?? -1
    let arguments = bindings + [limit]
    return try connection.read { try $0.all(sql, arguments, Self.entry).reversed() }
  }

  /// See `Journal`.
  public func journalEnd() throws(StoreFailure) -> JournalPlace { try connection.read { try $0.journalEnd() } }

  /// See `Journal`.
  public func variantText(_ digest: Digest) throws(StoreFailure) -> String? {
    try connection.read { database in
      try database.one("SELECT content FROM variants WHERE digest = ?", [digest.rawValue]) { try $0.text() }
    }
  }

  /// See `Journal`.
  public func lateCount(since: Timestamp) throws(StoreFailure) -> Int {
    let sql = "SELECT COUNT(*) FROM journal WHERE is_late = 1 AND at >= ?"
    return try connection.read { try $0.one(sql, [since.microseconds]) { try $0.count() } ?? 0 }
  }

  /// See `Journal`.
  public func pruneJournal(before instant: Timestamp, at now: Timestamp) throws(StoreFailure) -> JournalPruning? {
    guard try isPrunable(before: instant) else { return nil }
    let owner = owner
    return try connection.write { database in
      guard let pruning = try database.prunable(before: instant) else { return nil }
      var pen = JournalPen(program: owner)
      var note = JournalNote(.pruned, at: now)
      note.pruned = pruning
      // Signed off first: only what an entry signs off may be taken away.
      try pen.write(note, in: database)
      try database.run("DELETE FROM journal WHERE seq <= ?", [pruning.through])
      return pruning
    }
  }

  /// Asked first without writing: nothing is to be taken away on nearly every day.
  private func isPrunable(before instant: Timestamp) throws(StoreFailure) -> Bool {
    try connection.read { try $0.prunable(before: instant) != nil }
  }

  private static func entry(_ row: inout RowReader) throws -> JournalEntry {
    let sequence = try row.count()
    let (item, channel) = (try row.optionalText(), try row.optionalText())
    return JournalEntry(
      sequence: sequence, item: item.map { ItemID($0) }, channel: channel.map { ChannelName($0) },
      at: try row.instant(), isLate: try row.flag(), needsPerson: try row.flag(),
      prunedThrough: try row.optionalInteger().map { Int($0) },
      content: try row.text(), hash: try row.name())
  }
}

extension Database {
  /// The entries before the first of `instant` or later, but for the last of all.
  fileprivate func prunable(before instant: Timestamp) throws -> JournalPruning? {
    let first = try one("SELECT seq FROM journal WHERE at >= ? ORDER BY seq LIMIT 1", [instant.microseconds]) {
      try $0.count()
    }
    let end = try first ?? journalEnd().sequence
    let bounds = try one("SELECT MIN(seq), MIN(at), MAX(at) FROM journal WHERE seq < ?", [end]) { row in
      (first: try row.optionalInteger(), from: try row.optionalInstant(), until: try row.optionalInstant())
    }
    guard let bounds, let oldest = bounds.first, let from = bounds.from, let until = bounds.until else { return nil }
    let hash = try one("SELECT hash FROM journal WHERE seq = ?", [end - 1]) { try $0.name(Digest.self) }
    guard let hash else { return nil }
    return JournalPruning(through: end - 1, hash: hash, from: from, until: until, count: end - Int(oldest))
  }
}
