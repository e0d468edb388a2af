import Domain

/// Which idempotency key made which status: remembered for an hour, per account
/// (docs.joinmastodon.org/methods/statuses, 2026-07).
struct KeyMemory {
  /// How long a key counts.
  static let span: Duration = .seconds(3600)
  /// The most keys.
  static let capacity = 50_000

  private struct Entry {
    var status: String
    var until: Timestamp
  }

  private var entries: [String: Entry] = [:]

  /// The status that `key` made for `account`, while it is remembered.
  func status(for key: String, of account: String, _ now: Timestamp) -> String? {
    guard let entry = entries[Self.name(key, account)], entry.until > now else { return nil }
    return entry.status
  }

  /// Remembers what `key` made.
  mutating func remember(_ key: String, of account: String, status: String, _ now: Timestamp) {
    if entries.count >= Self.capacity { entries = entries.filter { $0.value.until > now } }
    if entries.count >= Self.capacity { entries.removeAll() }
    entries[Self.name(key, account)] = Entry(status: status, until: now + Self.span)
  }

  private static func name(_ key: String, _ account: String) -> String { "\(account)\u{0}\(key)" }
}
