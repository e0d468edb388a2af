import Domain
import TestSupport
import Testing

@testable import Engine

struct DispatcherTests {
  private let lost = Reason(code: "test.lost", arguments: [:])

  private func chamber(_ entries: [ScheduledItem] = [.once("guide", "Le guide")]) throws -> Chamber {
    var chamber = Chamber()
    for entry in entries { chamber.files[SourcePath("\(entry.item.id).md")] = [entry] }
    try chamber.sync()
    return chamber
  }

  @Test func whatIsDueGoesOutOnceAndIsWrittenDown() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    try await chamber.runOnce(adapter)
    let delivery = try #require(try chamber.deliveries["guide/microblog"])
    #expect(delivery.state == .delivered)
    #expect(delivery.receipts.count == 1)
    #expect(adapter.posts.count == 1)
    let attempts = try chamber.store.attempts(of: delivery.key)
    #expect(attempts.map(\.ending) == [.published])
    #expect(attempts.first?.isVisible == true)
  }

  @Test func aLostAnswerIsLookedUpAndFound() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.publishesButAnswerIsLost])
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    try await chamber.runOnce(adapter)
    #expect(adapter.looks == 0, "the network gets time to settle first")
    chamber.clock.advance(by: .seconds(10))
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(adapter.attempts == 1)
  }

  @Test func aLostRequestIsLookedUpBeforeItIsRepeated() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.fails(.unknown(lost), afterVisible: true)])
    try await chamber.runOnce(adapter)
    chamber.clock.advance(by: .seconds(10))
    try await chamber.runOnce(adapter)
    #expect(adapter.looks == 1)
    #expect(try chamber.state("guide/microblog") == .retrying)
    chamber.clock.advance(by: .seconds(60))
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(adapter.posts.count == 1)
  }

  @Test func aWaitAskedForIsHonouredOnTheWholeChannelAndCostsNoAttempt() async throws {
    let chamber = try chamber([.once("a", "A"), .once("b", "B", at: "2011-01-10 09:01")])
    let adapter = ScriptedAdapter([
      .fails(.deferred(lost, retryAfter: .seconds(300), scope: .channel), afterVisible: false)
    ])
    try await chamber.runOnce(adapter)
    chamber.clock.advance(by: .seconds(299))
    try await chamber.runOnce(adapter)
    #expect(adapter.attempts == 1)
    #expect(try chamber.deliveries["a/microblog"]?.charged == 0)
    chamber.clock.advance(by: .seconds(1))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 2)
  }

  @Test func aShutAccountStopsItsChannelOnceAndLoudly() async throws {
    let chamber = try chamber([.once("a", "A"), .once("b", "B")])
    let adapter = ScriptedAdapter([.fails(.blocked(lost), afterVisible: false)])
    let listener = Listener()
    try await chamber.runOnce(adapter, listener: listener)
    try await chamber.runOnce(adapter, listener: listener)
    #expect(adapter.attempts == 1)
    let loud = listener.notices.filter { if case .shut = $0 { true } else { false } }
    #expect(loud.count == 1)
    #expect(try chamber.store.openGates([.blocked], on: "microblog", by: "anne", at: chamber.clock.now))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 2)
  }

  @Test func aRejectedVariantFailsAndIsNotTriedAgain() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.fails(.rejected(lost), afterVisible: true)])
    try await chamber.runOnce(adapter)
    chamber.clock.advance(by: .seconds(7200))
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("guide/microblog") == .failed)
    #expect(adapter.attempts == 1)
  }

  @Test func failuresEndWithTheDay() async throws {
    let chamber = try chamber()
    let failures = Array(
      repeating: ScriptedAdapter.Answer.fails(.deferred(lost, retryAfter: nil, scope: .delivery), afterVisible: false),
      count: 40)
    let adapter = ScriptedAdapter(failures)
    for _ in 0..<17 {
      try await chamber.runOnce(adapter)
      chamber.clock.advance(by: .seconds(3600))
    }
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("guide/microblog") == .failed)
    #expect(adapter.attempts <= 16)
    #expect(adapter.attempts > 5)
  }

  @Test func aDeadOwnersInvisibleAttemptIsTriedAgain() async throws {
    let chamber = try chamber()
    let dead = ModelStore(memory: chamber.memory, owner: "dead")
    try claim("guide/microblog", in: dead, at: chamber.clock.now)
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(adapter.attempts == 0, "its owner lives")
    chamber.memory.kill("dead")
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    #expect(
      try chamber.store.attempts(of: try #require(DeliveryKey("guide/microblog"))).map(\.ending) == [
        .ownerLost, .published,
      ])
  }

  @Test func aLookThatKillsEveryProcessIsGivenUpWhenThereIsNoMoreTime() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.publishesButAnswerIsLost])
    try await chamber.runOnce(adapter)
    chamber.clock.advance(by: .seconds(10))
    let key = try #require(DeliveryKey("guide/microblog"))
    let settlement = Settlement(rules: RetryRules(settings: DispatchSettings()), owner: "dead")
    let unconfirmed = try #require(try chamber.store.delivery(key))
    #expect(try chamber.store.commit([settlement.beginLook(unconfirmed, at: chamber.clock.now)]) == [key])
    try await chamber.runOnce(adapter)
    #expect(adapter.looks == 0, "somebody may be asking just now")
    chamber.clock.advance(by: .seconds(86_400))
    try await chamber.runOnce(adapter)
    #expect(adapter.looks == 0)
    let given = try #require(try chamber.store.delivery(key))
    #expect(given.state == .held(.doubt) && given.reason?.code == "engine.lookGivenUp")
  }

  @Test func aDeadOwnersVisibleAttemptIsNeverRetriedBlindly() async throws {
    let chamber = try chamber()
    let dead = ModelStore(memory: chamber.memory, owner: "dead")
    try claim("guide/microblog", in: dead, at: chamber.clock.now)
    let key = try #require(DeliveryKey("guide/microblog"))
    #expect(try dead.markVisible([key]) == [key])
    chamber.memory.kill("dead")
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    #expect(adapter.attempts == 0)
    chamber.clock.advance(by: .seconds(10))
    try await chamber.runOnce(adapter)
    #expect(adapter.looks == 1)
  }

  private func claim(_ id: String, in store: ModelStore, at now: Timestamp) throws {
    let key = try #require(DeliveryKey(id))
    let delivery = try #require(try store.delivery(key))
    let settlement = Settlement(rules: RetryRules(settings: DispatchSettings()), owner: store.owner)
    let change = try #require(settlement.claim(delivery, on: .test(key.channel), at: now))
    #expect(try store.commit([change]) == [key])
  }

  @Test func twoThatLookAlikeDoNotBothGoOut() async throws {
    let chamber = try chamber([
      .once("un", "Même texte", link: "https://exemple.fr/x"),
      .once("deux", "Même texte", link: "https://exemple.fr/x"),
    ])
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    #expect(try chamber.deliveries.values.contains { $0.state == .held(.looksAlreadySent) })
  }

  @Test func whatWaitsForAnotherTryIsHeldWhenItsTwinWentOutMeanwhile() async throws {
    var chamber = try chamber([.once("un", "Même texte", link: "https://exemple.fr/x")])
    let adapter = ScriptedAdapter([
      .fails(.deferred(lost, retryAfter: .seconds(300), scope: .delivery), afterVisible: false)
    ])
    try await chamber.runOnce(adapter)
    chamber.files["deux.md"] = [.once("deux", "Même texte", link: "https://exemple.fr/x")]
    try chamber.sync()
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("deux/microblog") == .delivered)
    chamber.clock.advance(by: .seconds(300))
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("un/microblog") == .held(.looksAlreadySent))
    #expect(adapter.posts.count == 1)
  }

  @Test func aPersonMayReleaseWhatIsLateOrLooksAlreadySent() async throws {
    let chamber = try chamber([.once("vieux", "Vieux", at: "2011-01-10 07:00")])
    let key = try #require(DeliveryKey("vieux/microblog"))
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    guard case .done = try desk.carryOut(.retry, on: key, by: "alice") else {
      Issue.record("it was not released")
      return
    }
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("vieux/microblog") == .delivered)
    #expect(try chamber.deliveries["vieux/microblog"]?.isLate == true)
  }

  @Test func theSameMomentTwiceSendsOnce() async throws {
    let chamber = try chamber((1...20).map { .once(ItemID("n\($0)"), "Nouvelle \($0)") })
    let other = ModelStore(memory: chamber.memory, owner: "second")
    let adapter = ScriptedAdapter()
    async let first: Void = chamber.runOnce(adapter)
    async let second: Void = chamber.runOnce(adapter, as: other)
    _ = try await (first, second)
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 20)
    #expect(Set(adapter.posts).count == 20)
  }

  @Test func aDaemonSleepsUntilTheNextIsDueAndStopsWhenTold() async throws {
    let chamber = try chamber([.once("a", "A", at: "2011-01-10 09:30")])
    let adapter = ScriptedAdapter()
    let dispatcher = Dispatcher(
      store: chamber.store, channels: chamber.channels, adapters: chamber.channels.mapValues { _ in adapter },
      clock: chamber.clock, settings: DispatchSettings(), observer: Listener())
    let run = Task { try await dispatcher.run() }
    await chamber.clock.sleeper(until: monday + .seconds(1800))
    #expect(adapter.attempts == 0)
    chamber.clock.advance(by: .seconds(1800))
    await chamber.clock.sleeper(until: nil)
    #expect(adapter.posts.count == 1)
    dispatcher.stop()
    try await run.value
  }

  @Test func aStopGivesBackWhatHadNotBecomeVisible() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.hangs])
    let dispatcher = Dispatcher(
      store: chamber.store, channels: chamber.channels, adapters: chamber.channels.mapValues { _ in adapter },
      clock: chamber.clock, settings: DispatchSettings(), observer: Listener())
    let run = Task { try await dispatcher.run() }
    await chamber.clock.sleeper(until: monday + .seconds(60))
    dispatcher.stop()
    await chamber.clock.sleeper(until: monday + .seconds(10))
    chamber.clock.advance(by: .seconds(10))
    try await run.value
    let delivery = try #require(try chamber.deliveries["guide/microblog"])
    #expect(delivery.state == .scheduled)
    #expect(delivery.charged == 0)
  }

  @Test func anAttemptThatTakesTooLongIsCut() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.hangs])
    let dispatcher = Dispatcher(
      store: chamber.store, channels: chamber.channels, adapters: chamber.channels.mapValues { _ in adapter },
      clock: chamber.clock, settings: DispatchSettings(), observer: Listener())
    let run = Task { try await dispatcher.run() }
    await chamber.clock.sleeper(until: monday + .seconds(60))
    chamber.clock.advance(by: .seconds(60))
    let retry = await chamber.clock.anySleeper()
    #expect(retry > monday + .seconds(60))
    #expect(try chamber.state("guide/microblog") == .retrying)
    dispatcher.stop()
    try await run.value
  }
}

