/// What can happen to a delivery.
public enum DeliveryEvent: Hashable, Sendable {
  /// Somebody took it to send it.
  case claimed
  /// Its item or its channel's settings changed, or its source parses again.
  case edited
  /// It is later than its rule forgives, and this is what the rule says.
  case late(LatePolicy.Then)
  /// `not_after` has passed.
  case deadlinePassed
  /// The planner puts it aside for a person.
  case held(DeliveryState.HoldReason)
  /// Nobody wants it any more.
  case cancelled(by: DeliveryState.Canceller)
  /// Its item came back.
  case restored
  /// After a restore of the store: it may have been sent in the time that was lost.
  case doubted
  /// The network has it.
  case published
  /// A person has it.
  case handedOff
  /// The attempt was without effect.
  case deferred
  /// The account is shut; the attempt was without effect.
  case blocked
  /// The network will never take it.
  case rejected
  /// Nobody knows what the attempt did.
  case unknown
  /// The claim's owner died; `visible` when a visible step had begun.
  case ownerLost(visible: Bool)
  /// The process stops before anything was sent.
  case released
  /// A look found exactly one that is ours.
  case found
  /// A look found none, late enough to trust it.
  case foundNone
  /// A look found several, or the network cannot be asked.
  case cannotTell
  /// A person wants it sent.
  case retried
  /// A person says that it is out.
  case resolved

  /// Every event, once.
  public static let all: [DeliveryEvent] =
    [.claimed, .edited] + LatePolicy.Then.allCases.map { .late($0) } + [.deadlinePassed]
    + DeliveryState.HoldReason.allCases.map { .held($0) }
    + DeliveryState.Canceller.allCases.map { .cancelled(by: $0) }
    + [.restored, .doubted, .published, .handedOff, .deferred, .blocked, .rejected, .unknown]
    + [.ownerLost(visible: false), .ownerLost(visible: true), .released, .found, .foundNone, .cannotTell]
    + [.retried, .resolved]
}
