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