struct SlowCommitTests {
  /// The disk was full for hours between the decision to send and the claim's commit.
  private func launch(_ change: (inout Delivery) -> Void, after wait: Duration) throws -> [DispatchAction] {
    var delivery = Sample.delivery()
    change(&delivery)
    var core = DispatchCore(
      channels: ["microblog": .test("microblog")], settings: DispatchSettings(), owner: "first")
    _ = core.step(.wake, now: Sample.start)
    var backlog = Backlog()
    backlog.due = [delivery]
    let claims = core.step(.loaded(backlog), now: Sample.start).compactMap { action in
      if case .commit(let changes) = action { changes } else { nil }
    }
    let claim = try #require(claims.first)
    return core.step(.committed(claim, written: [delivery.key]), now: Sample.start + wait)
  }

  private func expectNothingLeaves(_ actions: [DispatchAction]) throws {
    #expect(!actions.contains { if case .publish = $0 { true } else { false } })
    let changes = actions.flatMap { action in
      if case .commit(let changes) = action { changes } else { [DeliveryChange]() }
    }
    #expect(changes.map(\.delivery.state) == [.scheduled])
    #expect(changes.map(\.delivery.charged) == [0])
  }

  @Test func aClaimThatWasWrittenInTimeIsSent() throws {
    let actions = try launch({ _ in }, after: .seconds(3599))
    #expect(actions.contains { if case .publish = $0 { true } else { false } })
  }

