import Domain
import TestSupport
import Testing

@testable import Engine

/// What a look found and had no place for: how it goes out, and what keeps it from going.
struct StockTests {
  private let names: [ChannelName] = ["a", "b", "c", "d", "e", "f"]

  private func core(slots: Int = 2, _ change: (inout ChannelProfile) -> Void = { _ in }) -> DispatchCore {
    var settings = DispatchSettings()
    settings.slots = slots
    var profile = ChannelProfile.test
    change(&profile)
    let channels = names.map { ($0, Channel.test($0, profile: profile)) }
    return DispatchCore(channels: Dictionary(uniqueKeysWithValues: channels), settings: settings, owner: "first")
  }

  private func delivery(_ item: ItemID, on channel: ChannelName, text: String? = nil) -> Delivery {
    let text = text ?? "\(item)"
    return Delivery(
      key: DeliveryKey(item: item, channel: channel), network: "scripted", due: monday, notAfter: nil,
      late: LatePolicy(within: .seconds(3600), then: .hold), variant: Sample.digest(text), basis: "b",
      fingerprint: Sample.digest(text), title: "\(item)", changedAt: monday)
  }

  private var one: [Delivery] { names.map { delivery(ItemID("n-\($0)"), on: $0) } }

  /// Brings the first of `due` on the wire; the rest is in stock.
  private func launch(_ due: [Delivery], in core: inout DispatchCore) -> [DeliveryChange] {
    _ = core.step(.wake, now: monday)
    let claimed = core.step(.loaded(Backlog(due: due)), now: monday).commits
    #expect(core.step(.committed(claimed, written: claimed.keys), now: monday).looks == 0)
    return claimed
  }

  private func published(_ key: DeliveryKey) -> DispatchEvent {
    .attempted(key, AttemptEnd(result: .success(.published([Receipt(id: "\(key)")])), isVisible: true))
  }

  @Test func aPlaceThatBecomesFreeIsFilledInTheCommitOfTheOutcomeThatFreesIt() {
    var core = core()
    #expect(launch(one, in: &core).keys == [one[0].key, one[1].key])
    let actions = core.step(published(one[0].key), now: monday)
    #expect(actions.commits.map(\.delivery.key) == [one[0].key, one[2].key])
    #expect(actions.commits.map(\.delivery.state) == [.delivered, .sending(from: .scheduled)])
    let launched = core.step(.committed(actions.commits, written: actions.commits.keys), now: monday)
    #expect(launched.published == [one[2].key])
    #expect(launched.looks == 0)
  }

  @Test func noMoreIsClaimedThanThereArePlacesHoweverLateAnAnswerOfTheDiskComes() {
    var core = core()
    _ = launch(one, in: &core)
    let first = core.step(published(one[0].key), now: monday).commits
    let second = core.step(published(one[1].key), now: monday).commits
    #expect(first.claims.count == 1)
    #expect(second.claims.count == 1)
    // Both are written, and one of them was overtaken: its place is free again, and asked for by a look alone.
    let rest = core.step(.committed(first, written: [one[0].key]), now: monday)
    #expect(rest.published.isEmpty)
    #expect(core.step(.committed(second, written: second.keys), now: monday).looks == 1)
  }

  @Test func whenItRunsLowTheStoreIsLookedAtAgain() {
    var core = core(slots: 4)
    // Two places less than there is: half of what one round may need.
    _ = launch(one, in: &core)
    let actions = core.step(published(one[0].key), now: monday)
    #expect(actions.commits.claims == [one[4].key])
    #expect(core.step(.committed(actions.commits, written: actions.commits.keys), now: monday).looks == 1)
  }

  @Test func afterSomebodyElseWroteNothingIsTakenFromIt() {
    var core = core()
    _ = launch(one, in: &core)
    #expect(core.step(.wake, now: monday).looks == 1)
    #expect(core.step(published(one[0].key), now: monday).commits.claims.isEmpty)
  }

  @Test(arguments: [Duration.seconds(1), .seconds(-1)])
  func whatIsTooOldOrFromTheFutureIsLookedAtAgain(passed: Duration) {
    var core = core()
    _ = launch(one, in: &core)
    let actions = core.step(published(one[0].key), now: monday + passed)
    #expect(actions.commits.claims.isEmpty)
    let written = core.step(.committed(actions.commits, written: actions.commits.keys), now: monday + passed)
    #expect(written.looks == 1)
  }

