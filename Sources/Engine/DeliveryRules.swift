public import Domain

/// The rules that change deliveries: pure functions of delivery, event and time. Stores write what they return.
public enum DeliveryRules {
  /// The delivery after `event`, its version raised; nil when its state refuses the event.
  public static func applying(
    _ event: DeliveryEvent, to delivery: Delivery, at now: Timestamp, standing: RetryStanding = .open
  ) -> Delivery? {
    guard let state = delivery.state.after(event, standing: standing) else { return nil }
    var changed = delivery
    changed.state = state
    changed.version += 1
    changed.changedAt = now
    changed.reason = nil
    changed.wakeAt = wakeTime(of: changed, at: now)
    if case .sending = state {} else { changed.lease = nil }
    return changed
  }

  /// The delivery held or dropped because it is later than its rule forgives; nil when it may still go out.
  ///
  /// What was kept back by a shut account, or by a wait that the network asked for, has not been tried yet.
  static func lateness(of delivery: Delivery, on channel: Channel?, at now: Timestamp) -> Delivery? {
    let isUntried = delivery.state == .scheduled || (delivery.state == .retrying && delivery.charged == 0)
    guard isUntried, delivery.resolution == nil,
      delivery.late.isExceeded(by: now - (channel?.owed(delivery.due) ?? delivery.due)),
      var judged = applying(.late(delivery.late.then), to: delivery, at: now)
    else { return nil }
    judged.isLate = true
    judged.reason =
      delivery.late.then == .drop ? Reason(EngineCode.dropped) : Reason(EngineCode.late)
    return judged
  }

  /// Whether what was claimed may still leave: the claim's commit may have waited for hours, for a disk with room.
  static func mayLeave(_ claimed: Delivery, on channel: Channel?, at now: Timestamp) -> Bool {
    if let notAfter = claimed.notAfter, notAfter <= now { return false }
    let isUntried = claimed.state == .sending(from: .scheduled) || claimed.charged == 0
    return !isUntried || claimed.resolution != nil
      || !claimed.late.isExceeded(by: now - (channel?.owed(claimed.due) ?? claimed.due))
  }

  /// What speaks against leaving, at the last moment: nothing, for a claim that its owner holds and that is not late.
  static func objection(
    to claimed: Delivery, on channel: Channel?, at now: Timestamp, isHeld: (Lease, Timestamp) -> Bool
  ) -> Reason? {
    guard let lease = claimed.lease, isHeld(lease, now) else { return Reason(EngineCode.claimLost) }
    return mayLeave(claimed, on: channel, at: now) ? nil : Reason(EngineCode.late)
  }

  /// Why something out of date does not go out.
  static func outOfDate(_ notAfter: Timestamp) -> Reason {
    Reason(EngineCode.outOfDate)
  }

  /// When the engine must look at a delivery next; what waits for an outcome or a person without a deadline never.
  private static func wakeTime(of delivery: Delivery, at now: Timestamp) -> Timestamp? {
    switch delivery.state {
    case .scheduled: delivery.due
    case .retrying, .unconfirmed: now
    case .held: delivery.state.acceptsEdits ? delivery.notAfter : nil
    case .sending, .delivered, .failed, .expired, .cancelled: nil
    }
  }
}
