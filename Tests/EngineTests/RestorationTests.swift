import Domain
import Engine
import Synchronization
import TestSupport
import Testing

/// A chamber that lost a day: the store is put back to before anything went out, the public remembers.
struct RestorationTests {
  /// What an earlier copy of a chamber's store is: planned at `copied` with `files`, never sent, and marked as put back.
  private func putBack(
    _ files: [SourcePath: [ScheduledItem]], copied: Timestamp = monday - .seconds(7200), now: Timestamp = monday,
    profile: ChannelProfile = .test
  ) throws -> Chamber {
    var chamber = Chamber(now: copied, profile: profile)
    chamber.files = files
    try chamber.sync()
    chamber.clock.advance(by: now - copied)
    try chamber.lose(since: copied)
    return chamber
  }

  /// The public, which has seen these deliveries.
  private func world(_ seen: DeliveryKey...) -> ScriptedAdapter {
    let adapter = ScriptedAdapter()
    adapter.world.withLock { $0.posts = seen }
    return adapter
  }

  private let guide = DeliveryKey(item: "guide", channel: "microblog")
  private let entry = ScheduledItem.once("guide", "Le guide est paru", at: "2011-01-10 08:30")

  @Test func whatWentOutIsFoundAndNotSentAgain() async throws {
    let chamber = try putBack(["guide.md": [entry]])
    let adapter = world(guide)
    try chamber.begin()
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    #expect(try chamber.deliveries["guide/microblog"]?.reason?.code == EngineCode.doubted.rawValue)
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(adapter.attempts == 0)
  }

  @Test func whatDidNotGoOutIsSentAfterALook() async throws {
    let chamber = try putBack(["guide.md": [entry]])
    let adapter = world()
    try chamber.begin()
    try await chamber.settleDoubts(adapter)
    #expect(adapter.looks == 1)
    #expect(adapter.posts == [guide])
    #expect(try chamber.state("guide/microblog") == .delivered)
  }

  @Test func theNetworkIsAskedOnlyOnceItsListsCanBeTrusted() async throws {
    let chamber = try putBack(["guide.md": [entry]])
    let adapter = world(guide)
    try chamber.begin()
    try await chamber.runOnce(adapter)
    #expect(adapter.looks == 0)
    chamber.clock.advance(by: .seconds(10))
    try await chamber.runOnce(adapter)
    #expect(adapter.looks == 1)
  }

