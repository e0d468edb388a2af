import Domain

/// The dispatcher's decisions: a value that is told events and answers with actions. It knows no store, no network, no
/// clock: equal events give equal actions, so that a seed replays a run exactly.
struct DispatchCore: Sendable {
  /// Something under way on the wire.
  private struct Flight {
    enum Task {
      case attempt(Attempt)
      case look
    }

    var delivery: Delivery
    var task: Task
    var deadline: Timestamp
    var isCut = false
  }

  private enum Phase {
    case running
    case stopping(deadline: Timestamp)
    case ended
  }

  private let channels: [ChannelName: Channel]
  private let settings: DispatchSettings
  private let settlement: Settlement
  private var phase = Phase.running
  private var flights: [DeliveryKey: Flight] = [:]
  private var gates: ChannelGates
  /// Gates shut since the load under way was asked for: what it finds does not know of them.
  private var shutWhileLoading: [ChannelGate] = []
  private var isLoading = false
  private var wantsLoad = false
  /// What the load under way, or the last one, asked for.
  private var asked = BacklogRequest(limits: [:], total: 0, open: [], withheld: [:], paced: [])
  /// Looks whose beginning is being written down, with what they are about.
  private var looksBegun: [DeliveryKey: Delivery] = [:]
  /// Commits that were asked for and not yet answered.
  private var openCommits = 0
  private var nextWake: Timestamp?
  /// When the store was last looked at.
  private var lookedAt: Timestamp?
  /// In a run of one try each: what has had its try.
  private var tried: Set<DeliveryKey> = []

  init(channels: [ChannelName: Channel], settings: DispatchSettings, owner: OwnerID) {
    self.channels = channels
    self.settings = settings
    gates = ChannelGates(channels: channels, settings: settings)
    settlement = Settlement(rules: RetryRules(settings: settings), owner: owner)
  }

