import Digests
import Domain
import GRDB

/// Writes the notes of one transaction at the end of the chain, which it looks up once.
struct JournalPen {
  /// The name of the fact that holds the chain's own name.
  private static let nodeFact = "journal.node"

  let program: OwnerID
  private var place: JournalPlace?
  private var node = ""

  init(program: OwnerID) { self.program = program }

  /// Appends an entry; nothing for no note.
  @discardableResult
  mutating func write(_ note: JournalNote?, in database: Database) throws -> JournalEntry? {
    guard let note else { return nil }
    let entry = JournalEntry.sealing(note, after: try end(in: database), node: node, by: program)
    try database.run(
      """
      INSERT INTO journal (seq, item, channel, at, is_late, needs_person, pruned_through, content, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entry.sequence, entry.item?.rawValue, entry.channel?.rawValue, entry.at.microseconds, entry.isLate,
        entry.needsPerson,
        entry.prunedThrough, entry.content, entry.hash.rawValue,
      ])
    place = entry.place
    return entry
  }

  private mutating func end(in database: Database) throws -> JournalPlace {
    if let place { return place }
    let known = try database.one("SELECT value FROM facts WHERE name = ?", [Self.nodeFact]) { try $0.text() }
    node = known ?? OwnerID.random().rawValue
    if known == nil { try database.write(fact: Self.nodeFact, node) }
    return try database.journalEnd()
  }
}

extension Database {
  /// The end of the chain.
  func journalEnd() throws -> JournalPlace {
    try one("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1") { row in
      JournalPlace(sequence: try row.count(), hash: try row.name())
    } ?? .beginning
  }

  /// What the journal must know of the row that a change replaces; nil for a new row.
  func before(_ change: DeliveryChange) throws -> JournalNote.Before? {
    guard JournalNote.dependsOnBefore(change) else { return nil }
    let sql = "SELECT state, detail, resolved_by, resolved_at FROM deliveries WHERE \(DeliveryKey.isMeant)"
    return try one(sql, change.delivery.key.bindings) { row in
      let (name, detail) = (try row.text(), try row.optionalText())
      return JournalNote.Before(
        state: try row.required(DeliveryState(name: name, detail: detail)),
        resolution: try row.pair().map { Resolution(by: $0, at: $1) })
    }
  }
}
