/// Where sealed secrets are kept beside everything else, so that one compare-and-swap serves every process and later every
/// node. A store keeps texts that it cannot read, compares versions and locks, and writes rows.
public protocol SealedArchive: Sendable {
  /// The lock, and the entries of these names in the order of their names; nil for all of them.
  func sealed(_ names: Set<String>?) throws(StoreFailure) -> SealedContents

  /// Writes a change whole or not at all, durable on return, and says whether it was written: whether everything that it
  /// expects stands there.
  func reseal(_ change: SealedChange) throws(StoreFailure) -> Bool
}

/// What stands in a store under lock and key.
public struct SealedContents: Hashable, Sendable {
  /// What says which key opens the entries; nil before the first was ever written. The store does not understand it.
  public var lock: String?
  /// The entries.
  public var entries: [SealedEntry]

  /// Gathers contents.
  public init(lock: String?, entries: [SealedEntry]) {
    self.lock = lock
    self.entries = entries
  }
}

/// A secret as a store keeps it.
public struct SealedEntry: Hashable, Sendable {
  /// What it is found by.
  public var name: String
  /// Raised by every write; part of what is sealed, so that neither a row nor its version can be exchanged unnoticed.
  public var version: Int
  /// The secret, sealed.
  public var text: String
  /// When the secret became what it is; claims and a new key do not change it.
  public var writtenAt: Timestamp
  /// Until when somebody renews it; nil for nobody.
  public var claimedUntil: Timestamp?

  /// Makes an entry.
  public init(
    name: String, version: Int, text: String, writtenAt: Timestamp, claimedUntil: Timestamp? = nil
  ) {
    self.name = name
    self.version = version
    self.text = text
    self.writtenAt = writtenAt
    self.claimedUntil = claimedUntil
  }
}

/// What is written to the sealed entries in one transaction.
public struct SealedChange: Sendable {
  /// An entry's new row.
  public struct Row: Hashable, Sendable {
    /// The row as it shall be, its version raised already; nil to take it out.
    public var entry: SealedEntry?
    /// Its name.
    public var name: String
    /// The version that must stand there now; nil where there must be none.
    public var expecting: Int?

    /// Writes an entry.
    public init(_ entry: SealedEntry, expecting version: Int?) {
      (self.entry, name, expecting) = (entry, entry.name, version)
    }

    /// Takes an entry out.
    public init(removing name: String, expecting version: Int) {
      (self.name, expecting) = (name, version)
    }
  }

  /// The rows, each name once.
  public var rows: [Row]
  /// The lock that must stand there, or becomes the first.
  public var lock: String
  /// The lock from now on. Then `rows` must name every entry that stands there: none may stay under a key that is about to
  /// be forgotten.
  public var newLock: String?
  /// What the journal is to say.
  public var notes: [JournalNote]

  /// Gathers a change.
  public init(_ rows: [Row], lock: String, newLock: String? = nil, notes: [JournalNote] = []) {
    self.rows = rows
    self.lock = lock
    self.newLock = newLock
    self.notes = notes
  }
}
