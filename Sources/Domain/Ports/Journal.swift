/// What was done, written once and never changed: every entry is chained to the one before by its hash.
///
/// Entries are written by the other calls of a store (`commit`, `apply`, `shut`, `openGates`), in the same transaction as
/// what they tell of. What is worth an entry decides `JournalNote`.
public protocol Journal: Sendable {
  /// The entries after `sequence`, in order, at most `limit`: for those who go through all of it.
  func journal(after sequence: Int, limit: Int) throws(StoreFailure) -> [JournalEntry]

  /// The newest entries that are meant, in order.
  func journal(_ filter: JournalFilter) throws(StoreFailure) -> [JournalEntry]

  /// The end of the chain; `JournalPlace.beginning` when nothing was written yet.
  func journalEnd() throws(StoreFailure) -> JournalPlace

  /// A variant as it is kept: canonical JSON, whose SHA-256 is its digest as long as nobody changed it.
  func variantText(_ digest: Digest) throws(StoreFailure) -> String?

  /// How many deliveries went out later than their rule forgives, at `since` or after.
  func lateCount(since: Timestamp) throws(StoreFailure) -> Int

  /// Takes away the entries before the first that happened at `instant` or later, but for the last one, and writes an
  /// entry that signs them off. Returns what was taken away; nil when there was nothing.
  func pruneJournal(before instant: Timestamp, at now: Timestamp) throws(StoreFailure) -> JournalPruning?
}

/// Which entries are meant; what is nil does not restrict.
public struct JournalFilter: Hashable, Sendable {
  /// The item.
  public var item: ItemID?
  /// The channel.
  public var channel: ChannelName?
  /// At this instant or later.
  public var since: Timestamp?
  /// After this entry.
  public var after: Int?
  /// Only what needs a person: `JournalNote.needsPerson`.
  public var needsPerson: Bool
  /// At most so many, the newest.
  public var limit: Int?

  /// Makes a filter.
  public init(
    item: ItemID? = nil, channel: ChannelName? = nil, since: Timestamp? = nil, after: Int? = nil,
    needsPerson: Bool = false, limit: Int? = nil
  ) {
    self.after = after
    self.needsPerson = needsPerson
    self.item = item
    self.channel = channel
    self.since = since
    self.limit = limit
  }
}
