import Digests
import Domain
import StoreSQLite

/// What may be known of a sealed secret without the key.
struct VaultLine: Hashable, Sendable {
  let entry: SealedEntry
  /// The channels that use it.
  let channels: [ChannelName]
  /// When a person has to sign in again, as the network said last.
  let ends: Timestamp?
  /// Whether the journal knows a later version: then this row was put back from an earlier time.
  let wasPutBack: Bool

  /// Every entry.
  static func all(
    in store: SQLiteStore, channels: [ConfiguredChannel]
  ) throws(StoreFailure) -> [VaultLine] {
    let entries = try store.sealed(nil).entries
    guard !entries.isEmpty else { return [] }
    let known = try journalled(in: store)
    return try entries.map { entry throws(StoreFailure) in
      let users = channels.filter { $0.uses(entry.name) }.map(\.channel.name)
      var ends: Timestamp?
      for user in users { ends = try AccountMemory.of(user, in: store)?.expires ?? ends }
      return VaultLine(
        entry: entry, channels: users, ends: ends, wasPutBack: known[entry.name].map { entry.version < $0 } ?? false)
    }
  }

  /// The version that the journal knows last of each entry: it is chained, so that nobody can put an earlier row back
  /// without its telling.
  private static func journalled(in store: SQLiteStore) throws(StoreFailure) -> [String: Int] {
    var (known, place): ([String: Int], Int) = ([:], 0)
    while true {
      let entries = try store.journal(after: place, limit: 1000)
      guard let last = entries.last else { return known }
      place = last.sequence
      for entry in entries where entry.content.contains("\"secret\"") {
        guard let note = entry.record?.note, let secret = note.secret else { continue }
        // A removal ends an entry; one of that name begins anew.
        known[secret.name] = note.act == .unsealed ? nil : secret.version
      }
    }
  }
}

/// The sealed secrets, as `crieur vault list` shows them.
struct VaultPage: ShownPage {
  let lines: [VaultLine]
  let zone: any ZoneRules
  let now: Timestamp

  /// `[{name, version, writtenAt, ageDays, renewing, ends, daysLeft, channels[], putBack}]`.
  func json(in catalogue: Catalogue) -> JSON {
    .list(
      lines.map { line in
        [
          "name": .text(line.entry.name), "version": .number(line.entry.version),
          "writtenAt": .instant(line.entry.writtenAt, in: zone), "ageDays": .number(age(of: line)),
          "renewing": .bool(isRenewing(line)), "ends": .instant(line.ends, in: zone),
          "daysLeft": .number(orNull: line.ends.map { AccountEnd.days(until: $0, from: now) }),
          "channels": .list(line.channels.map { .text($0.rawValue) }), "putBack": .bool(line.wasPutBack),
        ]
      })
  }

  /// A table.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    guard !lines.isEmpty else { return catalogue.phrase(VaultCode.empty) }
    let heading = [VaultCode.name, .version, .age, .ends, .usedBy].map { catalogue.phrase($0) }
    let rows = lines.map { line in
      [
        line.entry.name, "\(line.entry.version)", catalogue.phrase(VaultCode.days, ["count": "\(age(of: line))"]),
        ends(line, catalogue), line.channels.map(\.rawValue).joined(separator: ", "),
      ]
    }
    var table = TextLayout.table([heading] + rows)
    table[0] = layout.paint(table[0], .heading)
    let odd = lines.filter(\.wasPutBack).map { line in
      layout.paint(catalogue.phrase(VaultCode.putBack, ["name": line.entry.name]), .bad)
    }
    return (table + odd).joined(separator: "\n")
  }

  private func ends(_ line: VaultLine, _ catalogue: Catalogue) -> String {
    if isRenewing(line) { return catalogue.phrase(VaultCode.renewing) }
    return line.ends.map { end in
      let days = AccountEnd.days(until: end, from: now)
      return catalogue.phrase(
        VaultCode.endsIn, ["count": "\(days)", "date": catalogue.shortDate(zone.civil(at: end).date)])
    } ?? "–"
  }

  private func isRenewing(_ line: VaultLine) -> Bool { line.entry.claimedUntil.map { now < $0 } ?? false }

  private func age(of line: VaultLine) -> Int { max(0, Int((now - line.entry.writtenAt).components.seconds / 86_400)) }
}
