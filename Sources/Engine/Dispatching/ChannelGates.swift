import Domain

/// What keeps channels from being served now: what people shut, what networks ask for, silences, quiet hours and pace.
/// Gates on claiming, not states of deliveries; a value, as the core that asks it.
struct ChannelGates: Sendable {
  private let channels: [ChannelName: Channel]
  private let settings: DispatchSettings
  /// The most deliveries in flight on each channel; asked for all of them at every look.
  private let places: [ChannelName: Int]
  /// The channels that have quiet hours or a pace, of their own or of their application.
  private let rhythmic: [Channel]
  /// Channels whose pace counts what went out before, and all that share an application whose pace does.
  let paced: Set<ChannelName>
  /// Those of the store, and silences.
  private var standing: [ChannelName: [ChannelGate]] = [:]
  /// Quiet hours and pace, as of the last look at the store.
  private var rhythm: [ChannelName: [ChannelGate]] = [:]
  /// The categories that a silence lets through, on channels that are silent.
  private var excepted: [ChannelName: Set<CategoryName>] = [:]
  /// How many publications may be begun before the store is looked at again.
  private(set) var room = PaceRoom()
  /// How often in a row each channel's server could not be reached.
  private var strikes: [ChannelName: Int] = [:]

  init(channels: [ChannelName: Channel], settings: DispatchSettings) {
    self.channels = channels
    self.settings = settings
    places = channels.mapValues(\.mostInFlight)
    let counting = channels.values.filter { $0.pace.countsPublications || $0.application.pace.countsPublications }
    paced = Set(counting.map(\.name))
    rhythmic = counting + channels.values.filter { [paced] in $0.pace.quiet != nil && !paced.contains($0.name) }
  }

  // MARK: What stands

  /// Takes over what a look at the store found.
  mutating func take(_ found: Backlog, shutMeanwhile: [ChannelGate], now: Timestamp) {
    standing = Dictionary(grouping: found.gates, by: \.channel)
    for gate in found.gates where gate.kind == .unreachable && strikes[gate.channel] == nil {
      // Another process, or this one before it was started anew, found it out.
      strikes[gate.channel] = gate.reason.arguments["failures"].flatMap { Int($0) } ?? settings.unreachableAfter
    }
    for gate in shutMeanwhile { remember(gate) }
    excepted = [:]
    for silence in found.silences where !silence.isOver(at: now) {
      for name in channels.keys where !silence.exceptChannels.contains(name) { add(silence, on: name, now: now) }
    }
    (rhythm, room) = ([:], PaceRoom())
    for channel in rhythmic { observeRhythm(of: channel, found.lately, now: now) }
  }

  private mutating func add(_ silence: Silence, on name: ChannelName, now: Timestamp) {
    let reason = Reason(EngineCode.silence, ["reason": silence.reason, "person": silence.by])
    standing[name, default: []].append(
      ChannelGate(channel: name, kind: .silenced, since: silence.from, until: silence.until, reason: reason))
    guard silence.isShut(at: now) else { return }
    // Two silences at once let through what both let through.
    excepted[name] = excepted[name]?.intersection(silence.exceptCategories) ?? silence.exceptCategories
  }

  private mutating func observeRhythm(
    of channel: Channel, _ publications: [ChannelName: [Timestamp]], now: Timestamp
  ) {
    if let end = channel.pace.quiet?.end(around: now, in: channel.zone) {
      let reason = Reason(EngineCode.quietHours, ["hours": "\(channel.pace.quiet.map(\.description) ?? "")"])
      rhythm[channel.name, default: []].append(
        ChannelGate(channel: channel.name, kind: .quiet, since: now, until: end, reason: reason))
    }
    let shared = channels.values.filter { $0.application == channel.application }
      .flatMap { publications[$0.name] ?? [] }.sorted()
    let own = channel.pace.room(after: publications[channel.name] ?? [], at: now)
    let common = channel.application.pace.room(after: shared, at: now)
    if case .places(let count) = own { room.channels[channel.name] = count }
    if case .places(let count) = common { room.applications[channel.application] = count }
    for case .none(let until) in [own, common] {
      let gate = ChannelGate(
        channel: channel.name, kind: .paced, since: now, until: until, reason: Reason(EngineCode.paced))
      rhythm[channel.name, default: []].append(gate)
    }
  }

  /// Adds a gate, or puts it in the place of one of the same kind.
  mutating func remember(_ gate: ChannelGate) {
    standing[gate.channel, default: []].removeAll { $0.kind == gate.kind }
    standing[gate.channel, default: []].append(gate)
  }

  /// Whether a gate of this kind stands on a channel.
  func stands(_ kind: ChannelGate.Kind, on channel: ChannelName, at now: Timestamp) -> Bool {
    (standing[channel] ?? []).contains { $0.kind == kind && $0.isShut(at: now) }
  }

  // MARK: What may be done

  /// The gates that are shut on a channel.
  func shut(on channel: ChannelName, at now: Timestamp) -> [ChannelGate] {
    let (standing, rhythm) = (standing[channel] ?? [], rhythm[channel] ?? [])
    // Nearly always, and asked of every channel at every look.
    if standing.isEmpty, rhythm.isEmpty { return [] }
    return (standing + rhythm).filter { $0.isShut(at: now) }
  }

