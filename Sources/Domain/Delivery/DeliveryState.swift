/// Where a delivery stands. Each case documents what it leaves by; the whole table is in `docs/delivery-states.md`.
public enum DeliveryState: Hashable, Sendable {
  /// Waits for its time. Leaves by being claimed, edited, found late, out of date, cancelled or doubted.
  case scheduled
  /// An attempt is written down; its request may be on the wire. Leaves by the attempt's outcome or its owner's death.
  case sending(from: Origin)
  /// An attempt proved to be without effect; waits for the next. Leaves as `scheduled`, or fails.
  case retrying
  /// Nobody knows whether the public sees it. Leaves by what is found on the network, or by a person.
  case unconfirmed
  /// A person must act. Leaves by a command, a deadline, or (not for doubt and hand-off) an edit.
  case held(HoldReason)
  /// The public has it. Never leaves.
  case delivered
  /// It will not go out by itself any more. Leaves by a person.
  case failed
  /// Its time has passed. Leaves by a person.
  case expired
  /// Nobody wants it any more. Restored when a sync had cancelled it and its item came back.
  case cancelled(by: Canceller)

  /// Where a claim came from, and a stop puts it back.
  public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    /// `scheduled`.
    case scheduled
    /// `retrying`.
    case retrying
  }

  /// What a held delivery waits for.
  public enum HoldReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Somebody must approve it.
    case approval
    /// Somebody must publish it by hand.
    case handOff
    /// Somebody must look whether it is out.
    case doubt
    /// Somebody must decide whether it still goes out.
    case late
    /// Somebody must mend its source.
    case calendarProblem
    /// Somebody must say that it is not a repetition.
    case looksAlreadySent
  }

  /// Who cancelled.
  public enum Canceller: String, Hashable, Sendable, Codable, CaseIterable {
    /// A person.
    case person
    /// The calendar: the item is gone.
    case sync
  }

  /// Every state, once.
  public static let all: [DeliveryState] =
    [.scheduled] + Origin.allCases.map { .sending(from: $0) } + [.retrying, .unconfirmed]
    + HoldReason.allCases.map { .held($0) } + [.delivered, .failed, .expired]
    + Canceller.allCases.map { .cancelled(by: $0) }

  /// The stable name of the state, without its detail, in JSON and database.
  public var name: String {
    switch self {
    case .scheduled: "scheduled"
    case .sending: "sending"
    case .retrying: "retrying"
    case .unconfirmed: "unconfirmed"
    case .held: "held"
    case .delivered: "delivered"
    case .failed: "failed"
    case .expired: "expired"
    case .cancelled: "cancelled"
    }
  }

  /// The stable name of its detail; nil where there is none.
  public var detail: String? {
    switch self {
    case .sending(let origin): origin.rawValue
    case .held(let reason): reason.rawValue
    case .cancelled(let canceller): canceller.rawValue
    case .scheduled, .retrying, .unconfirmed, .delivered, .failed, .expired: nil
    }
  }

  /// Takes a state back from its name and detail; nil when there is no such state.
  public init?(name: String, detail: String?) {
    guard let state = Self.all.first(where: { $0.name == name && $0.detail == detail }) else { return nil }
    self = state
  }

  /// Whether the item's text may still change: nothing has been claimed, or a claim was proven without effect by a person.
  public var acceptsEdits: Bool {
    switch self {
    case .scheduled, .held(.approval), .held(.late), .held(.calendarProblem), .held(.looksAlreadySent): true
    case .sending, .retrying, .unconfirmed, .held(.handOff), .held(.doubt), .delivered, .failed, .expired,
      .cancelled:
      false
    }
  }

  /// Whether a new text is taken over: it would be the one that goes out if a person wanted another try.
  public var takesNewText: Bool { acceptsEdits || self == .failed || self == .expired }

  /// Whether nothing more will happen by itself and no person is waited for.
  public var isEnded: Bool {
    switch self {
    case .delivered, .failed, .expired, .cancelled: true
    case .scheduled, .sending, .retrying, .unconfirmed, .held: false
    }
  }
}
