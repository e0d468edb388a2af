import Domain

/// A delivery as the queue shows it.
struct QueueEntry: Sendable {
  /// The delivery.
  var delivery: Delivery
  /// The gate that keeps its channel shut; nil when it is open.
  var gate: ChannelGate?

  /// Joins a delivery and the gate before it.
  init(_ delivery: Delivery, gate: ChannelGate? = nil) {
    self.delivery = delivery
    self.gate = gate
  }

  /// What it waits for beside its time: the detail of a hold (`handOff`, `doubt`, …) or the gate that is shut
  /// (`paused`, `blocked`, `throttled`); nil when nothing stands in its way.
  var waitingFor: String? {
    switch delivery.state {
    case .held(let reason): reason.rawValue
    case .scheduled, .retrying: gate?.kind.rawValue
    case .sending, .unconfirmed, .delivered, .failed, .expired, .cancelled: nil
    }
  }

  /// Why it is where it is: its own reason, else that of the gate it waits for; nil when there is none.
  var reason: Reason? {
    delivery.reason ?? (waitingFor == gate?.kind.rawValue ? gate?.reason : nil)
  }

  /// When something will happen to it by itself; nil when nothing will.
  var nextTry: Timestamp? {
    switch delivery.state {
    case .scheduled, .retrying, .unconfirmed: delivery.wakeAt
    case .sending, .held, .delivered, .failed, .expired, .cancelled: nil
    }
  }

  /// Where the public sees it; nil until it does.
  var url: String? { delivery.receipts.lazy.compactMap(\.url).first }
}

/// Messages of `crieur queue`.
enum QueueCode: String, MessageCode {
  case empty = "queue.empty"
  case count = "queue.count"
  case due = "queue.due"
  case notAfter = "queue.notAfter"
  case nextTry = "queue.nextTry"
  case late = "queue.late"
  case reason = "queue.reason"
  case toDo = "queue.toDo"
  case published = "queue.published"
  case resolvedBy = "queue.resolvedBy"
  case attempts = "queue.attempts"
  case attempt = "queue.attempt"
  case attemptRunning = "queue.attemptRunning"
  case noAttempts = "queue.noAttempts"
}

/// Gates in words.
enum GateCode: String, MessageCode {
  case paused = "gate.paused"
  case blocked = "gate.blocked"
  case throttled = "gate.throttled"
  case since = "gate.since"
  case until = "gate.until"
}

extension ChannelGate.Kind {
  /// The message that says the gate.
  var code: GateCode {
    switch self {
    case .paused: .paused
    case .blocked: .blocked
    case .throttled: .throttled
    }
  }
}

/// The ends of an attempt in words.
enum EndingCode: String, MessageCode {
  case published = "attempt.published"
  case handedOff = "attempt.handedOff"
  case deferred = "attempt.deferred"
  case rejected = "attempt.rejected"
  case blocked = "attempt.blocked"
  case unknown = "attempt.unknown"
  case ownerLost = "attempt.ownerLost"
  case released = "attempt.released"
}

extension Attempt.Ending {
  /// The message that says the end.
  var code: EndingCode {
    switch self {
    case .published: .published
    case .handedOff: .handedOff
    case .deferred: .deferred
    case .rejected: .rejected
    case .blocked: .blocked
    case .unknown: .unknown
    case .ownerLost: .ownerLost
    case .released: .released
    }
  }
}
