/// Where deliveries, items and attempts are kept. Every call is one transaction, durable on return; none leaks out.
///
/// A store compares versions and writes rows; it never decides a state. Its calls block: only the engine's own actor and
/// one-shot commands make them.
public typealias Store = ItemArchive & DeliveryQueue & DeliveryLedger & Journal & SealedArchive

/// Why a store could not do as it was told. Nothing was written.
public struct StoreFailure: Error, Hashable, Sendable {
  /// What a caller can decide by.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Somebody else kept it locked for too long.
    case busy
    /// The disk is full.
    case full
    /// It cannot be opened, read or written.
    case unavailable
    /// Its content is damaged, or was written by a later version.
    case corrupt
  }

  /// What a caller can decide by.
  public var kind: Kind
  /// Why.
  public var reason: Reason

  /// Makes a failure.
  public init(_ kind: Kind, _ reason: Reason) {
    self.kind = kind
    self.reason = reason
  }
}

/// What is known of the calendar: sources, items, settled in the same transaction as the deliveries they make.
public protocol ItemArchive: Sendable {
  /// Every source that was read, by path, with its stamp.
  func sources() throws(StoreFailure) -> [SourcePath: SourceRecord]

  /// The items of these sources, absent ones included; nil for all sources.
  func items(in sources: Set<SourcePath>?) throws(StoreFailure) -> [ArchivedItem]

  /// The items with these ids.
  func items(_ ids: Set<ItemID>) throws(StoreFailure) -> [ArchivedItem]

  /// The items with these digests, whatever their source.
  func items(withDigests digests: Set<Digest>) throws(StoreFailure) -> [ArchivedItem]

  /// The present items whose recurrence is planned only up to a day before `day`.
  func items(plannedOnlyUntil day: CivilDate) throws(StoreFailure) -> [ArchivedItem]

  /// The deliveries of these items.
  func deliveries(of items: Set<ItemID>) throws(StoreFailure) -> [Delivery]

  /// Writes what the planner decided, all or nothing but for deliveries that changed meanwhile: those keep the newer
  /// row and are returned.
  func apply(_ change: CalendarChange) throws(StoreFailure) -> [DeliveryKey]

  /// Does `work` while no other process plans: what it read of the calendar and of the store still holds when it
  /// writes. Fails as `busy` when others plan for too long. Not to be nested.
  func planAlone<Value>(_ work: () throws(StoreFailure) -> Value) throws(StoreFailure) -> Value

  /// The present items that may be like this one, the likeliest first: those that share at least
  /// `TextSketch.sharedMarks` of its marks and stand on the shelves of some days around it; at most
  /// `LikenessIndex.mostCandidates`.
  func items(like likeness: Likeness, within days: Int) throws(StoreFailure) -> [ArchivedItem]

  /// A remembered fact, such as the digest of a channel's settings.
  func fact(_ name: String) throws(StoreFailure) -> String?
}

/// A source as last read.
public struct SourceRecord: Hashable, Sendable, Codable {
  /// Where.
  public var path: SourcePath
  /// The stamp it had.
  public var stamp: String
  /// Whether it held problems that kept items back.
  public var isBroken: Bool

  /// Makes a record.
  public init(path: SourcePath, stamp: String, isBroken: Bool) {
    self.path = path
    self.stamp = stamp
    self.isBroken = isBroken
  }
}

/// An item as last planned.
public struct ArchivedItem: Hashable, Sendable {
  /// The item and its schedule; `entry.item.id` is the durable id that deliveries carry.
  public var entry: ScheduledItem
  /// The id that its source gives it now; differs from the durable one after a renaming.
  public var sourceID: ItemID
  /// Where it was found.
  public var source: SourcePath
  /// A digest of the entry without id and line.
  public var digest: Digest
  /// Whether its source still holds it.
  public var isPresent: Bool
  /// The last day up to which its recurrence is planned; nil for a single publication.
  public var plannedUntil: CivilDate?
  /// What it is found by when others are compared with it; nil for what is compared with nothing.
  public var likeness: Likeness?

  /// Makes an archived item.
  public init(
    entry: ScheduledItem, sourceID: ItemID, source: SourcePath, digest: Digest, isPresent: Bool,
    plannedUntil: CivilDate?, likeness: Likeness? = nil
  ) {
    self.entry = entry
    self.sourceID = sourceID
    self.source = source
    self.digest = digest
    self.isPresent = isPresent
    self.plannedUntil = plannedUntil
    self.likeness = likeness
  }

  /// The durable id.
  public var id: ItemID { entry.item.id }
}

/// What the planner decided, for one transaction.
public struct CalendarChange: Sendable {
  /// Sources as read now.
  public var sources: [SourceRecord] = []
  /// Sources that are no more.
  public var forgotten: [SourcePath] = []
  /// Items to write.
  public var items: [ArchivedItem] = []
  /// Variants that the deliveries carry, by digest.
  public var variants: [Digest: Variant] = [:]
  /// Deliveries to insert or change.
  public var deliveries: [DeliveryChange] = []
  /// Facts to remember.
  public var facts: [String: String] = [:]
  /// What the journal is to say besides what deliveries tell.
  public var notes: [JournalNote] = []

  /// Makes an empty change.
  public init() {}

  /// Whether there is nothing to write.
  public var isEmpty: Bool {
    sources.isEmpty && forgotten.isEmpty && items.isEmpty && variants.isEmpty && deliveries.isEmpty && facts.isEmpty
      && notes.isEmpty
  }
}

/// A delivery's new row, and what else is written with it.
public struct DeliveryChange: Hashable, Sendable {
  /// What happens to its attempts.
  public enum Attempts: Hashable, Sendable {
    /// Nothing.
    case unchanged
    /// This one is opened.
    case open(Attempt)
    /// This one is closed: its row is overwritten.
    case close(Attempt)
  }

  /// The row as it shall be; `version` is already raised.
  public var delivery: Delivery
  /// The version that must stand there now; nil to insert, which must find no such key.
  public var expecting: Int?
  /// What happens to its attempts.
  public var attempts: Attempts
  /// What left in the attempt that is closed, and what came back, for the journal.
  public var exchanges: [Exchange]
  /// Whether the receipts were found by a look, which cannot know whose they are: then nothing is written when another
  /// delivery of the channel owns one of them, or one with the same fingerprint is being sent, whose they may be.
  public var isFound: Bool

  /// Makes a change.
  public init(
    _ delivery: Delivery, expecting: Int?, attempts: Attempts = .unchanged, exchanges: [Exchange] = [],
    isFound: Bool = false
  ) {
    self.delivery = delivery
    self.expecting = expecting
    self.attempts = attempts
    self.exchanges = exchanges
    self.isFound = isFound
  }
}