  /// What is to be done about `event`.
  mutating func step(_ event: DispatchEvent, now: Timestamp) -> [DispatchAction] {
    var actions: [DispatchAction] = []
    switch event {
    case .wake: wantsLoad = true
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
    isLoading = false
    gates.take(backlog, shutMeanwhile: shutWhileLoading, now: now)
    shutWhileLoading = []
    // A channel has opened since it was left out, or speaks of other things: when its next is due is not known yet.
    let withheld = gates.withheld(at: now)
    if !openChannels(at: now).isSubset(of: asked.open) || withheld != asked.withheld { wantsLoad = true }
    // An owner that lives past the end of its lease (stopped, or slow) keeps its claim: look again after half a lease.
    let leaseEnd = backlog.nextLeaseEnd.map { max($0, now + settings.lease / 2) }
    nextWake = [backlog.nextWake, leaseEnd, gates.nextOpening(at: now)].compactMap { $0 }.min()
    guard case .running = phase else { return [] }
    var changes: [DeliveryChange] = backlog.lost.compactMap { lost in
      guard flights[lost.delivery.key] == nil, let channel = channels[lost.delivery.key.channel] else { return nil }
      return settlement.recover(lost.delivery, lost.attempt, on: channel, at: now)
    }
    var batch = ClaimBatch(free: settings.slots - flights.count, busy: busy, room: gates.room)
    for delivery in ClaimOrder.fair(backlog.due) where flights[delivery.key] == nil {
      guard let channel = channels[delivery.key.channel] else { continue }
      if let put = putOff(delivery, in: backlog.publications[delivery.key], now: now) {
        changes.append(put)
        continue
      }
      switch judge(
        delivery, on: channel, lookalike: backlog.lookalikes[delivery.key], batch: &batch, withheld, now: now)
      {
      case .change(let change): changes.append(change)
      case .look: changes.append(beginLook(delivery, now: now))
      case .leave: continue
      }
    }
    return commit(changes)
  }

  /// A correction or a recall that must wait for what goes before it, or what has nothing to do any more.
  private func putOff(_ delivery: Delivery, in publication: Publication?, now: Timestamp) -> DeliveryChange? {
    guard let publication, [.scheduled, .retrying].contains(delivery.state) else { return nil }
    return Precedence.judged(delivery, in: publication, at: now)
      .map { DeliveryChange($0, expecting: delivery.version) }
  }

  private enum Judgement {
    case change(DeliveryChange)
    case look
    case leave
  }

  private func judge(
    _ delivery: Delivery, on channel: Channel, lookalike: DeliveryKey?, batch: inout ClaimBatch,
    _ withheld: [ChannelName: Set<CategoryName>], now: Timestamp
  ) -> Judgement {
    switch delivery.state {
    case .scheduled, .retrying:
      // What a gate keeps back is judged when it opens: it is told once, with the gate.
      guard delivery.key.kind == .publish ? mayPublish(on: channel, withheld) : gates.isOpen(channel.name, at: now)
      else { return .leave }
      if let notAfter = delivery.notAfter, notAfter <= now { return expire(delivery, now: now) }
      if let judged = DeliveryRules.lateness(of: delivery, on: channel, at: now) {
        return .change(DeliveryChange(judged, expecting: delivery.version))
      }
      guard !tried.contains(delivery.key) else { return .leave }
      if let lookalike, delivery.resolution == nil {
        return setAside(delivery, lookalike, now: now)
      }
      guard batch.admits(delivery, on: channel, atMost: gates.mostInFlight(on: channel.name)) else { return .leave }
      return settlement.claim(delivery, on: channel, at: now).map { .change($0) } ?? .leave
    case .unconfirmed:
      if let given = settlement.giveUpLook(delivery, on: channel, at: now) { return .change(given) }
      // While something is being written, this row may be older than the look that has just ended.
      guard openCommits == 0, gates.isOpen(channel.name, at: now), !tried.contains(delivery.key),
        batch.admits(delivery, on: channel, atMost: gates.mostInFlight(on: channel.name))
      else { return .leave }
      return .look
    case .held: return delivery.notAfter.map { $0 <= now } ?? false ? expire(delivery, now: now) : .leave
    case .sending, .delivered, .failed, .expired, .cancelled: return .leave
    }
  }

  /// Where only some categories may go out, what was loaded is of those, unless the gates have changed since it was asked for.
  private func mayPublish(on channel: Channel, _ withheld: [ChannelName: Set<CategoryName>]) -> Bool {
    guard let categories = withheld[channel.name] else { return true }
    return !categories.isEmpty && asked.withheld[channel.name] == categories
  }

  private func expire(_ delivery: Delivery, now: Timestamp) -> Judgement {
    guard var expired = DeliveryRules.applying(.deadlinePassed, to: delivery, at: now) else { return .leave }
    expired.reason = Reason(EngineCode.outOfDate)
    return .change(DeliveryChange(expired, expecting: delivery.version))
  }

  private func setAside(_ delivery: Delivery, _ lookalike: DeliveryKey, now: Timestamp) -> Judgement {
    guard var held = DeliveryRules.applying(.held(.looksAlreadySent), to: delivery, at: now) else { return .leave }
    held.reason = Reason(EngineCode.looksAlreadySent, ["other": "\(lookalike)"])
    return .change(DeliveryChange(held, expecting: delivery.version))
  }

  private mutating func launch(
    _ changes: [DeliveryChange], written: Set<DeliveryKey>, now: Timestamp
  ) -> [DispatchAction] {
    openCommits -= 1
    wantsLoad = true
    return changes.flatMap { change -> [DispatchAction] in
      let delivery = change.delivery
      let look = looksBegun.removeValue(forKey: delivery.key)
      guard written.contains(delivery.key) else { return [] }
      if let look { return launchLook(look, now: now) }
      switch change.attempts {
      case .open(let attempt):
        if case .stopping = phase { return release(delivery, attempt, Reason(EngineCode.stopped), now: now) }
        guard DeliveryRules.mayLeave(delivery, on: channels[delivery.key.channel], at: now) else {
          return release(delivery, attempt, Reason(EngineCode.late), now: now)
        }
        flights[delivery.key] = Flight(
          delivery: delivery, task: .attempt(attempt), deadline: now + settings.attemptLimit)
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
    return change
  }

  private mutating func launchLook(_ delivery: Delivery, now: Timestamp) -> [DispatchAction] {
    // The next process, or this one's next run, asks.
    if case .stopping = phase { return [] }
    flights[delivery.key] = Flight(delivery: delivery, task: .look, deadline: now + settings.attemptLimit)
    tried.formUnion(settings.runsOnce ? [delivery.key] : [])
    return [.look(delivery)]
  }

  // MARK: Outcomes

  private mutating func settle(_ key: DeliveryKey, _ end: AttemptEnd, now: Timestamp) -> [DispatchAction] {
    guard let flight = flights.removeValue(forKey: key), case .attempt(let attempt) = flight.task,
      let channel = channels[key.channel]
    else { return [] }
    let wasStopped = if case .stopping = phase { flight.isCut || end.wasRefused } else { end.wasRefused }
    let change = settlement.settle(
      flight.delivery, attempt, end, on: channel, at: now, wasStopped: wasStopped)
    let failure: PublishFailure? = if case .failure(let failure) = end.result { failure } else { nil }
    return heed(failure, on: channel.name, retryAt: change?.delivery.wakeAt, now: now)
      + commit(change.map { [$0] } ?? [])
  }

  private mutating func conclude(_ key: DeliveryKey, _ end: LookEnd, now: Timestamp) -> [DispatchAction] {
    guard let flight = flights.removeValue(forKey: key), let channel = channels[key.channel] else { return [] }
    let change = settlement.conclude(flight.delivery, end, on: channel, at: now)
    let failure: PublishFailure? = if case .failed(let failure) = end { failure } else { nil }
    return heed(failure, on: channel.name, retryAt: change?.delivery.wakeAt, now: now)
      + commit(change.map { [$0] } ?? [])
  }

  /// What an answer, or the lack of one, says of a whole channel.
  private mutating func heed(
    _ failure: PublishFailure?, on channel: ChannelName, retryAt: Timestamp?, now: Timestamp
  ) -> [DispatchAction] {
    var actions: [DispatchAction] = []
    for (gate, isNews) in gates.shut(after: failure, on: channel, retryAt: retryAt, now: now) {
      if isLoading { shutWhileLoading.append(gate) }
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
    switch phase {
    case .ended: return cuts
    case .stopping where flights.isEmpty && openCommits == 0 && !isLoading:
      phase = .ended
      return cuts + [.end]
    case .running where (wantsLoad || cameDueMeanwhile(now: now)) && !isLoading && openCommits == 0:
      (isLoading, wantsLoad, lookedAt) = (true, false, now)
      asked = BacklogRequest(
        limits: loadLimits, total: readable, open: openChannels(at: now), withheld: gates.withheld(at: now),
        paced: gates.paced)
      return cuts + [.load(asked)]
    case .running, .stopping: return cuts + waitOrEnd(now: now)
    }
  }

  private mutating func waitOrEnd(now: Timestamp) -> [DispatchAction] {
    guard !isLoading, openCommits == 0 else { return [] }
    if flights.isEmpty, settings.runsOnce {
      phase = .ended
      return [.end]
    }
    guard flights.isEmpty || !settings.holdsTimeWhileBusy else { return [] }
    var deadlines = flights.values.filter { !$0.isCut }.map(\.deadline)
    switch phase {
    case .running: deadlines += wakeTime(now: now).map { [$0] } ?? []
    case .stopping(let deadline): deadlines.append(deadline)
    case .ended: return []
    }
    return [.wait(until: deadlines.min())]
  }

  /// Whether something has come due since the last look, which took its time: that look cannot have found it.
  private func cameDueMeanwhile(now: Timestamp) -> Bool {
    guard let nextWake, let lookedAt else { return false }
    return lookedAt < nextWake && nextWake <= now
  }

  /// When something is due that could not go out just now because of what is under way, its end is waited for instead.
  private func wakeTime(now: Timestamp) -> Timestamp? {
    guard let nextWake, nextWake <= now else { return nextWake }
    return flights.isEmpty ? now + .seconds(1) : nil
  }

  /// Attempts that take too long are cut, and everything once a stop has been patient enough.
  private mutating func cutOverdue(now: Timestamp) -> [DispatchAction] {
    let isOver = if case .stopping(let deadline) = phase { deadline <= now } else { false }
    let overdue = flights.filter { !$0.value.isCut && (isOver || $0.value.deadline <= now) }.keys.sorted {
      $0.description < $1.description
    }
    for key in overdue { flights[key]?.isCut = true }
    return overdue.map { .cut($0) }
  }

  private mutating func commit(_ changes: [DeliveryChange]) -> [DispatchAction] {
    guard !changes.isEmpty else { return [] }
    openCommits += 1
    return [.commit(changes)]
  }

  // MARK: Channels

  /// Channels on which something could be done now: for the others the next due time is of no interest.
  private func openChannels(at now: Timestamp) -> Set<ChannelName> {
    let busy = busy
    return Set(
      channels.keys.filter {
        gates.isOpen($0, at: now) && busy[$0, default: 0] < gates.mostInFlight(on: $0)
      })
  }

  /// More than the free places, so that what only needs a verdict, or had its try, does not keep others from being sent;
  /// not much more, because what cannot go out now is read again the next time. Nothing where no place is free.
  private var loadLimits: [ChannelName: Int] {
    guard flights.count < settings.slots else { return [:] }
    let (busy, paced, share) = (busy, gates.paced, 4 * settings.slots / max(1, channels.count))
    var limits: [ChannelName: Int] = [:]
    for name in channels.keys {
      let free = gates.mostInFlight(on: name) - busy[name, default: 0]
      guard free > 0 else { continue }
      // Of a backlog that goes out slowly, what must be out soonest is sought among more.
      limits[name] = max(free + 1, paced.contains(name) ? max(share, 256) : share)
    }
    for key in tried where limits[key.channel] != nil { limits[key.channel, default: 0] += 1 }
    return limits
  }

  /// How many can be of use at once on channels that nothing keeps back, where these are so many that their limits alone
  /// would let in a crowd: each gives one more than it has places, so at most every second is too many; a look under way
  /// stays due. Where each delivery has one try only, those that had it stay due as well.
  private var readable: Int {
    guard channels.count > 2 * settings.slots, !settings.runsOnce else { return .max }
    let looks = flights.values.count { if case .look = $0.task { true } else { false } }
    return 2 * (settings.slots - flights.count) + looks
  }

  private var busy: [ChannelName: Int] {
    flights.values.reduce(into: [:]) { $0[$1.delivery.key.channel, default: 0] += 1 }
  }
}