  @Test func aClaimThatWasWrittenTooLateIsGivenBack() throws {
    try expectNothingLeaves(try launch({ _ in }, after: .seconds(3601)))
  }

  @Test func aClaimThatWasWrittenAfterItsDeadlineIsGivenBack() throws {
    try expectNothingLeaves(try launch({ $0.notAfter = Sample.start + .seconds(60) }, after: .seconds(60)))
  }
}

struct ThrottlingTests {
  /// Two in flight on one channel are both refused, the second with a shorter wait or none.
  @Test(arguments: [nil, .seconds(5)] as [Duration?])
  func aLaterAnswerDoesNotShortenAWaitThatWasAskedFor(second: Duration?) throws {
    var profile = ChannelProfile.test
    profile.delivery.concurrency = 2
    var core = DispatchCore(
      channels: ["microblog": .test("microblog", profile: profile)], settings: DispatchSettings(), owner: "first")
    _ = core.step(.wake, now: Sample.start)
    var backlog = Backlog()
    backlog.due = [Sample.delivery("un", text: "Un"), Sample.delivery("deux", text: "Deux")]
    for action in core.step(.loaded(backlog), now: Sample.start) {
      guard case .commit(let changes) = action else { continue }
      let keys = Set(changes.map(\.delivery.key))
      #expect(keys.count == 2)
      _ = core.step(.committed(changes, written: keys), now: Sample.start)
    }
    _ = core.step(.attempted(.sample("un"), throttled(.seconds(1000))), now: Sample.start)
    let actions = core.step(.attempted(.sample("deux"), throttled(second)), now: Sample.start + .seconds(1))
    let gates = actions.compactMap { if case .shut(let gate) = $0 { gate } else { nil } }
    #expect(gates.map(\.until) == [Sample.start + .seconds(1000)])
  }

