extension DeliveryState {
  /// The state after `event`; nil when the event means nothing in this state and must be refused.
  public func after(_ event: DeliveryEvent, standing: RetryStanding) -> DeliveryState? {
    switch self {
    case .scheduled: afterWaiting(event, origin: .scheduled, standing: standing)
    case .retrying: afterWaiting(event, origin: .retrying, standing: standing)
    case .sending(let origin): afterSending(event, origin: origin, standing: standing)
    case .unconfirmed: afterDoubt(event, standing: standing)
    case .held(let reason): afterHold(event, reason: reason, standing: standing)
    case .delivered: nil
    case .failed, .expired: event == .edited ? self : afterEnd(event)
    case .cancelled(let canceller): event == .restored && canceller == .sync ? .scheduled : nil
    }
  }

  private func afterWaiting(_ event: DeliveryEvent, origin: Origin, standing: RetryStanding) -> DeliveryState? {
    switch event {
    case .claimed: standing == .open ? .sending(from: origin) : standing.next
    case .edited: origin == .scheduled ? .scheduled : nil
    case .late(let then): afterLate(then)
    case .deadlinePassed: .expired
    case .held(.looksAlreadySent): .held(.looksAlreadySent)
    case .held(let reason): origin == .scheduled && reason != .handOff && reason != .doubt ? .held(reason) : nil
    case .cancelled(let canceller): .cancelled(by: canceller)
    case .doubted: .unconfirmed
    case .resolved: .delivered
    case .retried: self
    case .restored, .published, .handedOff, .deferred, .blocked, .rejected, .unknown, .ownerLost, .released, .found,
      .foundNone, .cannotTell:
      nil
    }
  }

  private func afterLate(_ then: LatePolicy.Then) -> DeliveryState? {
    switch then {
    case .hold: .held(.late)
    case .drop: .expired
    case .publish: self
    }
  }

  private func afterSending(_ event: DeliveryEvent, origin: Origin, standing: RetryStanding) -> DeliveryState? {
    switch event {
    case .published: .delivered
    case .handedOff: .held(.handOff)
    case .deferred, .ownerLost(visible: false): standing.next
    case .blocked: standing == .outOfDate ? .expired : .retrying
    case .rejected: .failed
    case .unknown, .ownerLost(visible: true): .unconfirmed
    case .released: origin == .scheduled ? .scheduled : .retrying
    case .claimed, .edited, .late, .deadlinePassed, .held, .cancelled, .restored, .doubted, .found, .foundNone,
      .cannotTell, .retried, .resolved:
      nil
    }
  }

  private func afterDoubt(_ event: DeliveryEvent, standing: RetryStanding) -> DeliveryState? {
    switch event {
    case .found, .resolved: .delivered
    case .foundNone: standing.next
    case .cannotTell: .held(.doubt)
    case .claimed, .edited, .late, .deadlinePassed, .held, .cancelled, .restored, .doubted, .published, .handedOff,
      .deferred, .blocked, .rejected, .unknown, .ownerLost, .released, .retried:
      nil
    }
  }

  private func afterHold(_ event: DeliveryEvent, reason: HoldReason, standing: RetryStanding) -> DeliveryState? {
    switch event {
    case .retried: .scheduled
    case .resolved: .delivered
    case .cancelled(let canceller): canceller == .person || acceptsEdits ? .cancelled(by: canceller) : nil
    case .deadlinePassed: acceptsEdits ? .expired : nil
    case .edited: acceptsEdits ? .scheduled : nil
    case .held(let other): acceptsEdits && other != .handOff && other != .doubt ? .held(other) : nil
    case .claimed, .late, .restored, .doubted, .published, .handedOff, .deferred, .blocked, .rejected, .unknown,
      .ownerLost, .released, .found, .foundNone, .cannotTell:
      nil
    }
  }

  private func afterEnd(_ event: DeliveryEvent) -> DeliveryState? {
    switch event {
    case .retried: .scheduled
    case .resolved: .delivered
    case .claimed, .edited, .late, .deadlinePassed, .held, .cancelled, .restored, .doubted, .published, .handedOff,
      .deferred, .blocked, .rejected, .unknown, .ownerLost, .released, .found, .foundNone, .cannotTell:
      nil
    }
  }
}
