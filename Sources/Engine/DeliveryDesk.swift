public import Domain

/// What people can tell a delivery to do.
public enum DeskCommand: Hashable, Sendable {
  /// Send it: release what is held, try again what failed.
  case retry
  /// Do not send it.
  case cancel
  /// It is out: somebody published it, or found it there; with its public address when there is one.
  case resolve(url: String?)
}

/// What came of a command.
public enum DeskAnswer: Hashable, Sendable {
  /// It was done; this is the delivery now.
  case done(Delivery)
  /// The delivery's state does not allow it.
  case refused(Delivery)
  /// There is no such delivery.
  case unknown
}

/// Carries out people's commands on the store itself, whether a daemon runs or not.
public struct DeliveryDesk: Sendable {
  let store: any Store
  let clock: any WallClock

  /// Makes a desk.
  public init(store: any Store, clock: any WallClock) {
    self.store = store
    self.clock = clock
  }

  /// Does what `person` asks; repeats the decision when somebody else changed the delivery meanwhile.
  public func carryOut(
    _ command: DeskCommand, on key: DeliveryKey, by person: String
  ) throws(StoreFailure) -> DeskAnswer {
    while true {
      guard let delivery = try store.delivery(key) else { return .unknown }
      let now = clock.now
      guard let changed = Self.decide(command, on: delivery, by: person, at: now) else { return .refused(delivery) }
      // In one transaction: what waits for exactly this decision goes on at once.
      let change = DeliveryChange(changed, expecting: delivery.version)
      let waiting = try whatWaits(for: key, now: now)
      let written = try store.commit([change] + waiting)
      guard written.contains(key) else { continue }
      if written.count <= waiting.count { wakeAgain(for: key) }
      return .done(changed)
    }
  }

  /// What was put off just now, by somebody who did not know of the decision yet.
  private func wakeAgain(for key: DeliveryKey) {
    // The decision is written, whatever the store says now; what is not woken looks again by itself, later.
    while let waiting = try? whatWaits(for: key, now: clock.now), !waiting.isEmpty,
      let written = try? store.commit(waiting), written.count < waiting.count
    {}
  }

  /// Corrections and recalls that are put off until it is known what becomes of `key`.
  private func whatWaits(for key: DeliveryKey, now: Timestamp) throws(StoreFailure) -> [DeliveryChange] {
    try store.deliveries(of: [key.item])
      .filter { $0.key != key && $0.key.kind != .publish && $0.key.isOfPublication(key) }
      .compactMap { delivery in
        Precedence.woken(delivery, at: now).map { DeliveryChange($0, expecting: delivery.version) }
      }
  }

  static func decide(
    _ command: DeskCommand, on delivery: Delivery, by person: String, at now: Timestamp
  ) -> Delivery? {
    let decision = Resolution(by: person, at: now)
    switch command {
    case .retry: return retried(delivery, decision)
    case .cancel:
      var changed = DeliveryRules.applying(.cancelled(by: .person), to: delivery, at: now)
      changed?.reason = Reason(EngineCode.cancelledByPerson, ["person": person])
      changed?.resolution = decision
      return changed
    case .resolve(let url):
      var changed = DeliveryRules.applying(.resolved, to: delivery, at: now)
      changed?.resolution = decision
      if let url { changed?.receipts = [Receipt(id: url, url: url)] }
      return changed
    }
  }

  /// A person's wish begins a new series of tries, and overrules lateness, likeness and a deadline that has passed.
  private static func retried(_ delivery: Delivery, _ decision: Resolution) -> Delivery? {
    guard var changed = DeliveryRules.applying(.retried, to: delivery, at: decision.at) else { return nil }
    changed.resolution = decision
    changed.charged = 0
    changed.firstTriedAt = nil
    if let notAfter = changed.notAfter, notAfter <= decision.at { changed.notAfter = nil }
    if changed.state == .retrying { changed.wakeAt = decision.at }
    return changed
  }
}
