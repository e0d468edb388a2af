import Domain

@testable import Engine

/// One process at work: the real core, and what `Dispatcher` does around it, cut into steps between which it can die,
/// be stopped, or wait for the disk.
final class SimulatedProcess {
  /// One thing to do before the next events are taken.
  private enum Chore {
    case write([[DeliveryChange]])
    case carryOut(DispatchAction)
  }

  let name: String
  let store: WatchedStore
  let world: World
  private let open: OpenStore
  private var core: DispatchCore
  private var inbox: [DispatchEvent] = []
  private var chores: [Chore] = []
  private var flights: [DeliveryKey: SimulatedFlight] = [:]
  private var isOnAgenda = false
  private var timer: Agenda.Ticket?
  private(set) var isAlive = true
  /// The gates that stood in the store when it last looked.
  private(set) var gatesSeen: [ChannelGate] = []
  private(set) var silencesSeen: [Silence] = []
  private(set) var lookedAt = World.start
  /// While it is stopped (SIGSTOP) none of its steps is taken.
  var stoppedUntil: Timestamp?

  init(_ name: String, runsOnce: Bool, in world: World) throws(StoreFailure) {
    self.name = name
    self.world = world
    open = try world.house.open(as: name)
    // Planning is interrupted by the steps of others; who holds the box is set once the process exists.
    let box = ProcessBox()
    store = WatchedStore(
      open.store, trouble: world.trouble, sabotage: world.sabotage,
      interruption: Interruption { box.process?.survivesInterruption() ?? false })
    var settings = world.settings
    settings.runsOnce = runsOnce
    core = DispatchCore(channels: world.channels, settings: settings, owner: store.owner)
    box.process = self
    put(.wake)
  }

  /// Lets others take steps while this one plans.
  private func survivesInterruption() -> Bool {
    for _ in 0..<world.number(0..<8) {
      guard world.step(except: self, until: world.now + .seconds(2)) else { break }
    }
    return isAlive
  }

  // MARK: Life

  /// `kill -9`: nothing of it is left but what it wrote and what it sent.
  func die() {
    guard isAlive else { return }
    leave()
    open.kill()
  }

  private func leave() {
    isAlive = false
    world.agenda.removeAll(of: self)
    for flight in flights.values.sorted(by: { $0.id < $1.id }) { flight.cutOff() }
    flights = [:]
    inbox = []
    chores = []
  }

  private func end() {
    world.note("\(name) ends")
    leave()
    open.close()
  }

  // MARK: Events

  func put(_ event: DispatchEvent) {
    guard isAlive else { return }
    inbox.append(event)
    comeOn()
  }

  private func comeOn(after wait: Duration? = nil) {
    guard isAlive, !isOnAgenda, !inbox.isEmpty || !chores.isEmpty else { return }
    isOnAgenda = true
    world.after(wait ?? world.span(.microseconds(10)...(.milliseconds(5))), by: self) { self.takeStep() }
  }

  private func takeStep() {
    isOnAgenda = false
    guard !world.dies(self) else { return }
    var wait: Duration?
    if chores.isEmpty {
      takeEvents()
    } else {
      let chore = chores.removeFirst()
      do throws(StoreFailure) {
        try perform(chore)
      } catch {
        // As `Dispatcher.persistently` does.
        world.note("\(name) waits for the store: \(error.kind.rawValue)")
        chores.insert(chore, at: 0)
        wait = error.kind == .busy ? .seconds(1) : .seconds(10)
      }
    }
    world.inspect(store, by: self)
    comeOn(after: wait)
  }

