import Domain
import Engine

extension World {
  /// Somebody looks at the queue and decides something.
  func personActs(with store: WatchedStore) {
    let all = unfailing { () throws(StoreFailure) in try plain.deliveries(DeliveryFilter()) } ?? []
    let waiting = all.filter { $0.state.name == "held" || $0.state == .failed }
    guard !all.isEmpty else { return }
    let delivery = pick(!waiting.isEmpty && chance(700) ? waiting : all)
    let command = decision(on: delivery)
    do throws(StoreFailure) {
      let answer = try DeliveryDesk(store: store, clock: clock).carryOut(command, on: delivery.key, by: "alice")
      guard case .done = answer else { return }
      note("a person commands \(Self.word(for: command)) of \(delivery.id), \(delivery.state)")
      witness.commanded(command, on: delivery)
    } catch {
      note("a person is told that the store is \(error.kind.rawValue)")
    }
    inspect(store, by: nil)
  }

  private func decision(on delivery: Delivery) -> DeskCommand {
    guard let network = network(delivery.key.channel) else { return .cancel }
    switch delivery.state {
    case .held(.doubt):
      if let post = network.posts(of: delivery.key).first, chance(800) { return .resolve(url: post.id) }
      return chance(800) ? .retry : .cancel
    case .held(.handOff) where delivery.key.kind == .recall: return chance(800) ? .resolve(url: nil) : .retry
    case .held(.handOff):
      guard chance(800), let variant = variant(of: delivery) else { return .retry }
      return .resolve(url: network.add(nil, variant, fingerprint: delivery.fingerprint, at: now, lag: .zero).id)
    case .scheduled, .sending, .retrying, .unconfirmed, .held(.approval), .held(.late), .held(.calendarProblem),
      .held(.looksAlreadySent), .delivered, .failed, .expired, .cancelled:
      return chance(700) ? .retry : chance(500) ? .cancel : .resolve(url: nil)
    }
  }

  /// Somebody publishes by hand what Crieur publishes too.
  func strangerPosts() {
    let all = unfailing { () throws(StoreFailure) in try plain.deliveries(DeliveryFilter()) } ?? []
    guard !all.isEmpty else { return }
    let delivery = pick(all)
    guard let network = network(delivery.key.channel), let variant = variant(of: delivery) else { return }
    let receipt = network.add(nil, variant, fingerprint: delivery.fingerprint, at: now, lag: .zero)
    note("somebody publishes the text of \(delivery.id) by hand as \(receipt.id)")
  }

  private func variant(of delivery: Delivery) -> Variant? {
    unfailing { () throws(StoreFailure) in try plain.variant(delivery.variant) } ?? nil
  }

  func pauseOrResume(with store: WatchedStore) {
    let network = pick(networks)
    let name = network.channel.name
    do throws(StoreFailure) {
      if chance(400) {
        let reason = Reason(code: "simulation.paused", arguments: [:])
        try store.shut(ChannelGate(channel: name, kind: .paused, since: now, reason: reason))
        note("a person pauses \(name)")
      } else {
        try resume(network, with: store)
      }
      wakeAll()
    } catch {
      note("a person is told that the store is \(error.kind.rawValue)")
    }
  }

  func resume(_ network: SimulatedNetwork, with store: WatchedStore) throws(StoreFailure) {
    network.isBlocked = false
    let isOpened = try store.openGates([.paused, .blocked], on: network.channel.name, by: "anne", at: now)
    guard isOpened else { return }
    note("a person resumes \(network.channel.name)")
    witness.resumed(network.channel.name)
  }

  private static func word(for command: DeskCommand) -> String {
    switch command {
    case .retry: "retry"
    case .cancel: "cancel"
    case .resolve(let url): "resolve \(url ?? "")"
    }
  }
}
