import Domain

/// The dispatcher's decisions: a value that is told events and answers with actions. It knows no store, no network, no
/// clock: equal events give equal actions, so that a seed replays a run exactly.
struct DispatchCore: Sendable {
  private enum Phase {
    case running
    case stopping(deadline: Timestamp)
    case ended
  }

  private let channels: [ChannelName: Channel]
  private let settings: DispatchSettings
  private let settlement: Settlement
  private var phase = Phase.running
  private var wire: Wire
  private var lookout = Lookout()
  private var stock = Stock()
  private var gates: ChannelGates
  /// Gates shut since the load under way was asked for: what it finds does not know of them.
  private var shutWhileLooking: [ChannelGate] = []
  /// Looks whose beginning is being written down, with what they are about.
  private var looksBegun: [DeliveryKey: Delivery] = [:]
  /// Commits that were asked for and not yet answered.
  private var openCommits = 0
  /// In a run of one try each: what has had its try.
  private var tried: Set<DeliveryKey> = []

  init(channels: [ChannelName: Channel], settings: DispatchSettings, owner: OwnerID) {
    self.channels = channels
    self.settings = settings
    wire = Wire(places: settings.slots)
    gates = ChannelGates(channels: channels, settings: settings)
    settlement = Settlement(rules: RetryRules(settings: settings), owner: owner)
  }

  /// What is to be done about `event`.
  mutating func step(_ event: DispatchEvent, now: Timestamp) -> [DispatchAction] {
    var actions: [DispatchAction] = []
    switch event {
    case .wake:
      lookout.want()
      stock = Stock()
    case .loaded(let backlog): actions += take(backlog, now: now)
    case .committed(let changes, let written): actions += launch(changes, written: written, now: now)
    case .attempted(let key, let end): actions += settle(key, end, now: now)
    case .looked(let key, let end): actions += conclude(key, end, now: now)
    case .stop: stop(now: now)
    case .ping: return []
    }
    return actions + next(now: now)
  }

  // MARK: Loading and claiming

  private mutating func take(_ backlog: Backlog, now: Timestamp) -> [DispatchAction] {
    gates.take(backlog, shutMeanwhile: shutWhileLooking, now: now)
    shutWhileLooking = []
    // An owner that lives past the end of its lease (stopped, or slow) keeps its claim: look again after half a lease.
    let leaseEnd = backlog.nextLeaseEnd.map { max($0, now + settings.lease / 2) }
    lookout.end(nextWake: [backlog.nextWake, leaseEnd, gates.nextOpening(at: now)].compactMap { $0 }.min())
    // A channel has opened since it was left out, or speaks of other things: when its next is due is not known yet.
    if !openChannels(at: now).isSubset(of: lookout.asked.open) || gates.withheld(at: now) != lookout.asked.withheld {
      lookout.want()
    }
    guard case .running = phase else { return [] }
    return commit(recovered(backlog, now: now) + claims(of: backlog, now: now))
  }

  /// What becomes of deliveries whose sender died.
  private func recovered(_ backlog: Backlog, now: Timestamp) -> [DeliveryChange] {
    backlog.lost.compactMap { lost in
      guard !wire.carries(lost.delivery.key), let channel = channels[lost.delivery.key.channel] else { return nil }
      return settlement.recover(lost.delivery, lost.attempt, on: channel, at: now)
    }
  }

  /// What becomes of deliveries whose time has come.
  private mutating func claims(of backlog: Backlog, now: Timestamp) -> [DeliveryChange] {
    let rules = rules(backlog.variants, now: now)
    var batch = ClaimBatch(free: wire.free, busy: wire.busy, room: gates.room)
    var (changes, waiting): ([DeliveryChange], [Delivery]) = ([], [])
    var isComplete = true
    for delivery in ClaimOrder.fair(backlog.due) where !wire.carries(delivery.key) {
      guard let channel = channels[delivery.key.channel] else { continue }
      if let put = rules.putOff(delivery, in: backlog.publications[delivery.key]) {
        changes.append(put)
        continue
      }
      switch rules.verdict(
        on: delivery, on: channel, lookalike: backlog.lookalikes[delivery.key], batch: &batch)
      {
      case .change(let change): changes.append(change)
      case .look: changes.append(beginLook(delivery, now: now))
      case .wait where rules.isStockable(delivery): waiting.append(delivery)
      // As long as something that must be looked at again waits for a place, nothing from the stock takes one from it.
      case .wait: isComplete = isComplete && batch.free > 0
      case .leave: continue
      }
    }
    stock =
      isComplete ? Stock(waiting, variants: backlog.variants, taken: batch.taken, foundAt: now) : Stock()
    return changes
  }

