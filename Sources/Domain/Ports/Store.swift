/// Where deliveries, items and attempts are kept. Every call is one transaction, durable on return; none leaks out.
///
/// A store compares versions and writes rows; it never decides a state. Its calls block: only the engine's own actor and
/// one-shot commands make them.
public typealias Store = ItemArchive & DeliveryQueue & DeliveryLedger & Journal

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

  /// Makes an archived item.
  public init(
    entry: ScheduledItem, sourceID: ItemID, source: SourcePath, digest: Digest, isPresent: Bool,
    plannedUntil: CivilDate?
  ) {
    self.entry = entry
    self.sourceID = sourceID
    self.source = source
    self.digest = digest
    self.isPresent = isPresent
    self.plannedUntil = plannedUntil
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

  /// Makes an empty change.
  public init() {}

  /// Whether there is nothing to write.
  public var isEmpty: Bool {
    sources.isEmpty && forgotten.isEmpty && items.isEmpty && variants.isEmpty && deliveries.isEmpty && facts.isEmpty
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

  /// Makes a change.
  public init(
    _ delivery: Delivery, expecting: Int?, attempts: Attempts = .unchanged, exchanges: [Exchange] = []
  ) {
    self.delivery = delivery
    self.expecting = expecting
    self.attempts = attempts
    self.exchanges = exchanges
  }
}

/// The deliveries that wait, and the claims on them.
public protocol DeliveryQueue: Sendable {
  /// Who this store claims for.
  var owner: OwnerID { get }

  /// The deliveries whose `wakeAt` has come by `now`, oldest first, at most so many per channel and in all; channels that
  /// are not named are left out. On channels that are `withheld`, publications that could be claimed are left out as well,
  /// but for items of the categories named there.
  func due(
    by now: Timestamp, atMost limits: [ChannelName: Int], inAll total: Int, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> [Delivery]

  /// The earliest `wakeAt` on these channels, withheld ones judged as by `due`; nil when there is none.
  func nextWake(on channels: Set<ChannelName>, withheld: [ChannelName: Set<CategoryName>]) throws(StoreFailure)
    -> Timestamp?

  /// How many publications on each of these channels could be claimed by `now` if nothing kept them back; channels
  /// without any are left out.
  func keptBack(on channels: Set<ChannelName>, by now: Timestamp) throws(StoreFailure) -> [ChannelName: Int]

  /// When attempts on these channels began, from `since` on and oldest first, that went out or may have.
  func publications(on channels: Set<ChannelName>, since: Timestamp) throws(StoreFailure) -> [ChannelName: [Timestamp]]

  /// Writes the changes whose expected version still stands, all in one transaction, and returns the keys of those
  /// that were written.
  func commit(_ changes: [DeliveryChange]) throws(StoreFailure) -> Set<DeliveryKey>

  /// Deliveries being sent whose owner lives no more: dead on this host, or, where its life cannot be seen, past its
  /// lease. Never those of this store's own owner.
  func lostClaims(at now: Timestamp) throws(StoreFailure) -> [Delivery]

  /// When to ask for lost claims again: the earliest end of a lease held by others; nil when others hold none.
  func nextLeaseEnd() throws(StoreFailure) -> Timestamp?

  /// Whether others still respect this owner's claim: it lives for them to see, or its lease has not ended. Asked just
  /// before a request leaves, from any thread: answers at once, without the database.
  func holds(_ lease: Lease, at now: Timestamp) -> Bool

  /// Prolongs this owner's claims on these deliveries.
  func extendLeases(of keys: Set<DeliveryKey>, until: Timestamp) throws(StoreFailure)

  /// The gates that are shut.
  func gates() throws(StoreFailure) -> [ChannelGate]

  /// Shuts a gate, or renews it; `person` is who wants it, nil for the program itself.
  func shut(_ gate: ChannelGate, by person: String?) throws(StoreFailure)

  /// Opens the gates of these kinds on a channel; returns whether any was shut. `person` is who wants it, nil for the
  /// program itself.
  func openGates(
    _ kinds: Set<ChannelGate.Kind>, on channel: ChannelName, by person: String?, at now: Timestamp
  ) throws(StoreFailure) -> Bool

  /// The silences that were declared and not lifted, in the order in which they begin, those that are over included.
  func silences() throws(StoreFailure) -> [Silence]

  /// Declares a silence and returns its id, which is never given again.
  func declare(_ silence: Silence) throws(StoreFailure) -> Int

  /// Lifts a silence; false when there is none of that id.
  func lift(silence id: Int, by person: String, at now: Timestamp) throws(StoreFailure) -> Bool
}

extension DeliveryQueue {
  /// Shuts a gate, or renews it, in the program's own name.
  public func shut(_ gate: ChannelGate) throws(StoreFailure) { try shut(gate, by: nil) }

  /// What is due where nothing is withheld.
  public func due(by now: Timestamp, atMost limits: [ChannelName: Int]) throws(StoreFailure) -> [Delivery] {
    try due(by: now, atMost: limits, inAll: .max, withheld: [:])
  }

  /// The earliest `wakeAt` where nothing is withheld.
  public func nextWake(on channels: Set<ChannelName>) throws(StoreFailure) -> Timestamp? {
    try nextWake(on: channels, withheld: [:])
  }
}

/// What keeps a channel from being claimed: a gate, not a state of a million rows.
public struct ChannelGate: Hashable, Sendable, Codable {
  /// Who shut it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A person.
    case paused
    /// The account is shut until a person acts.
    case blocked
    /// The network asked for a wait.
    case throttled
    /// Its server cannot be reached; it is probed from time to time.
    case unreachable
    /// The institution is silent; never stored, it follows from a `Silence`.
    case silenced
    /// Its readers are asleep; never stored, it follows from the channel's pace.
    case quiet
    /// Enough was published for now; never stored, it follows from the channel's pace.
    case paced

    /// Whether nothing at all can be done on the channel, looks and corrections included; the others keep back
    /// publications alone.
    public var stopsEverything: Bool {
      switch self {
      case .blocked, .throttled, .unreachable: true
      case .paused, .silenced, .quiet, .paced: false
      }
    }
  }

  /// The channel.
  public var channel: ChannelName
  /// Who shut it.
  public var kind: Kind
  /// Since when.
  public var since: Timestamp
  /// When it opens by itself; nil when a person must open it.
  public var until: Timestamp?
  /// Why.
  public var reason: Reason

  /// Makes a gate.
  public init(channel: ChannelName, kind: Kind, since: Timestamp, until: Timestamp? = nil, reason: Reason) {
    self.channel = channel
    self.kind = kind
    self.since = since
    self.until = until
    self.reason = reason
  }

  /// Whether it is still shut.
  public func isShut(at now: Timestamp) -> Bool {
    // A silence may lie ahead. The others stand since they were shut, and a clock that is set back opens none of them.
    guard kind != .silenced || since <= now else { return false }
    return until.map { $0 > now } ?? true
  }
}

/// What was done and what it came to.
public protocol DeliveryLedger: Sendable {
  /// One delivery.
  func delivery(_ key: DeliveryKey) throws(StoreFailure) -> Delivery?

  /// Deliveries by due time, then id.
  func deliveries(_ filter: DeliveryFilter) throws(StoreFailure) -> [Delivery]

  /// How many deliveries stand in each state.
  func counts() throws(StoreFailure) -> [DeliveryState: Int]

  /// Variants by their digests; those that are not there are left out.
  func variants(_ digests: Set<Digest>) throws(StoreFailure) -> [Digest: Variant]

  /// Every attempt of a delivery, in order.
  func attempts(of key: DeliveryKey) throws(StoreFailure) -> [Attempt]

  /// What earlier attempts of a delivery recorded, by step.
  func progress(of key: DeliveryKey) throws(StoreFailure) -> [String: String]

  /// Records a step of the running attempt; false (and nothing written) when this owner does not hold the claim.
  func record(_ step: String, _ value: String, for key: DeliveryKey) throws(StoreFailure) -> Bool

  /// Marks the running attempts of these deliveries as visible, all in one transaction, and returns the keys of those
  /// whose claim this owner holds; nothing is written for the others.
  func markVisible(_ keys: Set<DeliveryKey>) throws(StoreFailure) -> Set<DeliveryKey>

  /// Which delivery owns each of these receipts on a channel.
  func owners(ofReceipts ids: Set<String>, on channel: ChannelName) throws(StoreFailure) -> [String: DeliveryKey]

  /// For each of these that has one: the first delivery of another item on the same channel with the same fingerprint,
  /// that went out or may have (delivered, sending, unconfirmed, held for doubt or hand-off) and was due or changed at
  /// `since` or later.
  func lookalikes(of deliveries: [Delivery], since: Timestamp) throws(StoreFailure) -> [DeliveryKey: DeliveryKey]
}

extension DeliveryLedger {
  /// A variant by its digest.
  public func variant(_ digest: Digest) throws(StoreFailure) -> Variant? { try variants([digest])[digest] }
}

/// Which deliveries are meant; what is empty or nil does not restrict.
public struct DeliveryFilter: Hashable, Sendable {
  /// State names.
  public var states: Set<String>
  /// Channels.
  public var channels: Set<ChannelName>
  /// Due at this instant or later.
  public var dueFrom: Timestamp?
  /// Due before this instant.
  public var dueBefore: Timestamp?
  /// At most so many.
  public var limit: Int?

  /// Makes a filter.
  public init(
    states: Set<String> = [], channels: Set<ChannelName> = [], dueFrom: Timestamp? = nil,
    dueBefore: Timestamp? = nil, limit: Int? = nil
  ) {
    self.states = states
    self.channels = channels
    self.dueFrom = dueFrom
    self.dueBefore = dueBefore
    self.limit = limit
  }
}
