extension JournalNote {
  /// What the row that a change replaces says, as far as the journal depends on it.
  public struct Before: Hashable, Sendable {
    /// Where it stood.
    public var state: DeliveryState
    /// What a person had decided.
    public var resolution: Resolution?

    /// Takes what matters.
    public init(state: DeliveryState, resolution: Resolution?) {
      self.state = state
      self.resolution = resolution
    }
  }

  /// Whether the note about a change depends on the row that it replaces: not where an attempt begins or ends, so that a
  /// burst costs no look at the old rows.
  public static func dependsOnBefore(_ change: DeliveryChange) -> Bool {
    change.attempts == .unchanged && change.expecting != nil
  }

  /// The note about a change that is written with it; nil for what is not worth one: planning, rendering anew what was not
  /// sent, waiting, and claims, whose attempt is written down anyway. `before` is nil for a new row.
  public init?(_ change: DeliveryChange, before: Before?) {
    let delivery = change.delivery
    var decided: (act: JournalAct, person: String?)?
    switch change.attempts {
    case .open: decided = nil
    case .close: decided = (.attempted, nil)
    case .unchanged: decided = Self.decision(delivery, before: before)
    }
    guard let decided else { return nil }
    self.init(decided.act, at: delivery.changedAt, person: decided.person, channel: delivery.key.channel)
    self.delivery = delivery.id
    (state, detail) = (delivery.state.name, delivery.state.detail)
    variant = delivery.variant
    due = delivery.due
    late = delivery.isLate ? true : nil
    reason = delivery.reason
    receipts = delivery.receipts.isEmpty ? nil : delivery.receipts
    exchanges = change.exchanges.isEmpty ? nil : change.exchanges
    if case .close(var attempt) = change.attempts {
      // The clock of the store's row may be older: what ended now is told now.
      at = attempt.endedAt ?? at
      if reason == nil { reason = attempt.reason }
      attempt.reason = nil
      self.attempt = attempt
    }
  }

  private static func decision(_ delivery: Delivery, before: Before?) -> (JournalAct, String?)? {
    guard let before else { return act(reaching: delivery.state, from: nil).map { ($0, nil) } }
    if let decision = delivery.resolution, decision != before.resolution {
      return (act(ofPersonReaching: delivery.state, from: before.state), decision.by)
    }
    guard delivery.state != before.state else { return nil }
    return act(reaching: delivery.state, from: before.state).map { ($0, nil) }
  }

  private static func act(ofPersonReaching state: DeliveryState, from before: DeliveryState) -> JournalAct {
    switch state {
    case .delivered: return .resolved
    case .cancelled: return .cancelled
    case .scheduled, .sending, .retrying, .unconfirmed, .held, .failed, .expired:
      if case .held = before { return .released }
      return .retried
    }
  }

  /// What the program did when it brought a delivery from one state to another; nil for what is mere planning.
  private static func act(reaching state: DeliveryState, from before: DeliveryState?) -> JournalAct? {
    switch before {
    case .unconfirmed: return .looked
    case .sending: return .interrupted
    case .scheduled, .retrying, .held, .delivered, .failed, .expired, .cancelled, nil: break
    }
    switch state {
    case .scheduled, .retrying: return before == nil ? nil : .resumed
    case .sending: return nil
    case .held: return .held
    case .expired: return .expired
    case .failed: return .failed
    case .cancelled: return .cancelled
    case .unconfirmed: return .doubted
    case .delivered: return .resolved
    }
  }
}
