/// What one entry of the journal says: who did what, when, to which delivery or channel, and what it came to.
public struct JournalNote: Hashable, Sendable, Codable {
  /// When it happened.
  public var at: Timestamp
  /// What happened.
  public var act: JournalAct
  /// Who decided it; nil when the program did by its rules.
  public var person: String?
  /// The delivery's id, as a person says it; nil when it is about something else.
  public var delivery: String?
  /// The channel.
  public var channel: ChannelName?
  /// The state that the delivery reached: `DeliveryState.name`.
  public var state: String?
  /// Its detail: `DeliveryState.detail`.
  public var detail: String?
  /// The variant that it carries.
  public var variant: Digest?
  /// When it was to go out.
  public var due: Timestamp?
  /// True when it is later than its rule forgives; left out when it is not.
  public var late: Bool?
  /// The attempt that ended.
  public var attempt: Attempt?
  /// What left in its visible steps, and what came back.
  public var exchanges: [Exchange]?
  /// The network's proofs.
  public var receipts: [Receipt]?
  /// Why.
  public var reason: Reason?
  /// The gate that was shut or opened.
  public var gate: ChannelGate?
  /// The silence that was declared or lifted.
  public var silence: Silence?
  /// What was taken away.
  public var pruned: JournalPruning?
  /// For a copy that was put back: when it was made; what came after stands nowhere.
  public var lostSince: Timestamp?
  /// The item, where it is about no delivery of its.
  public var item: ItemID?
  /// The entry of the vault that it is about; never what stands in it.
  public var secret: JournalSecret?

  /// Makes a note that says nothing more yet.
  public init(_ act: JournalAct, at: Timestamp, person: String? = nil, channel: ChannelName? = nil) {
    self.at = at
    self.act = act
    self.person = person
    self.channel = channel
  }

  /// The delivery's key.
  public var key: DeliveryKey? { delivery.flatMap { DeliveryKey($0) } }

  /// The state that the delivery reached.
  public var reached: DeliveryState? { state.flatMap { DeliveryState(name: $0, detail: detail) } }

  /// Whether it tells that a delivery went out, later than its rule forgives.
  public var wentOutLate: Bool { reached == .delivered && late == true }

  /// Whether nothing moves on until somebody acts, and it was no person who made it so.
  public var needsPerson: Bool {
    if act == .shut { return person == nil && gate?.kind != .paused }
    if act == .warned { return true }
    guard person == nil, let reached else { return false }
    switch reached {
    case .held, .failed: return true
    case .scheduled, .sending, .retrying, .unconfirmed, .delivered, .expired, .cancelled: return false
    }
  }
}

/// The entries that retention took away, signed off by the entry that tells it.
public struct JournalPruning: Hashable, Sendable, Codable {
  /// The last entry that was taken away; all before it are gone too.
  public var through: Int
  /// Its hash: what is left is chained to it.
  public var hash: Digest
  /// When the first of them happened.
  public var from: Timestamp
  /// When the last of them happened.
  public var until: Timestamp
  /// How many were taken away this time.
  public var count: Int

  /// Describes what was taken away.
  public init(through: Int, hash: Digest, from: Timestamp, until: Timestamp, count: Int) {
    self.through = through
    self.hash = hash
    self.from = from
    self.until = until
    self.count = count
  }
}

/// An entry of the vault, by what may be known of it.
public struct JournalSecret: Hashable, Sendable, Codable {
  /// Its name.
  public var name: String
  /// The version that was written, or taken out: a row that is older than its last entry here was put back.
  public var version: Int

  /// Names an entry.
  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }
}