  @Test(arguments: [(Duration.seconds(3599), 0), (.seconds(3600), 1)])
  func onlyALongWaitIsToldToAPerson(wait: Duration, times: Int) throws {
    var core = DispatchCore(
      channels: ["microblog": .test("microblog")], settings: DispatchSettings(), owner: "first")
    _ = core.step(.wake, now: Sample.start)
    var backlog = Backlog()
    backlog.due = [Sample.delivery("un", text: "Un")]
    for action in core.step(.loaded(backlog), now: Sample.start) {
      guard case .commit(let changes) = action else { continue }
      _ = core.step(.committed(changes, written: Set(changes.map(\.delivery.key))), now: Sample.start)
    }
    let actions = core.step(.attempted(.sample("un"), throttled(wait)), now: Sample.start)
    #expect(actions.filter { if case .tell(.shut) = $0 { true } else { false } }.count == times)
  }

  @Test func aLoadThatBeganBeforeTheWaitWasAskedForDoesNotForgetIt() throws {
    var core = DispatchCore(
      channels: ["microblog": .test("microblog")], settings: DispatchSettings(), owner: "first")
    _ = core.step(.wake, now: Sample.start)
    var backlog = Backlog()
    backlog.due = [Sample.delivery("un", text: "Un")]
    for action in core.step(.loaded(backlog), now: Sample.start) {
      guard case .commit(let changes) = action else { continue }
      let loads = core.step(.committed(changes, written: [.sample("un")]), now: Sample.start)
      #expect(loads.contains { if case .load = $0 { true } else { false } })
    }
    _ = core.step(.attempted(.sample("un"), throttled(.seconds(1000))), now: Sample.start)
    backlog.due = [Sample.delivery("deux", text: "Deux")]
    let actions = core.step(.loaded(backlog), now: Sample.start)
    #expect(!actions.contains { if case .commit = $0 { true } else { false } })
  }

  private func throttled(_ wait: Duration?) -> AttemptEnd {
    let reason = Reason(code: "test.throttled", arguments: [:])
    return AttemptEnd(result: .failure(.deferred(reason, retryAfter: wait, scope: .channel)), isVisible: false)
  }
}
