public import Domain

/// Hears what the dispatcher does. Called on the dispatcher's own executor: returns at once.
public protocol DispatchObserver: Sendable {
  /// Something happened that a log, or a person, should know.
  func notice(_ notice: Notice)

  /// The store could not be used; the dispatcher tries again.
  func storeFailed(_ failure: StoreFailure)

  /// The dispatcher has answered a `ping`: it is alive and at work.
  func answered()
}

/// Carries out what `DispatchCore` decides: claims what is due, sends it, settles what came of it, waits for the next.
public actor Dispatcher {
  private let store: any Store
  private let adapters: [ChannelName: any OutboundAdapter]
  private let amenders: [ChannelName: any PostAmender]
  private let removers: [ChannelName: any PostRemover]
  private let channels: [ChannelName: Channel]
  private let clock: any WallClock
  private let observer: any DispatchObserver
  private let settings: DispatchSettings
  private let inbox = Inbox()
  private let marks: VisibleMarks
  private let executor: (any TaskExecutor)?
  private var core: DispatchCore
  private var under: [DeliveryKey: Task<Void, Never>] = [:]
  /// Variants that the last look brought along.
  private var variants: [Digest: Variant] = [:]
  private var timer: Task<Void, Never>?
  /// What the timer waits for; nothing once it, or anything else, may have ended its wait.
  private var awaited: Timestamp??
  private var isOver = false

  /// Makes a dispatcher for these channels; a channel without an adapter is not served. What a channel cannot amend or
  /// remove is handed to a person. Its tasks run on `executor`; nil means the runtime's.
  public init(
    store: any Store, channels: [ChannelName: Channel], adapters: [ChannelName: any OutboundAdapter],
    amenders: [ChannelName: any PostAmender] = [:], removers: [ChannelName: any PostRemover] = [:],
    clock: any WallClock, settings: DispatchSettings, observer: any DispatchObserver,
    executor: (any TaskExecutor)? = nil
  ) {
    self.store = store
    self.channels = channels.filter { adapters[$0.key] != nil }
    self.adapters = adapters
    self.amenders = amenders
    self.removers = removers
    self.clock = clock
    self.settings = settings
    self.observer = observer
    self.executor = executor
    marks = VisibleMarks { (keys) throws(StoreFailure) in try store.markVisible(keys) }
    core = DispatchCore(channels: self.channels, settings: settings, owner: store.owner)
  }

  /// Tells that the store may have changed.
  public nonisolated func wake() { inbox.put(.wake) }

  /// Asks for an end: what is under way is finished or released.
  public nonisolated func stop() { inbox.put(.stop) }

  /// Asks for a sign of life.
  public nonisolated func ping() { inbox.put(.ping) }

  /// Works until `stop`, or until everything due has had its one try. Throws when the store can never be used again.
  public func run() async throws(StoreFailure) {
    inbox.put(.wake)
    var failure: StoreFailure?
    while !isOver, failure == nil {
      do throws(StoreFailure) {
        try await carryOut(await inbox.take())
      } catch {
        failure = error
      }
    }
    timer?.cancel()
    await timer?.value
    for task in under.values { task.cancel() }
    for task in under.values { await task.value }
    if let failure { throw failure }
  }

  private func carryOut(_ events: [DispatchEvent]) async throws(StoreFailure) {
    var actions: [DispatchAction] = []
    for event in events {
      if case .ping = event { observer.answered() }
      if case .wake = event { awaited = .none }
      actions += core.step(event, now: clock.now)
    }
    try await write(actions)
    let variants = try await variants(for: actions)
    // Only the last word counts: an earlier event may have had nothing to do but wait while a later one has.
    let waits = actions.indices.filter { if case .wait = actions[$0] { true } else { false } }
    for index in actions.indices where !waits.contains(index) || index == actions.indices.last {
      try await carryOut(actions[index], variants)
    }
  }

  /// All commits that one round of events asks for go to disk together.
  private func write(_ actions: [DispatchAction]) async throws(StoreFailure) {
    let groups = actions.compactMap { action -> [DeliveryChange]? in
      if case .commit(let changes) = action { changes } else { nil }
    }
    guard !groups.isEmpty else { return }
    let written = try await persistently { [store] () throws(StoreFailure) in
      try store.commit(groups.flatMap { $0 })
    }
    for changes in groups { inbox.put(.committed(changes, written: written)) }
  }

  private func carryOut(_ action: DispatchAction, _ variants: [Digest: Variant]) async throws(StoreFailure) {
    switch action {
    case .commit: return
    case .load(let request): try await load(request)
    case .publish(let delivery, let attempt): try await publish(delivery, attempt, variants[delivery.variant])
    case .look(let delivery): try await look(delivery)
    case .cut(let key): under[key]?.cancel()
    case .shut(let gate): try await persistently { [store] () throws(StoreFailure) in try store.shut(gate) }
    case .reached(let channel):
      _ = try await persistently { [store, clock] () throws(StoreFailure) in
        try store.openGates([.unreachable], on: channel, by: nil, at: clock.now)
      }
    case .tell(let notice): observer.notice(notice)
    case .wait(let deadline): wait(until: deadline)
    case .end: isOver = true
    }
  }

  // MARK: The store

  /// The variants of everything that is to be published; those that no look has brought along are read together.
  private func variants(for actions: [DispatchAction]) async throws(StoreFailure) -> [Digest: Variant] {
    let digests = actions.compactMap { action -> Digest? in
      if case .publish(let delivery, _) = action { delivery.variant } else { nil }
    }
    let missing = Set(digests.filter { variants[$0] == nil })
    guard !missing.isEmpty else { return variants }
    let read = try await persistently { [store] () throws(StoreFailure) in try store.variants(missing) }
    return variants.merging(read) { $1 }
  }

  private func load(_ request: BacklogRequest) async throws(StoreFailure) {
    let now = clock.now
    let backlog = try await persistently { [store, settings] () throws(StoreFailure) in
      try Backlog.load(from: store, request, lookalikeWindow: settings.lookalikeWindow, now: now)
    }
    variants = backlog.variants
    inbox.put(.loaded(backlog))
  }

  /// Tries until the store answers: a full disk or a busy file passes, and an outcome must not be lost over it.
  private func persistently<Value>(
    _ call: () throws(StoreFailure) -> Value
  ) async throws(StoreFailure) -> Value {
    while true {
      let failure: StoreFailure
      do throws(StoreFailure) {
        return try call()
      } catch {
        failure = error
      }
      switch failure.kind {
      case .unavailable, .corrupt: throw failure
      case .busy, .full:
        observer.storeFailed(failure)
        observer.answered()
        guard !Task.isCancelled else { throw failure }
        await clock.wait(until: clock.now + (failure.kind == .busy ? .seconds(1) : .seconds(10)))
      }
    }
  }

  // MARK: The wire

  private func publish(
    _ delivery: Delivery, _ attempt: Attempt, _ variant: Variant?
  ) async throws(StoreFailure) {
    let target = try await persistently { [store] () throws(StoreFailure) in
      try Errand.Target(of: delivery, in: store)
    }
    let (amender, remover) = (amenders[delivery.key.channel], removers[delivery.key.channel])
    let progress = LedgerProgress(
      of: delivery, attempt, on: channels[delivery.key.channel], in: store, marks: marks, clock: clock)
    fly(delivery.key) { adapter, inbox in
      let result: Result<Outcome, PublishFailure>
      if let variant {
        let errand = Errand(
          delivery: delivery, variant: variant, target: target, publisher: adapter, amender: amender,
          remover: remover)
        result = await Witness.$present.withValue(progress) {
          do throws(PublishFailure) {
            return .success(try await errand.run(progress))
          } catch {
            return .failure(error)
          }
        }
      } else {
        result = .failure(.rejected(Reason(EngineCode.variantMissing)))
      }
      let end = AttemptEnd(
        result: result, isVisible: progress.isVisible, wasRefused: progress.wasRefused, exchanges: progress.exchanges)
      inbox.put(.attempted(delivery.key, end))
    }
  }

  private func look(_ delivery: Delivery) async throws(StoreFailure) {
    let (variant, attempts) = try await persistently { [store] () throws(StoreFailure) in
      (try store.variant(delivery.variant), try store.attempts(of: delivery.key))
    }
    let since = RetryRules(settings: settings).lookStart(attempts.first?.startedAt ?? delivery.due, at: clock.now)
    let store = store
    fly(delivery.key) { adapter, inbox in
      inbox.put(.looked(delivery.key, await Self.sight(delivery, variant, since, adapter, store)))
    }
  }

  private static func sight(
    _ delivery: Delivery, _ variant: Variant?, _ since: Timestamp, _ adapter: any OutboundAdapter,
    _ store: any DeliveryLedger
  ) async -> LookEnd {
    guard let variant else { return .cannotTell }
    // Nobody needs to ask: it is done once more.
    if Errand.isRepeatable(delivery, variant) { return .found([]) }
    let sighting: Sighting
    do throws(PublishFailure) {
      sighting = try await adapter.sightings(of: variant, key: delivery.key, since: since)
    } catch {
      return .failed(error)
    }
    let receipts: [Receipt]
    switch sighting {
    case .found(let found): receipts = found
    case .thread(let posts, _): receipts = posts
    case .cannotTell: return .cannotTell
    }
    do throws(StoreFailure) {
      let owners = try store.owners(ofReceipts: Set(receipts.map(\.id)), on: delivery.key.channel)
      let others = owners.values.filter { $0 != delivery.key }
      let found = receipts.filter { owners[$0.id].map { $0 == delivery.key } ?? true }
      // Doubted without ever having been tried: what looks like it is out already, as another delivery.
      if found.isEmpty, delivery.attempts == 0, let other = others.first { return .alike(other) }
      guard case .thread(let posts, let isWhole) = sighting else { return .found(found) }
      // Where nothing is recorded (an earlier copy of the store was put back), going on could say its beginning twice.
      let isRecorded = try !store.progress(of: delivery.key).isEmpty
      guard found == posts, isWhole || isRecorded else { return .cannotTell }
      return .thread(posts, isWhole: isWhole)
    } catch {
      return .failed(.deferred(error.reason, retryAfter: nil, scope: .delivery))
    }
  }

  private func fly(_ key: DeliveryKey, _ work: @escaping @Sendable (any OutboundAdapter, Inbox) async -> Void) {
    guard let adapter = adapters[key.channel] else { return }
    let inbox = inbox
    under[key] = Task(executorPreference: executor) {
      await work(adapter, inbox)
      await self.landed(key)
    }
  }

  private func landed(_ key: DeliveryKey) {
    under[key] = nil
  }

  // MARK: Time

  private func wait(until deadline: Timestamp?) {
    // Asked for after every round: what is waited for is rarely another moment.
    if let awaited, awaited == deadline { return }
    awaited = .some(deadline)
    timer?.cancel()
    timer = Task(executorPreference: executor) { [clock, inbox] in
      await clock.wait(until: deadline)
      if !Task.isCancelled { inbox.put(.wake) }
    }
  }
}
