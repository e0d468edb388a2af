/// One variant on its way to one channel for one occurrence. A value: stores keep it, the state machine changes it.
public struct Delivery: Hashable, Sendable {
  /// What makes it the one it is.
  public var key: DeliveryKey
  /// The network of its channel.
  public var network: Network
  /// Where it stands.
  public var state: DeliveryState
  /// When it is to go out.
  public var due: Timestamp
  /// After when it must not go out any more.
  public var notAfter: Timestamp?
  /// What becomes of it when it is late.
  public var late: LatePolicy
  /// When the engine must look at it next; nil when nothing will happen by itself.
  public var wakeAt: Timestamp?
  /// The variant that it carries; frozen at the first claim.
  public var variant: Digest
  /// What the variant was made from: a digest of item, channel settings and due time. Equal means nothing to render.
  public var basis: Digest
  /// Normalised text and link, to recognise what looks already sent under another id.
  public var fingerprint: Digest
  /// The item's title, for lists.
  public var title: String
  /// Attempts opened so far, charged or not.
  public var attempts: Int
  /// Attempts that count against the limit.
  public var charged: Int
  /// Looks at the network since the answer was lost.
  public var looks: Int
  /// When the present series of tries began; retry windows are counted from it.
  public var firstTriedAt: Timestamp?
  /// Whether it went out, or would now go out, later than its rule forgives.
  public var isLate: Bool
  /// Why it is where it is.
  public var reason: Reason?
  /// Whose claim it is, while it is being sent.
  public var lease: Lease?
  /// The network's proofs.
  public var receipts: [Receipt]
  /// Who decided by hand that it is out, or that it shall go out: then nobody asks again whether it is late or a repetition.
  public var resolution: Resolution?
  /// When it was last changed.
  public var changedAt: Timestamp
  /// Raised by one at every change.
  public var version: Int

  /// Makes a new delivery, scheduled and never tried.
  public init(
    key: DeliveryKey, network: Network, due: Timestamp, notAfter: Timestamp?, late: LatePolicy, variant: Digest,
    basis: Digest, fingerprint: Digest, title: String, changedAt: Timestamp
  ) {
    self.key = key
    self.network = network
    self.state = .scheduled
    self.due = due
    self.notAfter = notAfter
    self.late = late
    self.wakeAt = due
    self.variant = variant
    self.basis = basis
    self.fingerprint = fingerprint
    self.title = title
    self.attempts = 0
    self.charged = 0
    self.looks = 0
    self.isLate = false
    self.receipts = []
    self.changedAt = changedAt
    self.version = 1
  }

  /// The id that a person can say.
  public var id: String { key.description }
}

/// A claim's holder and until when it counts between hosts.
public struct Lease: Hashable, Sendable, Codable {
  /// The process or node.
  public var owner: OwnerID
  /// The end of the claim, for owners whose life cannot be seen.
  public var until: Timestamp

  /// Makes a lease.
  public init(owner: OwnerID, until: Timestamp) {
    self.owner = owner
    self.until = until
  }
}

/// The network's proof: its id and the public URL.
public struct Receipt: Hashable, Sendable, Codable {
  /// The network's id, opaque.
  public var id: String
  /// Where the public sees it.
  public var url: String?

  /// Makes a receipt.
  public init(id: String, url: String? = nil) {
    self.id = id
    self.url = url
  }
}

/// What a person decided about a delivery.
public struct Resolution: Hashable, Sendable, Codable {
  /// Who says so.
  public var by: String
  /// When they said so.
  public var at: Timestamp

  /// Makes a resolution.
  public init(by: String, at: Timestamp) {
    self.by = by
    self.at = at
  }
}

/// One try of a delivery, written down before its request leaves.
public struct Attempt: Hashable, Sendable, Codable {
  /// How an attempt ended.
  public enum Ending: String, Hashable, Sendable, Codable, CaseIterable {
    /// The network has it.
    case published
    /// A person has it.
    case handedOff
    /// Nothing happened; try again.
    case deferred
    /// The network will never take it.
    case rejected
    /// The account is shut.
    case blocked
    /// Nobody knows.
    case unknown
    /// The process died.
    case ownerLost
    /// The process stopped before anything was sent.
    case released
  }

  /// From 1 for each delivery.
  public var number: Int
  /// When it was written down.
  public var startedAt: Timestamp
  /// When its outcome was written down.
  public var endedAt: Timestamp?
  /// How it ended; nil while it runs.
  public var ending: Ending?
  /// Whether a visible request may have left.
  public var isVisible: Bool
  /// Why it ended like that.
  public var reason: Reason?

  /// Opens an attempt.
  public init(number: Int, startedAt: Timestamp) {
    self.number = number
    self.startedAt = startedAt
    self.isVisible = false
  }
}