  /// Claims of what was found before, for places that have become free.
  private mutating func claimsFromStock(now: Timestamp) -> [DeliveryChange] {
    guard case .running = phase, !lookout.isLooking, wire.free > 0, stock.count(at: now) > 0 else { return [] }
    return stock.claims(by: rules(stock.variants, now: now), on: channels, wire: wire)
  }

  private func rules(_ variants: [Digest: Variant], now: Timestamp) -> ClaimRules {
    // While something is being written, what was read may be older than the look that has just ended.
    ClaimRules(
      settlement: settlement, gates: gates, asked: lookout.asked.withheld, variants: variants, tried: tried,
      mayLook: openCommits == 0, now: now)
  }

  private mutating func launch(
    _ changes: [DeliveryChange], written: Set<DeliveryKey>, now: Timestamp
  ) -> [DispatchAction] {
    openCommits -= 1
    lookout.want()
    return changes.flatMap { change -> [DispatchAction] in
      let delivery = change.delivery
      let look = looksBegun.removeValue(forKey: delivery.key)
      wire.release(delivery.key)
      guard written.contains(delivery.key) else { return [] }
      if let look { return launchLook(look, now: now) }
      switch change.attempts {
      case .open(let attempt):
        if case .stopping = phase { return release(delivery, attempt, Reason(EngineCode.stopped), now: now) }
        guard DeliveryRules.mayLeave(delivery, on: channels[delivery.key.channel], at: now) else {
          return release(delivery, attempt, Reason(EngineCode.late), now: now)
        }
        wire.launch(delivery, .attempt(attempt), deadline: now + settings.attemptLimit)
        tried.formUnion(settings.runsOnce ? [delivery.key] : [])
        return [.publish(delivery, attempt)]
      case .close(let attempt): return [.tell(.settled(delivery, attempt))]
      case .unchanged: return [.tell(.changed(delivery))]
      }
    }
  }

  /// Gives back a claim that came through after a stop was asked for, or after its time had passed.
  private mutating func release(
    _ delivery: Delivery, _ attempt: Attempt, _ reason: Reason, now: Timestamp
  ) -> [DispatchAction] {
    guard let channel = channels[delivery.key.channel] else { return [] }
    let end = AttemptEnd(
      result: .failure(.deferred(reason, retryAfter: .zero, scope: .delivery)), isVisible: false)
    let change = settlement.settle(delivery, attempt, end, on: channel, at: now, wasStopped: true)
    return commit(change.map { [$0] } ?? [])
  }

  /// Written down before the network is asked: a look that kills the process must not be the first thing that the next
  /// one does, again and again.
  private mutating func beginLook(_ delivery: Delivery, now: Timestamp) -> DeliveryChange {
    let change = settlement.beginLook(delivery, at: now)
    var begun = delivery
    begun.version = change.delivery.version
    looksBegun[delivery.key] = begun
    wire.reserve(delivery.key)
    return change
  }

  private mutating func launchLook(_ delivery: Delivery, now: Timestamp) -> [DispatchAction] {
    // The next process, or this one's next run, asks.
    if case .stopping = phase { return [] }
    wire.launch(delivery, .look, deadline: now + settings.attemptLimit)
    tried.formUnion(settings.runsOnce ? [delivery.key] : [])
    return [.look(delivery)]
  }

  // MARK: Outcomes

  private mutating func settle(_ key: DeliveryKey, _ end: AttemptEnd, now: Timestamp) -> [DispatchAction] {
    guard let flight = wire.land(key), case .attempt(let attempt) = flight.task,
      let channel = channels[key.channel]
    else { return [] }
    let wasStopped = if case .stopping = phase { flight.isCut || end.wasRefused } else { end.wasRefused }
    let change = settlement.settle(
      flight.delivery, attempt, end, on: channel, at: now, wasStopped: wasStopped)
    let failure: PublishFailure? = if case .failure(let failure) = end.result { failure } else { nil }
    let told = heed(failure, on: channel.name, retryAt: change?.delivery.wakeAt, now: now)
    return told + commit((change.map { [$0] } ?? []) + claimsFromStock(now: now))
  }

  private mutating func conclude(_ key: DeliveryKey, _ end: LookEnd, now: Timestamp) -> [DispatchAction] {
    guard let flight = wire.land(key), let channel = channels[key.channel] else { return [] }
    let change = settlement.conclude(flight.delivery, end, on: channel, at: now)
    let failure: PublishFailure? = if case .failed(let failure) = end { failure } else { nil }
    let told = heed(failure, on: channel.name, retryAt: change?.delivery.wakeAt, now: now)
    return told + commit((change.map { [$0] } ?? []) + claimsFromStock(now: now))
  }