  private func takeEvents() {
    let events = inbox
    inbox = []
    var actions: [DispatchAction] = []
    for event in events {
      let found = core.step(event, now: world.now)
      world.witness.heard(event, by: self, in: world)
      world.witness.decided(found, by: self, in: world)
      actions += found
    }
    let groups = actions.compactMap { action -> [DeliveryChange]? in
      if case .commit(let changes) = action { changes } else { nil }
    }
    if world.sabotage == .sendsBeforeTheClaim { groups.flatMap { $0 }.forEach(sendEarly) }
    if !groups.isEmpty { chores.append(.write(groups)) }
    let waits = actions.indices.filter { if case .wait = actions[$0] { true } else { false } }
    chores += actions.indices.filter { !waits.contains($0) || $0 == actions.indices.last }.map {
      .carryOut(actions[$0])
    }
  }

  private func perform(_ chore: Chore) throws(StoreFailure) {
    switch chore {
    case .write(let groups):
      let written = try store.commit(groups.flatMap { $0 })
      for changes in groups { put(.committed(changes, written: written)) }
    case .carryOut(let action): try carryOut(action)
    }
  }

  private func carryOut(_ action: DispatchAction) throws(StoreFailure) {
    switch action {
    case .commit: return
    case .load(let request):
      let backlog = try Backlog.load(
        from: store, request, lookalikeWindow: world.settings.lookalikeWindow, now: world.now)
      lookedAt = world.now
      gatesSeen = world.unfailing { () throws(StoreFailure) in try world.plain.gates() } ?? []
      silencesSeen = world.unfailing { () throws(StoreFailure) in try world.plain.silences() } ?? []
      put(.loaded(backlog))
    case .publish(let delivery, let attempt):
      guard world.sabotage != .sendsBeforeTheClaim else { return }
      try publish(delivery, attempt)
    case .look(let delivery): try look(delivery)
    case .cut(let key): flights[key]?.cut()
    case .shut(let gate):
      try store.shut(gate)
      world.note("\(name) shuts \(gate.channel): \(gate.kind.rawValue)")
    case .reached(let channel):
      _ = try store.openGates([.unreachable], on: channel, by: nil, at: world.now)
      world.note("\(name) reaches \(channel) again")
    case .tell: return
    case .wait(let deadline): wait(until: deadline)
    case .end: end()
    }
  }

  private func wait(until deadline: Timestamp?) {
    if let timer { world.agenda.remove(timer) }
    timer = deadline.map { deadline in
      world.agenda.add(at: max(deadline, world.now), by: self) { self.put(.wake) }
    }
  }

  // MARK: The wire

  private func publish(_ delivery: Delivery, _ attempt: Attempt) throws(StoreFailure) {
    let variant = try store.variant(delivery.variant)
    let flight = SimulatedFlight(delivery, attempt: attempt, variant: variant, process: self)
    flights[delivery.key] = flight
    world.note("\(name) sends \(delivery.id) #\(attempt.number)")
    flight.publish()
  }

  private func look(_ delivery: Delivery) throws(StoreFailure) {
    let variant = try store.variant(delivery.variant)
    let since = try store.attempts(of: delivery.key).first?.startedAt ?? delivery.due
    let flight = SimulatedFlight(delivery, attempt: nil, variant: variant, process: self)
    flights[delivery.key] = flight
    flight.look(since: since)
  }

  /// Sabotage: nothing was written yet.
  private func sendEarly(_ change: DeliveryChange) {
    guard case .open(let attempt) = change.attempts else { return }
    let variant = world.unfailing { () throws(StoreFailure) in try store.inner.variant(change.delivery.variant) }
    let flight = SimulatedFlight(change.delivery, attempt: attempt, variant: variant ?? nil, process: self)
    flights[change.delivery.key] = flight
    flight.publish()
  }

  func landed(_ flight: SimulatedFlight, _ event: DispatchEvent) {
    guard flights[flight.delivery.key] === flight else { return }
    flights[flight.delivery.key] = nil
    put(event)
  }

  /// How many attempts it has on the wire of a channel.
  func attemptsUnderWay(on channel: ChannelName) -> Int {
    flights.values.filter { $0.delivery.key.channel == channel && $0.attempt != nil }.count
  }
}

/// Holds a process for a closure that is made before it.
private final class ProcessBox {
  weak var process: SimulatedProcess?
}
