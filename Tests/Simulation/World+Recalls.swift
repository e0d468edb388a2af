import Domain

@testable import Engine

extension World {
  /// Somebody takes back what is on its way, in doubt or out: soon, so that nobody knows yet what becomes of it.
  func recallSometimes(_ delivery: Delivery) {
    guard !isCalm, delivery.key.kind == .publish, let desk, chance(recallsPerMille) else { return }
    after(span(.milliseconds(1)...(.seconds(pick([1, 30, 3600]))))) {
      if !self.isCalm { self.personRecalls(delivery.key, with: desk) }
    }
  }

  private func personRecalls(_ key: DeliveryKey, with store: WatchedStore) {
    do throws(StoreFailure) {
      let publication = Publication(of: key, among: try plain.deliveries(of: [key.item]))
      let done = try CorrectionDesk(store: store, clock: clock).recall([publication], by: "alice")
      for delivery in done {
        note("a person recalls \(key): \(delivery.id), \(delivery.state)")
        if delivery.state == .cancelled(by: .person) { witness.commanded(.cancel, on: delivery) }
      }
    } catch {
      note("a person is told that the store is \(error.kind.rawValue)")
    }
    inspect(store, by: nil)
  }

  /// Once all is calm, somebody settles the doubts that recalls wait for.
  func settleDoubts(with store: WatchedStore) {
    let all = unfailing { () throws(StoreFailure) in try plain.deliveries(DeliveryFilter()) } ?? []
    let waiting = all.filter { $0.key.kind == .recall && [.scheduled, .retrying].contains($0.state) }
    guard !waiting.isEmpty else { return }
    for doubt in all
    where doubt.state == .held(.doubt) && waiting.contains(where: { $0.key.isOfPublication(doubt.key) }) {
      do throws(StoreFailure) {
        _ = try DeliveryDesk(store: store, clock: clock).carryOut(.cancel, on: doubt.key, by: "alice")
        note("a person settles \(doubt.id)")
        witness.commanded(.cancel, on: doubt)
      } catch {
        violate("the store fails by itself: \(error.reason.code)")
      }
    }
    inspect(store, by: nil)
    agenda.add(at: now + .seconds(600)) { self.settleDoubts(with: store) }
  }
}

extension Witness {
  /// Something is taken down: what became of it must be known by then.
  func takesDown(_ recall: Delivery, in world: World) {
    let rows = world.unfailing { () throws(StoreFailure) in try world.plain.deliveries(of: [recall.key.item]) } ?? []
    for row in Publication(of: recall.key, among: rows).publishing where !decidedByPerson.contains(row.key) {
      switch row.state {
      case .sending, .unconfirmed, .held(.doubt): world.violate("\(recall.id) acts before \(row.id) is known")
      case .scheduled, .retrying, .held, .delivered, .failed, .expired, .cancelled: continue
      }
    }
  }

  /// Something is published: nobody may have taken it back before its process last looked.
  func publishes(_ delivery: Delivery, in world: World) {
    let rows = world.unfailing { () throws(StoreFailure) in try world.plain.deliveries(of: [delivery.key.item]) } ?? []
    guard let claim = claims[delivery.key] else { return }
    for recall in Publication(of: delivery.key, among: rows).recalls
    where !recall.hasComeToNothing && recall.due < claim.lookedAt {
      world.violate("\(delivery.id) is sent although it was taken back")
    }
  }

  /// What was taken back does not stand any more.
  func checkRecalls(_ rows: [Delivery], _ world: World) {
    for recall in rows where recall.key.kind == .recall && recall.state == .delivered {
      guard !decidedByPerson.contains(recall.key) else { continue }
      for row in Publication(of: recall.key, among: rows).publishing where !decidedByPerson.contains(row.key) {
        // Of two occurrences with one text, a network that is searched by text may credit the post to the other.
        let standing = world.network(row.key.channel)?.posts(of: row.key) ?? []
        guard
          let post = standing.first(where: { receipts["\(row.key.channel) \($0.id)"].map { $0 == row.key } ?? true })
        else { continue }
        world.violate("\(row.id) was taken back, but the public sees \(post.id)")
      }
    }
  }
}

extension SimulatedFlight {
  /// Takes posts down, as adapters do: nothing that is lost is more than done once more.
  func takeDown(_ network: SimulatedNetwork, _ receipts: [Receipt]) {
    let known = Set(receipts.filter { !$0.isNoted }.map(\.id))
    let wait = world.span(.milliseconds(5)...(.seconds(4)))
    world.witness.takesDown(delivery, in: world)
    func remove(after wait: Duration) {
      world.after(wait) { [self] in
        guard !known.isEmpty else { return }
        world.note("\(network.channel.name) loses \(known.sorted().joined(separator: " ")) for \(id)")
        network.takeDown(known)
      }
    }
    let answer: Result<Outcome, PublishFailure>
    switch world.drawFate(of: network) {
    case .accepted:
      remove(after: .zero)
      let isByHand = receipts.isEmpty || receipts.contains(where: \.isNoted)
      answer = .success(isByHand ? .handedOff(reason) : .published([]))
    case .handedOff: answer = .success(.handedOff(reason))
    case .throttled(let pause, let scope): answer = .failure(.deferred(reason, retryAfter: pause, scope: scope))
    case .blocked: answer = .failure(.blocked(reason))
    case .broken(let effect), .slow(_, let effect):
      if effect != .never { remove(after: effect == .before ? .zero : wait + SimulatedNetwork.afterthought) }
      answer = .failure(.deferred(reason, retryAfter: nil, scope: .delivery))
    case .refused, .rejected: answer = .failure(.deferred(reason, retryAfter: nil, scope: .delivery))
    }
    later(wait) { self.end(answer) }
  }
}
