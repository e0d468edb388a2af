import Domain
import GRDB

extension Database {
  /// The deliveries that `clause` (all that follows FROM) selects, receipts included.
  func deliveries(_ clause: String, _ bindings: Bindings) throws -> [Delivery] {
    var found = try all("SELECT seq, \(Delivery.columns) FROM deliveries \(clause)", bindings) { row in
      (seq: try row.integer(), delivery: try Delivery(&row))
    }
    let receipts = try receipts(of: found.map(\.seq))
    for index in found.indices {
      found[index].delivery.receipts = receipts[found[index].seq] ?? []
    }
    return found.map(\.delivery)
  }

  private func receipts(of deliveries: [Int64]) throws -> [Int64: [Receipt]] {
    guard !deliveries.isEmpty else { return [:] }
    let sql = """
      SELECT delivery, receipt, url FROM receipts
      WHERE delivery IN (SELECT value FROM json_each(?)) ORDER BY delivery, position
      """
    let rows = try all(sql, [try jsonText(deliveries)]) { row in
      (delivery: try row.integer(), receipt: Receipt(id: try row.text(), url: try row.optionalText()))
    }
    return Dictionary(grouping: rows, by: \.delivery).mapValues { $0.map(\.receipt) }
  }

  /// Writes one change, and what the journal says of it; false when what it expects does not stand there.
  func write(_ change: DeliveryChange, _ pen: inout JournalPen) throws -> Bool {
    let delivery = change.delivery
    if change.isFound, try mayBeOthers(delivery) { return false }
    let before = try before(change)
    guard let seq = try writeRow(of: delivery, expecting: change.expecting) else { return false }
    if change.expecting != nil { try run("DELETE FROM receipts WHERE delivery = ?", [seq]) }
    for (position, receipt) in delivery.receipts.enumerated() {
      try run(
        "INSERT INTO receipts (delivery, position, channel, receipt, url) VALUES (?, ?, ?, ?, ?)",
        [seq, position, delivery.key.channel.rawValue, receipt.id, receipt.url])
    }
    switch change.attempts {
    case .unchanged: break
    case .open(let attempt), .close(let attempt): try write(attempt, of: seq)
    }
    try pen.write(JournalNote(change, before: before), in: self)
    return true
  }

  /// Whether what a look found for a delivery is, or may be, another's.
  private func mayBeOthers(_ delivery: Delivery) throws -> Bool {
    let (channel, ids) = (delivery.key.channel.rawValue, try jsonText(delivery.receipts.map(\.id)))
    let owned: Bindings = [channel, ids] + delivery.key.bindings
    if try one(Delivery.otherOwners, owned, { try $0.integer() }) != nil { return true }
    let sent: Bindings = [channel, delivery.fingerprint.rawValue] + delivery.key.bindings
    return try one(Delivery.likeBeingSent, sent, { try $0.integer() }) != nil
  }

  /// Where the row stands now; nil when it was not written.
  private func writeRow(of delivery: Delivery, expecting version: Int?) throws -> Int64? {
    let bindings = try delivery.bindings()
    guard let version else {
      let all = [delivery.id] + delivery.key.bindings + bindings
      return try one(Delivery.insertion, all) { try $0.integer() }
    }
    return try one(Delivery.update, bindings + delivery.key.bindings + [version]) { try $0.integer() }
  }

  private func write(_ attempt: Attempt, of seq: Int64) throws {
    let sql = """
      INSERT INTO attempts (delivery, number, started_at, ended_at, ending, is_visible, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (delivery, number) DO UPDATE SET started_at = excluded.started_at, ended_at = excluded.ended_at,
        ending = excluded.ending, is_visible = excluded.is_visible, reason = excluded.reason
      """
    try run(
      sql,
      [
        seq, attempt.number, attempt.startedAt.microseconds, attempt.endedAt?.microseconds, attempt.ending?.rawValue,
        attempt.isVisible, try jsonText(attempt.reason),
      ])
  }
}
