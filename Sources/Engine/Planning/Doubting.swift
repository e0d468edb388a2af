import Domain

/// What may have gone out in a time that the store does not remember: pure rules.
struct Doubting: Sendable {
  let channels: [ChannelName: Channel]
  /// From the doubt to the first look at the network; nil for what each network's profile says.
  let settling: Duration?

  init(_ context: PlanningContext) {
    channels = context.channels
    settling = context.settling
  }

  /// The delivery, to be looked up before anything is sent; nil when its state knows no doubt.
  func doubted(_ delivery: Delivery, at now: Timestamp) -> Delivery? {
    guard var changed = DeliveryRules.applying(.doubted, to: delivery, at: now) else { return nil }
    changed.reason = Reason(EngineCode.doubted)
    return awaitingLook(changed, at: now)
  }

  /// The delivery, for a person to look at: its item was edited meanwhile, so nobody knows which text and hour to look
  /// for.
  func undecidable(_ delivery: Delivery, at now: Timestamp) -> Delivery? {
    guard let doubted = DeliveryRules.applying(.doubted, to: delivery, at: now),
      var changed = DeliveryRules.applying(.cannotTell, to: doubted, at: now)
    else { return nil }
    changed.version = delivery.version + 1
    changed.reason = Reason(EngineCode.editedInLostTime)
    return changed
  }

  /// A claim that the copy holds: its request may have left after the copy was made, whatever the copy says.
  func interrupted(_ delivery: Delivery, _ attempt: Attempt?, at now: Timestamp) -> DeliveryChange? {
    var before = delivery
    before.charged += 1
    guard var changed = DeliveryRules.applying(.ownerLost(visible: true), to: before, at: now) else { return nil }
    changed.reason = Reason(EngineCode.doubted)
    changed = awaitingLook(changed, at: now)
    guard var closed = attempt else { return DeliveryChange(changed, expecting: delivery.version) }
    (closed.endedAt, closed.ending, closed.isVisible, closed.reason) = (now, .ownerLost, true, changed.reason)
    return DeliveryChange(changed, expecting: delivery.version, attempts: .close(closed))
  }

  /// Looked for only once the network's lists can be trusted: it may have gone out a moment ago.
  private func awaitingLook(_ delivery: Delivery, at now: Timestamp) -> Delivery {
    var waiting = delivery
    let profile = channels[delivery.key.channel]?.profile.delivery
    waiting.looks = 0
    waiting.wakeAt = now + (settling ?? profile.map { max($0.settling, $0.readAfterWrite) } ?? .zero)
    return waiting
  }
}
