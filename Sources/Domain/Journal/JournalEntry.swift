/// A note in its place in the chain.
public struct JournalRecord: Hashable, Sendable, Codable {
  /// From 1 for each chain, without gaps.
  public var sequence: Int
  /// The hash of the entry before; `JournalPlace.beginning` for the first.
  public var previous: Digest
  /// The chain: one for each node, which on SQLite is each store file.
  public var node: String
  /// The process that wrote it.
  public var program: OwnerID
  /// What it says.
  public var note: JournalNote

  /// Puts a note in its place.
  public init(sequence: Int, previous: Digest, node: String, program: OwnerID, note: JournalNote) {
    self.sequence = sequence
    self.previous = previous
    self.node = node
    self.program = program
    self.note = note
  }
}

/// An entry of the journal as it is kept. `content` is the record as canonical JSON, byte for byte as it was hashed; the
/// rest is what stores find it by, and repeats the content.
public struct JournalEntry: Hashable, Sendable {
  /// From 1 for each chain, without gaps.
  public var sequence: Int
  /// The item whose delivery it is about.
  public var item: ItemID?
  /// The channel that it is about.
  public var channel: ChannelName?
  /// When it happened.
  public var at: Timestamp
  /// Whether it tells that a delivery went out late.
  public var isLate: Bool
  /// Whether it tells of something that needs a person.
  public var needsPerson: Bool
  /// For entries that tell of a pruning: the last entry that was taken away.
  public var prunedThrough: Int?
  /// The record, as canonical JSON.
  public var content: String
  /// The SHA-256 of `content`.
  public var hash: Digest

  /// Takes an entry as it is kept.
  public init(
    sequence: Int, item: ItemID?, channel: ChannelName?, at: Timestamp, isLate: Bool, needsPerson: Bool,
    prunedThrough: Int?,
    content: String, hash: Digest
  ) {
    self.sequence = sequence
    self.item = item
    self.channel = channel
    self.at = at
    self.isLate = isLate
    self.needsPerson = needsPerson
    self.prunedThrough = prunedThrough
    self.content = content
    self.hash = hash
  }

  /// Its place in the chain.
  public var place: JournalPlace { JournalPlace(sequence: sequence, hash: hash) }
}

/// A place in a chain: whoever noted one down elsewhere can tell later that nothing before it was changed.
public struct JournalPlace: Hashable, Sendable, LosslessStringConvertible {
  /// Before the first entry.
  public static let beginning = JournalPlace(sequence: 0, hash: Digest(String(repeating: "0", count: 64)))

  /// The entry's number.
  public var sequence: Int
  /// The entry's hash.
  public var hash: Digest

  /// Names a place.
  public init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// Reads what `description` writes.
  public init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let sequence = parts[0].decimal, parts[1].utf8.count == 64 else { return nil }
    self.init(sequence: sequence, hash: Digest(String(parts[1])))
  }

  /// `42:` and the hash.
  public var description: String { "\(sequence):\(hash)" }
}
