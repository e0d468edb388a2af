public import Domain

/// What the dispatcher's core is told.
enum DispatchEvent: Sendable {
  /// Look at the store: start, a deadline has come, somebody wrote to it, or the clock was stepped.
  case wake
  /// What a look at the store found.
  case loaded(Backlog)
  /// Changes were written; those that others overtook are not among `written`.
  case committed([DeliveryChange], written: Set<DeliveryKey>)
  /// An attempt came to its end.
  case attempted(DeliveryKey, AttemptEnd)
  /// A look at a network came to its end.
  case looked(DeliveryKey, LookEnd)
  /// Finish or release what is under way, then end.
  case stop
  /// Somebody asks for a sign of life.
  case ping
}

/// What waits in the store at one moment.
struct Backlog: Sendable {
  /// Deliveries whose time has come.
  var due: [Delivery] = []
  /// Due deliveries that look like something sent under another id, with that delivery.
  var lookalikes: [DeliveryKey: DeliveryKey] = [:]
  /// For due corrections and recalls, and for publications that were tried, what they are about.
  var publications: [DeliveryKey: Publication] = [:]
  /// The variants of what is due where nothing keeps it back.
  var variants: [Digest: Variant] = [:]
  /// Deliveries whose sender died, with the attempt that it left open.
  var lost: [(delivery: Delivery, attempt: Attempt?)] = []
  /// Gates that stand in the store.
  var gates: [ChannelGate] = []
  /// Silences that were declared.
  var silences: [Silence] = []
  /// What went out lately, or may have, on channels whose pace counts it.
  var lately: [ChannelName: [Timestamp]] = [:]
  /// When the next delivery on an open channel is due.
  var nextWake: Timestamp?
  /// When to look for lost claims again.
  var nextLeaseEnd: Timestamp?
}

/// What of the store is asked for.
struct BacklogRequest: Sendable {
  /// How many due deliveries of each channel at most.
  var limits: [ChannelName: Int]
  /// How many at most on all channels that are free.
  var total: Int
  /// The channels whose next wake matters.
  var open: Set<ChannelName>
  /// The channels on which publications are kept back, but for these categories.
  var withheld: [ChannelName: Set<CategoryName>]
  /// The channels whose pace counts what went out before.
  var paced: Set<ChannelName>

  /// Whether nothing keeps a delivery of this channel from being sent.
  func isFree(_ channel: ChannelName) -> Bool {
    open.contains(channel) && withheld[channel] == nil && !paced.contains(channel)
  }
}

/// How an attempt ended.
struct AttemptEnd: Sendable {
  /// What the adapter said.
  var result: Result<Outcome, PublishFailure>
  /// Whether it had announced a visible step.
  var isVisible: Bool
  /// Whether its visible step was not permitted to leave: then it was no try.
  var wasRefused = false
  /// What left in its visible steps, and what came back.
  var exchanges: [Exchange] = []
}

/// How a look ended.
enum LookEnd: Sendable {
  /// Receipts found that no other delivery owns.
  case found([Receipt])
  /// A thread, whole or only its first posts; no other delivery owns any of them.
  case thread([Receipt], isWhole: Bool)
  /// What was never tried stands there all the same, as this other delivery.
  case alike(DeliveryKey)
  /// The network cannot be asked.
  case cannotTell
  /// Asking failed.
  case failed(PublishFailure)
}

/// What the dispatcher's core wants done.
enum DispatchAction: Sendable {
  /// Look at the store.
  case load(BacklogRequest)
  /// Write these changes and say what was written.
  case commit([DeliveryChange])
  /// Send a claimed delivery.
  case publish(Delivery, Attempt)
  /// Ask the network what stands there.
  case look(Delivery)
  /// Cut an attempt or a look short.
  case cut(DeliveryKey)
  /// Remember a gate.
  case shut(ChannelGate)
  /// Forget that a channel's server could not be reached.
  case reached(ChannelName)
  /// A gate was shut that only a person can open, or a delivery waits for a person: tell one.
  case tell(Notice)
  /// Wait for events, and wake at this time; nil for events alone.
  case wait(until: Timestamp?)
  /// Everything is done.
  case end
}

/// Something that a person should hear of, or a log should show.
public enum Notice: Hashable, Sendable {
  /// A delivery was settled, or put back, by this attempt.
  case settled(Delivery, Attempt)
  /// A delivery was changed without an attempt: found late, out of date, looked up, recovered.
  case changed(Delivery)
  /// A channel was shut: until a person acts, or until its server can be reached.
  case shut(ChannelGate)
  /// A channel whose server could not be reached is served again.
  case reached(ChannelName)
}
