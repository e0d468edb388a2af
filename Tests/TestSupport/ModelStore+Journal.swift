import Digests
public import Domain

extension ModelContents {
  /// The chain's name: a model is one node.
  static let node = "model"

  /// Appends an entry; nothing for no note.
  mutating func note(_ note: JournalNote?, by program: OwnerID) {
    guard let note else { return }
    journal.append(
      JournalEntry.sealing(note, after: journal.last?.place ?? .beginning, node: Self.node, by: program))
  }
}

extension ModelStore {
  /// See `Journal`.
  public func journal(after sequence: Int, limit: Int) throws(StoreFailure) -> [JournalEntry] {
    try memory.access { Array($0.journal.filter { $0.sequence > sequence }.prefix(max(0, limit))) }
  }

  /// See `Journal`.
  public func journal(_ filter: JournalFilter) throws(StoreFailure) -> [JournalEntry] {
    try memory.access { contents in
      let meant = contents.journal.filter { entry in
        (filter.item.map { entry.item == $0 } ?? true) && (filter.channel.map { entry.channel == $0 } ?? true)
          && (filter.since.map { entry.at >= $0 } ?? true) && entry.sequence > filter.after ?? 0
          && (!filter.needsPerson || entry.needsPerson)
      }
      return filter.limit.map { Array(meant.suffix(max(0, $0))) } ?? meant
    }
  }

  /// See `Journal`.
  public func journalEnd() throws(StoreFailure) -> JournalPlace {
    try memory.access { $0.journal.last?.place ?? .beginning }
  }

  /// See `Journal`.
  public func variantText(_ digest: Digest) throws(StoreFailure) -> String? {
    try memory.access { contents in
      contents.variants[digest].map { String(decoding: CanonicalJSON.bytes(of: $0), as: UTF8.self) }
    }
  }

  /// See `Journal`.
  public func lateCount(since: Timestamp) throws(StoreFailure) -> Int {
    try memory.access { $0.journal.count { $0.isLate && $0.at >= since } }
  }

  /// See `Journal`.
  public func pruneJournal(before instant: Timestamp, at now: Timestamp) throws(StoreFailure) -> JournalPruning? {
    try memory.access { contents in
      let old = Array(contents.journal.dropLast().prefix { $0.at < instant })
      guard let last = old.last, let from = old.map(\.at).min(), let until = old.map(\.at).max() else { return nil }
      let pruning = JournalPruning(
        through: last.sequence, hash: last.hash, from: from, until: until, count: old.count)
      var note = JournalNote(.pruned, at: now)
      note.pruned = pruning
      contents.note(note, by: owner)
      contents.journal.removeFirst(old.count)
      return pruning
    }
  }
}