  @Test func whatIsLateAndWasNotFoundWaitsForAPerson() async throws {
    let early = ScheduledItem.once("guide", "Le guide est paru", at: "2011-01-10 07:30")
    let chamber = try putBack(["guide.md": [early]])
    let adapter = world()
    try chamber.begin()
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .held(.late))
    #expect(adapter.posts.isEmpty)
  }

  @Test(arguments: ["2011-01-10 08:30", "2011-01-10 07:30"])
  func anItemThatTheCopyDoesNotKnowIsLookedUpToo(time: String) async throws {
    var chamber = try putBack([:])
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru", at: time)]
    let adapter = world(guide)
    #expect(try chamber.begin().doubted == 1)
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(adapter.attempts == 0)
  }

  @Test func aStoreThatRemembersNothingDoubtsWhatIsDueAndHoldsWhatIsLate() async throws {
    var chamber = Chamber()
    try chamber.lose(since: nil)
    chamber.files["guide.md"] = [
      entry, .once("ancien", "Le vieux guide", at: "2010-12-10 08:30"),
      .once("demain", "Le prochain guide", at: "2011-01-11 08:30"),
    ]
    try chamber.begin()
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    #expect(try chamber.state("ancien/microblog") == .held(.late))
    #expect(try chamber.state("demain/microblog") == .scheduled)
  }

  @Test func whatIsDueLaterIsNotDoubted() async throws {
    let chamber = try putBack(["guide.md": [.once("guide", "Le guide est paru", at: "2011-01-10 09:01")]])
    try chamber.begin()
    #expect(try chamber.state("guide/microblog") == .scheduled)
    let adapter = world()
    chamber.clock.advance(by: .seconds(60))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts == [guide])
    #expect(adapter.looks == 0)
  }

  @Test func aTextThatWasEditedSinceTheCopyIsLeftToAPerson() async throws {
    var chamber = try putBack(["guide.md": [entry]])
    chamber.files["guide.md"] = [.once("guide", "Le guide est enfin paru", at: "2011-01-10 08:30")]
    let adapter = world(guide)
    #expect(try chamber.begin().held == [guide])
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .held(.doubt))
    #expect(try chamber.deliveries["guide/microblog"]?.reason?.code == EngineCode.editedInLostTime.rawValue)
    #expect(adapter.attempts == 0)
  }

  @Test(arguments: ["2011-01-12 08:30", "2011-01-10 08:00"])
  func anHourThatWasMovedSinceTheCopySendsNothingAgain(time: String) async throws {
    var chamber = try putBack(["guide.md": [entry]])
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru", at: time)]
    let adapter = world(guide)
    try chamber.begin()
    for _ in 0..<3 {
      try await chamber.settleDoubts(adapter)
      chamber.clock.advance(by: .seconds(86_400))
    }
    #expect(try chamber.state("guide/microblog") == .held(.doubt))
    #expect(adapter.attempts == 0)
  }

  @Test func anHourMovedIntoTheLostTimeSendsNothingAgain() async throws {
    var chamber = try putBack(["guide.md": [.once("guide", "Le guide est paru", at: "2011-01-20 09:00")]])
    chamber.files["guide.md"] = [entry]
    let adapter = world(guide)
    try chamber.begin()
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .held(.doubt))
    #expect(adapter.attempts == 0)
  }

  @Test func aRuleWhoseHourWasChangedSinceTheCopySendsNothingASecondTime() async throws {
    let copied = monday - .seconds(7200)
    var chamber = try putBack(["permanence.md": [.daily("permanence", "Permanence", at: "08:30")]], copied: copied)
    chamber.files["permanence.md"] = [.daily("permanence", "Permanence", at: "09:30")]
    let adapter = world(
      DeliveryKey(item: "permanence", channel: "microblog", occurrence: CivilDateTime("2011-01-10T08:30")))
    try chamber.begin()
    #expect(try chamber.state("permanence/microblog@2011-01-10T08:30") == .held(.doubt))
    #expect(try chamber.state("permanence/microblog@2011-01-10T09:30") == nil)
    chamber.clock.advance(by: .seconds(3600))
    try await chamber.settleDoubts(adapter)
    #expect(adapter.attempts == 0)
    chamber.clock.advance(by: .seconds(86_400))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.last?.occurrence == CivilDateTime("2011-01-11T09:30"))
  }

  @Test func whatTheCalendarNoLongerWantsIsNeitherLookedForNorSent() async throws {
    var chamber = try putBack(["guide.md": [entry]])
    chamber.files = [:]
    let adapter = world()
    try chamber.begin()
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .cancelled(by: .sync))
    #expect(adapter.looks == 0)
    chamber.files["guide.md"] = [entry]
    try chamber.sync()
    #expect(try chamber.state("guide/microblog") == .unconfirmed, "it is back, and may be out")
  }

  @Test func aClaimThatTheCopyHoldsIsLookedUpWhateverTheCopySays() async throws {
    let chamber = try putBack(["guide.md": [entry]])
    var claimed = try #require(try chamber.deliveries["guide/microblog"])
    claimed.state = .sending(from: .scheduled)
    claimed.lease = Lease(owner: "long ago", until: monday + .seconds(7200))
    claimed.wakeAt = nil
    (claimed.attempts, claimed.version) = (1, 2)
    let attempt = Attempt(number: 1, startedAt: monday - .seconds(1800))
    _ = try chamber.store.commit([DeliveryChange(claimed, expecting: 1, attempts: .open(attempt))])
    try chamber.begin()
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    let closed = try #require(try chamber.store.attempts(of: guide).first)
    #expect(closed.ending == .ownerLost && closed.isVisible)
    let adapter = world(guide)
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(adapter.attempts == 0)
  }

  @Test func whatLooksLikeAnotherThatWasFoundIsNotSentBesideIt() async throws {
    let twin = ScheduledItem.once(
      "jumeau", "Le guide est paru", at: "2011-01-10 08:31", link: "https://exemple.fr/guide")
    let chamber = try putBack(["guide.md": [entry], "jumeau.md": [twin]])
    let adapter = world(guide)
    adapter.world.withLock { $0.looksAtTexts = true }
    try chamber.begin()
    try await chamber.settleDoubts(adapter)
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(try chamber.state("jumeau/microblog") == .held(.doubt))
    #expect(adapter.attempts == 0)
  }

  @Test func moreThanOneTransactionIsDoubtedToTheEnd() async throws {
    let many = (0..<1200).map { ScheduledItem.once(ItemID("n\($0)"), "Nouvelle \($0)", at: "2011-01-10 08:30") }
    let chamber = try putBack(["liste.yaml": many])
    try chamber.begin()
    #expect(try chamber.store.counts() == [.unconfirmed: 1200])
  }

  @Test func aStoreIsDoubtedOnceAndOneThatForgotNothingNever() async throws {
    let chamber = try putBack(["guide.md": [entry]])
    #expect(try chamber.restoration.doubtWhatWasDue(now: chamber.clock.now) == 1)
    #expect(try chamber.restoration.doubtWhatWasDue(now: chamber.clock.now) == nil)
    #expect(try Chamber().restoration.doubtWhatWasDue(now: monday) == nil)
  }

  @Test func whatAPersonReleasesAfterwardsGoesOut() async throws {
    var chamber = try putBack(["guide.md": [entry]])
    chamber.files["guide.md"] = [.once("guide", "Le guide est enfin paru", at: "2011-01-10 08:30")]
    try chamber.begin()
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    guard case .done = try desk.carryOut(.retry, on: guide, by: "claire") else {
      Issue.record("refused")
      return
    }
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru !", at: "2011-01-10 08:30")]
    try chamber.sync()
    #expect(try chamber.state("guide/microblog") == .scheduled, "she has decided, edits or not")
    let adapter = world()
    try await chamber.runOnce(adapter)
    #expect(adapter.posts == [guide])
  }
}