  /// What an answer, or the lack of one, says of a whole channel.
  private mutating func heed(
    _ failure: PublishFailure?, on channel: ChannelName, retryAt: Timestamp?, now: Timestamp
  ) -> [DispatchAction] {
    var actions: [DispatchAction] = []
    for (gate, isNews) in gates.shut(after: failure, on: channel, retryAt: retryAt, now: now) {
      if lookout.isLooking { shutWhileLooking.append(gate) }
      actions.append(.shut(gate))
      // Networks ask for short waits all day long; of one that lasts, people should know.
      let isLong = gate.until.map { $0 - now >= settings.longWait } ?? true
      if isNews, gate.kind != .throttled || isLong { actions.append(.tell(.shut(gate))) }
    }
    if failure?.provesAnswer ?? true, gates.reached(channel) {
      actions += [.reached(channel), .tell(.reached(channel))]
    }
    return actions
  }

  // MARK: Stopping

  private mutating func stop(now: Timestamp) {
    guard case .running = phase else { return }
    phase = .stopping(deadline: now + settings.stopGrace)
  }

  // MARK: What comes next

  private mutating func next(now: Timestamp) -> [DispatchAction] {
    let cuts = cutOverdue(now: now)
    let isResting = !lookout.isLooking && openCommits == 0
    switch phase {
    case .ended: return cuts
    case .stopping where wire.isEmpty && isResting:
      phase = .ended
      return cuts + [.end]
    case .running where lookout.isDue(at: now) && isResting && !isSupplied(at: now):
      lookout.begin(request(at: now), at: now)
      return cuts + [.load(lookout.asked)]
    case .running, .stopping: return isResting ? cuts + waitOrEnd(now: now) : cuts
    }
  }

  /// Whether nothing more could go out whatever a look found, and there is enough for the places that become free next.
  private func isSupplied(at now: Timestamp) -> Bool {
    wire.free == 0 && stock.count(at: now) >= max(1, settings.slots / 2)
  }

  private mutating func waitOrEnd(now: Timestamp) -> [DispatchAction] {
    if wire.isEmpty, settings.runsOnce {
      phase = .ended
      return [.end]
    }
    guard wire.isEmpty || !settings.holdsTimeWhileBusy else { return [] }
    let other: Timestamp?
    switch phase {
    // A look that was put off because there is enough is made before what there is becomes too old.
    case .running where lookout.isDue(at: now): other = stock.end
    case .running: other = lookout.wakeTime(whileBusy: !wire.isEmpty, now: now)
    case .stopping(let deadline): other = deadline
    case .ended: return []
    }
    return [.wait(until: [wire.firstDeadline, other].compactMap { $0 }.min())]
  }

  /// Attempts that take too long are cut, and everything once a stop has been patient enough.
  private mutating func cutOverdue(now: Timestamp) -> [DispatchAction] {
    let isOver = if case .stopping(let deadline) = phase { deadline <= now } else { false }
    return wire.cut(all: isOver, now: now).map { .cut($0) }
  }

  private mutating func commit(_ changes: [DeliveryChange]) -> [DispatchAction] {
    guard !changes.isEmpty else { return [] }
    openCommits += 1
    for change in changes {
      if case .open = change.attempts { wire.reserve(change.delivery.key) }
    }
    return [.commit(changes)]
  }

  // MARK: What is asked for

  private func request(at now: Timestamp) -> BacklogRequest {
    BacklogRequest(
      limits: limits, total: total, open: openChannels(at: now), withheld: gates.withheld(at: now),
      paced: gates.paced)
  }

  /// Channels on which something could be done now: for the others the next due time is of no interest.
  private func openChannels(at now: Timestamp) -> Set<ChannelName> {
    Set(
      channels.keys.filter {
        gates.isOpen($0, at: now) && wire.busy[$0, default: 0] < gates.mostInFlight(on: $0)
      })
  }

  /// More than the free places, so that what only needs a verdict, or had its try, does not keep others from being sent.
  private var limits: [ChannelName: Int] {
    let (paced, share) = (gates.paced, 4 * settings.slots / max(1, channels.count))
    var limits: [ChannelName: Int] = [:]
    for name in channels.keys {
      let free = gates.mostInFlight(on: name) - wire.busy[name, default: 0]
      guard free > 0 else { continue }
      // Of a backlog that goes out slowly, what must be out soonest is sought among more.
      limits[name] = max(free + 1, paced.contains(name) ? max(share, 256) : share)
    }
    for key in tried where limits[key.channel] != nil { limits[key.channel, default: 0] += 1 }
    return limits
  }

  /// How many can be of use at once on channels that nothing keeps back, where these are so many that their limits alone
  /// would let in a crowd: as many as places are free, and twice as many as there are places for the stock; each channel
  /// gives one more than it has places, so at most every second is too many; a look under way stays due. Where each
  /// delivery has one try only, those that had it stay due as well.
  private var total: Int {
    guard channels.count > 2 * settings.slots, !settings.runsOnce else { return .max }
    return 2 * (wire.free + 2 * settings.slots) + wire.looks
  }
}
