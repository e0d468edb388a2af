import Domain

/// What the end of an attempt or a look does to a delivery: pure, so that a test can try every case.
struct Settlement: Sendable {
  let rules: RetryRules
  let owner: OwnerID

  /// Opens the next attempt of a due delivery; nil when its state refuses. `isVisible`: it counts as visible from now on.
  func claim(
    _ delivery: Delivery, on channel: Channel, at now: Timestamp, isVisible: Bool = false
  ) -> DeliveryChange? {
    let standing = rules.standing(of: delivery, on: channel, at: now)
    guard var claimed = DeliveryRules.applying(.claimed, to: delivery, at: now, standing: standing) else { return nil }
    guard case .sending = claimed.state else {
      claimed.reason =
        standing == .outOfDate ? Reason(EngineCode.outOfDate) : delivery.reason ?? Reason(EngineCode.triesOver)
      return DeliveryChange(claimed, expecting: delivery.version)
    }
    claimed.attempts += 1
    claimed.firstTriedAt = delivery.firstTriedAt ?? now
    claimed.isLate = delivery.isLate || now - channel.owed(delivery.due) > delivery.late.within
    claimed.lease = Lease(owner: owner, until: now + rules.settings.lease)
    claimed.reason = delivery.reason
    var attempt = Attempt(number: claimed.attempts, startedAt: now)
    attempt.isVisible = isVisible
    return DeliveryChange(claimed, expecting: delivery.version, attempts: .open(attempt))
  }

  /// What the end of an attempt comes to. `wasStopped`: it was cut because the process stops, or not permitted to leave.
  func settle(
    _ delivery: Delivery, _ attempt: Attempt, _ end: AttemptEnd, on channel: Channel, at now: Timestamp,
    wasStopped: Bool
  ) -> DeliveryChange? {
    var closed = attempt
    closed.endedAt = now
    closed.isVisible = end.isVisible
    var before = delivery
    let event: DeliveryEvent
    switch end.result {
    case .success(.published(let receipts)):
      (event, closed.ending, before.receipts) = (.published, .published, receipts)
    case .success(.handedOff(let reason)):
      (event, closed.ending, closed.reason) = (.handedOff, .handedOff, reason)
    case .failure(let failure):
      closed.reason = failure.reason
      (event, closed.ending) = verdict(on: failure, wasStopped: wasStopped)
      if isCharged(failure), event != .released { before.charged += 1 }
    }
    let standing = rules.standing(of: before, on: channel, at: now)
    guard var changed = DeliveryRules.applying(event, to: before, at: now, standing: standing) else { return nil }
    changed.reason = closed.reason
    if changed.charged == 0 { changed.firstTriedAt = nil }
    schedule(&changed, after: end.result, on: channel, at: now)
    return DeliveryChange(
      changed, expecting: delivery.version, attempts: .close(closed), exchanges: end.exchanges)
  }

  private func verdict(on failure: PublishFailure, wasStopped: Bool) -> (DeliveryEvent, Attempt.Ending) {
    switch failure {
    case .deferred: wasStopped ? (.released, .released) : (.deferred, .deferred)
    case .rejected: (.rejected, .rejected)
    case .blocked: (.blocked, .blocked)
    case .unknown: (.unknown, .unknown)
    }
  }

  /// A wait that the network asked for, and an account that is shut, cost no attempt.
  private func isCharged(_ failure: PublishFailure) -> Bool {
    switch failure {
    case .deferred(_, let retryAfter, _): retryAfter == nil
    case .blocked: false
    case .rejected, .unknown: true
    }
  }

  private func schedule(
    _ delivery: inout Delivery, after result: Result<Outcome, PublishFailure>, on channel: Channel, at now: Timestamp
  ) {
    switch delivery.state {
    case .retrying:
      guard case .failure(.deferred(_, let retryAfter, _)) = result else { return }
      delivery.wakeAt = now + (retryAfter ?? rules.wait(for: delivery))
    case .unconfirmed:
      delivery.looks = 0
      delivery.wakeAt = now + rules.settling(on: channel)
    case .scheduled, .sending, .held, .delivered, .failed, .expired, .cancelled: return
    }
  }

