import Domain

/// What becomes of a due delivery that cannot be carried out yet, because of others of its publication, or need not be.
enum Precedence {
  /// How often something that a person must decide is looked at; their commands wake what waits for it at once.
  private static let patience = Duration.seconds(3600)

  /// The delivery put off or cancelled; nil when nothing stands in its way.
  static func judged(_ delivery: Delivery, in publication: Publication, at now: Timestamp) -> Delivery? {
    switch publication.readiness(for: delivery) {
    case .ready: return nil
    case .pointless(let reason):
      var cancelled = DeliveryRules.applying(.cancelled(by: .person), to: delivery, at: now)
      cancelled?.reason = reason
      return cancelled
    case .waits(let other):
      var waiting = delivery
      waiting.version += 1
      waiting.changedAt = now
      waiting.wakeAt = wake(after: other, at: now)
      waiting.reason = Reason(EngineCode.waitsForOutcome, ["other": other.id])
      return waiting
    }
  }

  /// The delivery, to be looked at again now: what it waited for has changed.
  static func woken(_ delivery: Delivery, at now: Timestamp) -> Delivery? {
    guard [.scheduled, .retrying].contains(delivery.state),
      delivery.reason?.code == EngineCode.waitsForOutcome.rawValue
    else { return nil }
    var woken = delivery
    woken.version += 1
    woken.changedAt = now
    woken.wakeAt = now
    return woken
  }

  private static func wake(after other: Delivery, at now: Timestamp) -> Timestamp {
    let second = now + .seconds(1)
    switch other.state {
    // What should have moved and has not is kept back by a gate: it is asked less and less often.
    case .scheduled, .retrying, .unconfirmed:
      guard let wakeAt = other.wakeAt else { return second }
      return wakeAt > now ? max(wakeAt, second) : max(second, min(now + (now - wakeAt), now + patience))
    case .held: return now + patience
    // An attempt is soon over; one whose process was stopped may take as long as it likes.
    case .sending: return max(second, min(now + (now - other.changedAt), now + patience))
    case .delivered, .failed, .expired, .cancelled: return second
    }
  }
}
