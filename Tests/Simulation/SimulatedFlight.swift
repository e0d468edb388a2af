import Domain

@testable import Engine

/// One attempt or look on its way: what an adapter does, step by step, and what the network makes of it.
final class SimulatedFlight {
  let delivery: Delivery
  /// Nothing for a look.
  let attempt: Attempt?
  let variant: Variant?
  private unowned let process: SimulatedProcess
  let world: World
  private var isVisible = false
  private var wasRefused = false
  /// The first byte of a visible request is out: from now on nobody can call it back.
  private var hasLeft = false
  private var isOver = false
  private var effect: Agenda.Ticket?

  let reason = Reason(code: "simulation.fault", arguments: [:])

  init(_ delivery: Delivery, attempt: Attempt?, variant: Variant?, process: SimulatedProcess) {
    self.delivery = delivery
    self.attempt = attempt
    self.variant = variant
    self.process = process
    world = process.world
  }

  var id: String { delivery.id }

  private var network: SimulatedNetwork? { world.network(delivery.key.channel) }

  // MARK: An attempt

  func publish() {
    if delivery.key.kind == .recall { return recall() }
    guard let network, variant != nil else {
      return later { self.end(.failure(.rejected(Reason(EngineCode.variantMissing)))) }
    }
    let fate = world.drawFate(of: network)
    let isEarly = world.chance(400)
    switch fate {
    case .refused: later { self.end(.failure(.deferred(self.reason, retryAfter: nil, scope: .endpoint))) }
    case .handedOff: later { self.end(.success(.handedOff(self.reason))) }
    case .throttled(let wait, let scope) where isEarly:
      later { self.end(.failure(.deferred(self.reason, retryAfter: wait, scope: scope))) }
    case .blocked where isEarly: later { self.end(.failure(.blocked(self.reason))) }
    case .accepted, .throttled, .rejected, .blocked, .broken, .slow:
      later { self.prepare(fate, steps: self.world.chance(300) ? 1 : 0) }
    }
  }

  /// As `Errand.Target` and the adapters do: what stands is read, and the claim is looked at once more.
  private func recall() {
    do throws(StoreFailure) {
      let deliveries = try process.store.deliveries(of: [delivery.key.item])
      guard let network, try process.store.record("removed", id, for: delivery.key) else { return lostClaim() }
      takeDown(network, Publication(of: delivery.key, among: deliveries).receipts(for: .recall))
    } catch {
      end(.failure(.deferred(error.reason, retryAfter: nil, scope: .delivery)))
    }
  }

  /// Steps that the public does not see, then the announcement of the first that it may see.
  private func prepare(_ fate: SimulatedNetwork.Fate, steps: Int) {
    guard !isOver else { return }
    do throws(StoreFailure) {
      if steps > 0 {
        guard try process.store.record("upload", "done", for: delivery.key) else { return lostClaim() }
        return later { self.prepare(fate, steps: steps - 1) }
      }
      // As `LedgerProgress.willBeVisible` does.
      if world.sabotage != .sendsBeforeTheClaim, attempt?.isVisible != true {
        guard try process.store.markVisible([delivery.key]) == [delivery.key] else { return lostClaim() }
      }
    } catch {
      // As `LedgerProgress.confirm` does.
      return end(.failure(.deferred(error.reason, retryAfter: nil, scope: .delivery)))
    }
    isVisible = true
    later { self.leave(fate) }
  }

  private func lostClaim() {
    world.note("\(process.name) has lost its claim on \(id)")
    end(.failure(.deferred(Reason(EngineCode.claimLost), retryAfter: .zero, scope: .delivery)))
  }

  private func leave(_ fate: SimulatedNetwork.Fate) {
    guard !isOver, isPermitted() else { return }
    hasLeft = true
    world.witness.leaves(self, by: process, in: world)
    let wait = world.span(.milliseconds(5)...(.seconds(4)))
    let answer = world.span(.milliseconds(5)...(.seconds(4)))
    switch fate {
    case .accepted:
      plan(.before, after: wait) { receipt in
        self.later(answer) { self.end(.success(.published(receipt.map { [$0] } ?? []))) }
      }
    case .throttled(let pause, let scope):
      later(wait) { self.end(.failure(.deferred(self.reason, retryAfter: pause, scope: scope))) }
    case .rejected: later(wait) { self.end(.failure(.rejected(self.reason))) }
    case .blocked: later(wait) { self.end(.failure(.blocked(self.reason))) }
    case .broken(let effect):
      plan(effect, after: wait) { _ in }
      later(wait + .milliseconds(1)) { self.end(.failure(.unknown(self.reason))) }
    case .slow(let time, let effect):
      plan(effect, after: effect == .before ? wait : time) { receipt in
        self.later(time) { self.end(.success(.published(receipt.map { [$0] } ?? []))) }
      }
      if effect == .never { later(time) { self.end(.failure(.unknown(self.reason))) } }
    case .refused, .handedOff: later(wait) { self.end(.failure(.unknown(self.reason))) }
    }
  }

  /// As the transport asks, just before the first byte.
  private func isPermitted() -> Bool {
    guard world.sabotage != .sendsBeforeTheClaim,
      let objection = DeliveryRules.objection(
        to: delivery, on: network?.channel, at: world.now, isHeld: process.store.holds)
    else { return true }
    wasRefused = true
    end(.failure(.deferred(objection, retryAfter: nil, scope: .delivery)))
    return false
  }

