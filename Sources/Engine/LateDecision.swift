public import Domain

/// What becomes of deliveries whose hour has passed while a gate kept them back.
public enum LateDecision: String, CaseIterable, Sendable {
  /// They go out all the same.
  case publish
  /// They wait for a person, one by one.
  case hold
  /// They are given up.
  case drop
}

extension DeliveryDesk {
  /// The deliveries on these channels that would be late by their own rules if they went out now, or out of date.
  public func late(on channels: [ChannelName: Channel]) throws(StoreFailure) -> [Delivery] {
    let now = clock.now
    let waiting = try store.deliveries(
      DeliveryFilter(states: ["scheduled", "retrying"], channels: Set(channels.keys), dueBefore: now))
    return waiting.filter { delivery in
      DeliveryRules.lateness(of: delivery, on: channels[delivery.key.channel], at: now) != nil
    }
  }

  /// Decides about late deliveries; returns how many were still waiting for it.
  public func decide(
    _ decision: LateDecision, on deliveries: [Delivery], by person: String
  ) throws(StoreFailure) -> Int {
    var done = 0
    for delivery in deliveries {
      let isDone =
        switch decision {
        case .publish: try carryOut(.retry, on: delivery.key, by: person).isDone
        case .drop: try carryOut(.cancel, on: delivery.key, by: person).isDone
        case .hold: try hold(delivery)
        }
      if isDone { done += 1 }
    }
    return done
  }

  private func hold(_ delivery: Delivery) throws(StoreFailure) -> Bool {
    guard var held = DeliveryRules.applying(.late(.hold), to: delivery, at: clock.now) else { return false }
    held.isLate = true
    held.reason = Reason(EngineCode.late)
    return try store.commit([DeliveryChange(held, expecting: delivery.version)]).contains(delivery.key)
  }
}

extension DeskAnswer {
  fileprivate var isDone: Bool {
    switch self {
    case .done: true
    case .refused, .unknown: false
    }
  }
}