extension ScheduledItem {
  /// An item that goes out every day at one hour.
  fileprivate static func daily(_ id: ItemID, _ title: String, at time: String) -> ScheduledItem {
    var entry = ScheduledItem.once(id, title)
    guard let from = CivilDate("2011-01-10"), let time = CivilTime(time) else { return entry }
    entry.schedule.timing = .recurring(Recurrence(rule: "FREQ=DAILY", at: time, from: from))
    return entry
  }
}

extension Chamber {
  /// Marks the store as one that was put back just now.
  fileprivate func lose(since: Timestamp?) throws {
    var change = CalendarChange()
    change.facts[LostTime.fact] = LostTime(since: since, until: clock.now).description
    _ = try store.apply(change)
  }

  fileprivate var restoration: Restoration { Restoration(context, store: store) }

  /// What a sender does before it sends.
  @discardableResult
  fileprivate func begin() throws -> SyncReport {
    let report = try sync()
    _ = try restoration.doubtWhatWasDue(now: clock.now)
    return report
  }

  /// Lets the network's settling time pass, and gives everything its look and its try.
  fileprivate func settleDoubts(_ adapter: ScriptedAdapter) async throws {
    clock.advance(by: .seconds(10))
    try await runOnce(adapter)
    clock.advance(by: .seconds(60))
    try await runOnce(adapter)
  }
}
