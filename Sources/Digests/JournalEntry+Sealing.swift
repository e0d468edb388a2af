public import Domain

/// Every store seals its entries like this, and everybody checks them like this.
extension JournalEntry {
  /// The entry that puts `note` after `place`.
  public static func sealing(
    _ note: JournalNote, after place: JournalPlace, node: String, by program: OwnerID
  ) -> JournalEntry {
    let record = JournalRecord(
      sequence: place.sequence + 1, previous: place.hash, node: node, program: program, note: note)
    let bytes = CanonicalJSON.bytes(of: record)
    return JournalEntry(
      sequence: record.sequence, item: note.key?.item ?? note.item, channel: note.channel, at: note.at,
      isLate: note.wentOutLate,
      needsPerson: note.needsPerson,
      prunedThrough: note.pruned?.through, content: String(decoding: bytes, as: UTF8.self),
      hash: SHA256.digest(of: bytes))
  }

  /// What it says; nil when its content is none that a version of the program has written.
  public var record: JournalRecord? { CanonicalJSON.value(from: content) }

  /// Whether its content has its hash, and says what it is found by.
  public var isWhole: Bool {
    guard SHA256.digest(of: content) == hash, let record else { return false }
    let note = record.note
    return record.sequence == sequence && (note.key?.item ?? note.item) == item && note.channel == channel
      && note.at == at
      && note.wentOutLate == isLate && note.needsPerson == needsPerson && note.pruned?.through == prunedThrough
  }
}