  @Test func twinsDoNotGoOutTogether() {
    var core = core()
    _ = launch([delivery("1", on: "a"), delivery("2", on: "b"), delivery("3", on: "a", text: "1")], in: &core)
    #expect(core.step(published(delivery("1", on: "a").key), now: monday).commits.claims.isEmpty)
  }

  @Test func aChannelThatIsShutMeanwhileKeepsWhatIsItsOwn() {
    var core = core()
    let waiting = [delivery("1", on: "a"), delivery("2", on: "b"), delivery("3", on: "a"), delivery("4", on: "b")]
    _ = launch(waiting, in: &core)
    let throttled = PublishFailure.deferred(
      Reason(code: "test.wait", arguments: [:]), retryAfter: .seconds(300), scope: .channel)
    let end = AttemptEnd(result: .failure(throttled), isVisible: false)
    #expect(core.step(.attempted(waiting[0].key, end), now: monday).commits.claims.isEmpty)
    #expect(core.step(published(waiting[1].key), now: monday).commits.claims == [waiting[3].key])
  }

  @Test func aStopTakesNothingFromIt() {
    var core = core()
    _ = launch(one, in: &core)
    _ = core.step(.stop, now: monday)
    #expect(core.step(published(one[0].key), now: monday).commits.claims.isEmpty)
  }

  @Test func whatMustBeLookedUpDoesNotWaitBehindIt() {
    var core = core()
    var doubted = delivery("0", on: "f")
    (doubted.state, doubted.attempts, doubted.wakeAt) = (.unconfirmed, 1, monday + .seconds(1))
    _ = core.step(.wake, now: monday)
    let backlog = Backlog(due: one + [doubted])
    let claimed = core.step(.loaded(backlog), now: monday).commits
    #expect(core.step(.committed(claimed, written: claimed.keys), now: monday).looks == 1)
    _ = core.step(.loaded(Backlog(due: Array(one.dropFirst(2)) + [doubted])), now: monday)
    let actions = core.step(published(one[0].key), now: monday)
    #expect(actions.commits.claims.isEmpty)
    #expect(core.step(.committed(actions.commits, written: actions.commits.keys), now: monday).looks == 1)
  }

  @Test func aLookThatWasPutOffIsMadeBeforeTheStockIsTooOld() {
    var core = core()
    _ = launch(one, in: &core)
    #expect(core.step(.ping, now: monday).isEmpty)
    let actions = core.step(published(one[0].key), now: monday)
    let written = core.step(.committed(actions.commits, written: actions.commits.keys), now: monday)
    #expect(written.waits == [monday + Stock.lasting])
  }

  // MARK: What a claim says of its request

  private func claim(media: [SpooledMedia] = [], canLookUp: Bool = true) -> Attempt? {
    var core = core { $0.delivery.canLookUp = canLookUp }
    var variant = Sample.variant("1")
    variant.media = media
    _ = core.step(.wake, now: monday)
    var backlog = Backlog(due: [delivery("1", on: "a")])
    backlog.variants = [Sample.digest("1"): variant]
    for change in core.step(.loaded(backlog), now: monday).commits {
      if case .open(let attempt) = change.attempts { return attempt }
    }
    return nil
  }

  @Test func aClaimMarksWhatLeavesAtOnceAndCanBeLookedUp() {
    let picture = SpooledMedia(digest: Sample.digest("p"), type: "image/png", bytes: 1, fileName: "p.png", alt: "")
    #expect(claim()?.isVisible == true)
    #expect(claim(media: [picture])?.isVisible == false, "its upload may be lost without anybody seeing it")
    #expect(claim(canLookUp: false)?.isVisible == false, "a person would have to look")
  }
}

extension [DispatchAction] {
  fileprivate var commits: [DeliveryChange] {
    flatMap { action in if case .commit(let changes) = action { changes } else { [DeliveryChange]() } }
  }

  fileprivate var published: [DeliveryKey] {
    compactMap { action in if case .publish(let delivery, _) = action { delivery.key } else { nil } }
  }

  fileprivate var looks: Int { count { if case .load = $0 { true } else { false } } }

  fileprivate var waits: [Timestamp?] {
    compactMap { action -> Timestamp?? in if case .wait(let until) = action { .some(until) } else { nil } }
  }
}

extension [DeliveryChange] {
  fileprivate var keys: Set<DeliveryKey> { Set(map(\.delivery.key)) }

  fileprivate var claims: [DeliveryKey] {
    filter { if case .open = $0.attempts { true } else { false } }.map(\.delivery.key)
  }
}