  /// Whether corrections, recalls and looks may be begun on a channel: only what stops everything stops them.
  func isOpen(_ channel: ChannelName, at now: Timestamp) -> Bool {
    shut(on: channel, at: now).allSatisfy { !$0.kind.stopsEverything }
  }

  /// The channels on which publications are kept back, with the categories that may go out all the same.
  func withheld(at now: Timestamp) -> [ChannelName: Set<CategoryName>] {
    var withheld: [ChannelName: Set<CategoryName>] = [:]
    for name in channels.keys {
      if let categories = self.withheld(on: name, at: now) { withheld[name] = categories }
    }
    return withheld
  }

  /// The categories that may go out on a channel where publications are kept back; nil where none are.
  func withheld(on channel: ChannelName, at now: Timestamp) -> Set<CategoryName>? {
    let gates = shut(on: channel, at: now)
    guard !gates.isEmpty else { return nil }
    return gates.allSatisfy { $0.kind == .silenced } ? excepted[channel] ?? [] : []
  }

  /// When the first gate that is shut now opens by itself.
  func nextOpening(at now: Timestamp) -> Timestamp? {
    channels.keys.flatMap { shut(on: $0, at: now) }.compactMap(\.until).min()
  }

  /// The most deliveries in flight on a channel: one while a server that could not be reached is probed.
  func mostInFlight(on channel: ChannelName) -> Int {
    isUnreachable(channel) ? min(1, places[channel, default: 0]) : places[channel, default: 0]
  }

  // MARK: Refusals

  /// The gates that a refusal shuts: until a person acts, as long as the network asks, or until the refused delivery
  /// itself would be tried again. Each with whether it is news.
  mutating func shut(
    after failure: PublishFailure?, on channel: ChannelName, retryAt: Timestamp?, now: Timestamp
  ) -> [(gate: ChannelGate, isNews: Bool)] {
    switch failure {
    case .blocked(let reason):
      return [put(ChannelGate(channel: channel, kind: .blocked, since: now, reason: reason), now: now)]
    case .deferred(let reason, let wait, .channel):
      return throttle([channel], reason, wait.map { now + $0 } ?? retryAt, now: now)
    case .deferred(let reason, let wait, .application):
      let all = channels.values.filter { $0.application == channels[channel]?.application }.map(\.name).sorted()
      return throttle(all, reason, wait.map { now + $0 } ?? retryAt, now: now)
    case .deferred(let reason, _, .endpoint): return strike(channel, reason, now: now)
    case .deferred(_, _, .delivery), .rejected, .unknown, nil: return []
    }
  }

  private mutating func throttle(
    _ names: [ChannelName], _ reason: Reason, _ until: Timestamp?, now: Timestamp
  ) -> [(gate: ChannelGate, isNews: Bool)] {
    guard let until else { return [] }
    return names.map { name in
      // Several may be in flight: whichever answers last does not shorten the wait that another one was asked for.
      let longest = (standing[name] ?? []).filter { $0.kind == .throttled }.compactMap(\.until).max() ?? until
      return put(
        ChannelGate(channel: name, kind: .throttled, since: now, until: max(until, longest), reason: reason), now: now)
    }
  }

  private mutating func put(_ gate: ChannelGate, now: Timestamp) -> (gate: ChannelGate, isNews: Bool) {
    let isNews = !stands(gate.kind, on: gate.channel, at: now)
    remember(gate)
    return (gate, isNews)
  }

  // MARK: Reachability

  /// Whether a channel's server could not be reached so often that it is only probed.
  private func isUnreachable(_ channel: ChannelName) -> Bool {
    strikes[channel, default: 0] >= settings.unreachableAfter
  }

  /// Counts a failure to reach the server; after some in a row the channel is shut, and then probed ever more rarely.
  private mutating func strike(
    _ channel: ChannelName, _ reason: Reason, now: Timestamp
  ) -> [(gate: ChannelGate, isNews: Bool)] {
    let isNews = !isUnreachable(channel)
    strikes[channel, default: 0] += 1
    guard isUnreachable(channel), let failures = strikes[channel] else { return [] }
    // Some that left before it was shut may still come back.
    guard !stands(.unreachable, on: channel, at: now) else { return [] }
    let wait = RetryRules(settings: settings).probeWait(
      on: channel, failures: failures, beyond: settings.unreachableAfter)
    var told = reason
    told.arguments["failures"] = "\(failures)"
    let since = (standing[channel] ?? []).first { $0.kind == .unreachable }?.since ?? now
    let gate = ChannelGate(channel: channel, kind: .unreachable, since: since, until: now + wait, reason: told)
    remember(gate)
    return [(gate, isNews)]
  }

  /// The server answered, whatever it said; returns whether a gate is to be taken away.
  mutating func reached(_ channel: ChannelName) -> Bool {
    let had = (standing[channel] ?? []).contains { $0.kind == .unreachable }
    strikes[channel] = 0
    standing[channel]?.removeAll { $0.kind == .unreachable }
    return had
  }
}