  /// What the death of a claim's owner comes to.
  func recover(_ delivery: Delivery, _ attempt: Attempt?, on channel: Channel, at now: Timestamp) -> DeliveryChange? {
    let visible = attempt?.isVisible ?? true
    var before = delivery
    before.charged += 1
    let standing = rules.standing(of: before, on: channel, at: now)
    guard
      var changed = DeliveryRules.applying(.ownerLost(visible: visible), to: before, at: now, standing: standing)
    else { return nil }
    changed.reason = Reason(visible ? EngineCode.ownerLostVisible : EngineCode.ownerLost)
    if changed.state == .unconfirmed {
      changed.looks = 0
      changed.wakeAt = now + rules.settling(on: channel)
    } else if changed.state == .retrying, changed.charged > 1 {
      changed.wakeAt = now + rules.wait(for: changed)
    }
    guard var closed = attempt else { return DeliveryChange(changed, expecting: delivery.version) }
    closed.endedAt = now
    closed.ending = .ownerLost
    closed.reason = changed.reason
    return DeliveryChange(changed, expecting: delivery.version, attempts: .close(closed))
  }

  /// The delivery while the network is asked about it: nobody else asks for as long as that may take.
  func beginLook(_ delivery: Delivery, at now: Timestamp) -> DeliveryChange {
    var begun = delivery
    begun.version += 1
    begun.changedAt = now
    begun.wakeAt = now + rules.settings.attemptLimit
    begun.reason = Reason(EngineCode.looking)
    return DeliveryChange(begun, expecting: delivery.version)
  }

  /// The delivery left to a person: whoever asked the network about it last died over that, and there is no more time.
  func giveUpLook(_ delivery: Delivery, on channel: Channel, at now: Timestamp) -> DeliveryChange? {
    let standing = rules.standing(of: delivery, on: channel, at: now)
    guard standing != .open, delivery.reason?.code == EngineCode.looking.rawValue,
      var given = DeliveryRules.applying(.cannotTell, to: delivery, at: now, standing: standing)
    else { return nil }
    given.reason = Reason(EngineCode.lookGivenUp)
    return DeliveryChange(given, expecting: delivery.version)
  }

  /// What a look at the network comes to.
  func conclude(_ delivery: Delivery, _ end: LookEnd, on channel: Channel, at now: Timestamp) -> DeliveryChange? {
    let standing = rules.standing(of: delivery, on: channel, at: now)
    var before = delivery
    let event: DeliveryEvent
    var reason = delivery.reason
    switch end {
    case .found(let receipts) where receipts.count == 1:
      (event, before.receipts, reason) = (.found, receipts, nil)
    case .found(let receipts) where receipts.isEmpty:
      event = .foundNone
    case .thread(let receipts, isWhole: true):
      (event, before.receipts, reason) = (.found, receipts, nil)
    case .thread where standing == .open:
      event = .foundNone
    case .thread(let receipts, isWhole: false):
      (event, reason) = (.cannotTell, Reason(EngineCode.threadBroken, Self.standing(receipts)))
    case .found(let receipts):
      (event, reason) = (.cannotTell, Reason(EngineCode.severalFound, ["count": "\(receipts.count)"]))
    case .alike(let other):
      (event, reason) = (.cannotTell, Reason(EngineCode.looksAlreadySent, ["other": "\(other)"]))
    case .cannotTell:
      (event, reason) = (.cannotTell, Reason(EngineCode.cannotLook))
    case .failed(let failure):
      guard standing != .open, !isShut(failure) else { return lookAgain(delivery, failure, on: channel, at: now) }
      (event, reason) = (.cannotTell, Reason(EngineCode.lookGivenUp))
    }
    guard var changed = DeliveryRules.applying(event, to: before, at: now, standing: standing) else { return nil }
    changed.reason = reason
    if changed.state == .retrying { changed.wakeAt = now + rules.wait(for: changed) }
    return DeliveryChange(changed, expecting: delivery.version, isFound: changed.state == .delivered)
  }

  /// How many posts stand, and where they begin.
  private static func standing(_ posts: [Receipt]) -> [String: String] {
    ["count": "\(posts.count)", "address": posts.first.map { $0.url ?? $0.id } ?? "–"]
  }

  private func isShut(_ failure: PublishFailure) -> Bool {
    switch failure {
    case .blocked: true
    case .deferred, .rejected, .unknown: false
    }
  }

  private func lookAgain(
    _ delivery: Delivery, _ failure: PublishFailure, on channel: Channel, at now: Timestamp
  ) -> DeliveryChange {
    var changed = delivery
    changed.version += 1
    changed.changedAt = now
    changed.looks += 1
    changed.reason = failure.reason
    var wait = rules.lookWait(for: changed, on: channel)
    if case .deferred(_, let retryAfter?, _) = failure { wait = retryAfter }
    changed.wakeAt = now + wait
    return DeliveryChange(changed, expecting: delivery.version)
  }
}