  /// Writes the effect on the public onto the agenda; it belongs to no process any more.
  private func plan(_ kind: SimulatedNetwork.Effect, after wait: Duration, _ then: @escaping (Receipt?) -> Void) {
    switch kind {
    case .never: return
    case .before: effect = world.agenda.add(at: world.now + wait) { then(self.takeEffect()) }
    case .afterwards: effect = world.agenda.add(at: world.now + wait + .seconds(1)) { then(self.takeEffect()) }
    }
  }

  private func takeEffect() -> Receipt? {
    effect = nil
    guard let network, let variant else { return nil }
    let margin = network.channel.profile.delivery.readAfterWrite - SimulatedNetwork.afterthought
    let lag = world.span(.zero...max(.zero, margin))
    let receipt = network.add(
      delivery.key, variant, fingerprint: delivery.fingerprint, at: world.now, lag: lag)
    world.note("the public of \(network.channel.name) sees \(id) as \(receipt.id)")
    world.witness.seen(self, in: world)
    return receipt
  }

  // MARK: A look

  func look(since: Timestamp) {
    // As `Dispatcher.sight` does: what may be repeated is not looked up.
    if delivery.key.kind == .recall { return later { self.end(.found([])) } }
    guard let network, let variant else { return later { self.end(.cannotTell) } }
    switch world.drawLookFate(of: network) {
    case .truth:
      let wait = world.span(.milliseconds(5)...(.seconds(4)))
      world.after(wait) {
        guard !self.isOver else { return }
        let sighting = network.sightings(
          of: variant.text, key: self.delivery.key, since: since, at: self.world.now)
        self.later(wait) { self.conclude(sighting) }
      }
    case .failed(let failure): later { self.end(.failed(failure)) }
    case .cannotTell: later { self.end(.cannotTell) }
    case .slow: return
    }
  }

  /// As `Dispatcher.sight` does.
  private func conclude(_ sighting: Sighting) {
    guard !isOver else { return }
    guard case .found(let receipts) = sighting else { return end(.cannotTell) }
    do throws(StoreFailure) {
      let owners = try process.store.owners(ofReceipts: Set(receipts.map(\.id)), on: delivery.key.channel)
      end(.found(receipts.filter { owners[$0.id].map { $0 == delivery.key } ?? true }))
    } catch {
      end(.failed(.deferred(error.reason, retryAfter: nil, scope: .delivery)))
    }
  }

  // MARK: Ends

  /// The process gives it up: an honest adapter says what that proves.
  func cut() {
    guard !isOver else { return }
    world.note("\(process.name) cuts \(id)")
    guard attempt != nil else {
      return end(.failed(.deferred(reason, retryAfter: nil, scope: .delivery)))
    }
    end(.failure(hasLeft ? .unknown(reason) : .deferred(reason, retryAfter: nil, scope: .delivery)))
  }

  /// The process is no more: its connections close, and what was sent may still have its effect, soon or never.
  func cutOff() {
    isOver = true
    guard let effect else { return }
    if world.chance(500) {
      world.agenda.hurry(effect, to: world.now + SimulatedNetwork.afterthought)
    } else {
      world.agenda.remove(effect)
    }
  }

  func end(_ result: Result<Outcome, PublishFailure>) {
    guard !isOver else { return }
    cutOff()
    world.note("\(process.name) hears of \(id): \(Self.word(for: result))")
    var end = AttemptEnd(result: result, isVisible: isVisible, wasRefused: wasRefused)
    if case .failure(.unknown) = result, world.sabotage == .resendsBlindly {
      end = AttemptEnd(result: .failure(.deferred(reason, retryAfter: nil, scope: .delivery)), isVisible: false)
    }
    process.landed(self, .attempted(delivery.key, end))
  }

  private func end(_ look: LookEnd) {
    guard !isOver else { return }
    cutOff()
    world.note("\(process.name) looked for \(id): \(Self.word(for: look))")
    process.landed(self, .looked(delivery.key, look))
  }

  private static func word(for result: Result<Outcome, PublishFailure>) -> String {
    switch result {
    case .success(.published(let receipts)): "published \(receipts.map(\.id).joined(separator: " "))"
    case .success(.handedOff): "handed off"
    case .failure(.deferred(_, let wait, let scope)):
      "deferred" + (wait.map { " \($0.components.seconds)s for the \(scope.rawValue)" } ?? "")
    case .failure(.rejected): "rejected"
    case .failure(.blocked): "blocked"
    case .failure(.unknown): "unknown"
    }
  }

  private static func word(for look: LookEnd) -> String {
    switch look {
    case .found(let receipts): "found \(receipts.map(\.id).joined(separator: " "))"
    case .thread(let posts, let isWhole): "found a thread of \(posts.count)\(isWhole ? "" : " and no end")"
    case .alike(let other): "found as \(other)"
    case .cannotTell: "cannot tell"
    case .failed: "failed"
    }
  }

  func later(_ wait: Duration? = nil, _ run: @escaping () -> Void) {
    let process = process
    guard process.isAlive else { return }
    world.after(wait ?? world.span(.microseconds(50)...(.milliseconds(800))), by: process) { [self] in
      guard !isOver, !world.dies(process) else { return }
      run()
      world.inspect(process.store, by: process)
    }
  }
}
