import Domain
import TestSupport
import Testing

@testable import Engine

struct LateDecisionTests {
  private func chamber() throws -> Chamber {
    var chamber = Chamber(["microblog", "page"])
    chamber.files["a.md"] = [
      .once("a", "A", at: "2011-01-10 09:30", on: ["microblog", "page"]),
      .once("b", "B", at: "2011-01-10 11:50", on: ["microblog"]),
    ]
    try chamber.sync()
    let reason = Reason(code: "test.paused", arguments: [:])
    try chamber.store.shut(ChannelGate(channel: "microblog", kind: .paused, since: monday, reason: reason))
    chamber.clock.advance(by: .seconds(3 * 3600))
    return chamber
  }

  private func late(_ chamber: Chamber, _ desk: DeliveryDesk) throws -> [Delivery] {
    try desk.late(on: chamber.channels.filter { $0.key == "microblog" })
  }

  @Test func onlyWhatItsRuleCallsLateIsAskedAbout() throws {
    let chamber = try chamber()
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    #expect(try late(chamber, desk).map(\.id) == ["a/microblog"])
  }

  @Test func aPauseJudgesNothingLateUntilItEnds() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("a/microblog") == .scheduled)
    #expect(try chamber.state("b/microblog") == .scheduled)
    #expect(try chamber.state("a/page") == .held(.late), "its channel was open")
    _ = try chamber.store.openGates([.paused], on: "microblog", by: "alice", at: chamber.clock.now)
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("a/microblog") == .held(.late))
    #expect(adapter.posts.map(\.description) == ["b/microblog"])
  }

  @Test func whatIsToBePublishedAllTheSameGoesOut() async throws {
    let chamber = try chamber()
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    #expect(try desk.decide(.publish, on: late(chamber, desk), by: "alice") == 1)
    _ = try chamber.store.openGates([.paused], on: "microblog", by: "alice", at: chamber.clock.now)
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(Set(adapter.posts.map(\.description)) == ["a/microblog", "b/microblog"])
    #expect(try chamber.deliveries["a/microblog"]?.resolution?.by == "alice")
  }

  @Test func whatIsDroppedIsCancelledAndWhatIsHeldWaits() throws {
    let chamber = try chamber()
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    #expect(try desk.decide(.hold, on: late(chamber, desk), by: "alice") == 1)
    #expect(try chamber.state("a/microblog") == .held(.late))
    let other = try self.chamber()
    let otherDesk = DeliveryDesk(store: other.store, clock: other.clock)
    #expect(try otherDesk.decide(.drop, on: late(other, otherDesk), by: "alice") == 1)
    #expect(try other.state("a/microblog") == .cancelled(by: .person))
  }
}

struct RhythmTests {
  @Test func aChannelWithItsPacePublishesOneAfterTheOther() async throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "A"), .once("b", "B"), .once("c", "C", notAfter: "2011-01-10 12:00")]
    try chamber.sync()
    var channel = Channel.test("microblog")
    channel.pace.spacing = .seconds(600)
    let adapter = ScriptedAdapter()
    let dispatcher = Dispatcher(
      store: chamber.store, channels: ["microblog": channel], adapters: ["microblog": adapter], clock: chamber.clock,
      settings: DispatchSettings(), observer: Listener())
    let run = Task { try await dispatcher.run() }
    for count in 1...3 {
      await chamber.clock.sleeper(until: count < 3 ? monday + .seconds(Int64(count) * 600) : monday + .seconds(1800))
      #expect(adapter.posts.count == count)
      chamber.clock.advance(by: .seconds(600))
    }
    #expect(adapter.posts.first?.item == "c", "what must be out soonest goes first")
    dispatcher.stop()
    try await run.value
  }

  @Test func quietHoursPutOffAndAreNotLateForIt() async throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "A")]
    try chamber.sync()
    var channel = Channel.test("microblog")
    channel.pace.quiet = QuietHours("08:00-12:00")
    let adapter = ScriptedAdapter()
    let dispatcher = Dispatcher(
      store: chamber.store, channels: ["microblog": channel], adapters: ["microblog": adapter], clock: chamber.clock,
      settings: DispatchSettings(), observer: Listener())
    let run = Task { try await dispatcher.run() }
    await chamber.clock.sleeper(until: monday + .seconds(3 * 3600))
    #expect(adapter.posts.isEmpty)
    chamber.clock.advance(by: .seconds(3 * 3600))
    await chamber.clock.sleeper(until: nil)
    #expect(adapter.posts.count == 1)
    #expect(try chamber.deliveries["a/microblog"]?.isLate == false)
    dispatcher.stop()
    try await run.value
  }

  @Test func aServerThatIsDownIsProbedByOneAndServedAgainWhenItReturns() async throws {
    var chamber = Chamber()
    chamber.files["a.md"] = (1...5).map { .once(ItemID("i\($0)"), "Nouvelle \($0)") }
    try chamber.sync()
    var channel = Channel.test("microblog")
    channel.concurrency = 3
    let reason = Reason(code: "test.refused", arguments: [:])
    let down = ScriptedAdapter.Answer.fails(.deferred(reason, retryAfter: nil, scope: .endpoint), afterVisible: false)
    let adapter = ScriptedAdapter([down, down, down, down])
    let listener = Listener()
    var settings = DispatchSettings()
    settings.retryFirst = .seconds(1)
    let dispatcher = Dispatcher(
      store: chamber.store, channels: ["microblog": channel], adapters: ["microblog": adapter], clock: chamber.clock,
      settings: settings, observer: listener)
    let run = Task { try await dispatcher.run() }
    // Three fail together; then the channel is shut, and what would be tried again before is not.
    await chamber.clock.sleeper { $0.map { $0 >= monday + .seconds(15) && $0 <= monday + .seconds(30) } ?? false }
    #expect(adapter.attempts == 3)
    chamber.clock.advance(by: .seconds(30))
    // The probe, alone; it fails, and the next one comes later.
    await chamber.clock.sleeper { $0.map { $0 > monday + .seconds(59) && $0 <= monday + .seconds(90) } ?? false }
    #expect(adapter.attempts == 4)
    chamber.clock.advance(by: .seconds(60))
    await chamber.clock.sleeper(until: nil)
    #expect(adapter.posts.count == 5)
    let shut = listener.notices.filter { if case .shut = $0 { true } else { false } }
    let reached = listener.notices.filter { if case .reached = $0 { true } else { false } }
    #expect(shut.count == 1 && reached.count == 1, "told once when it went and once when it came back")
    #expect(try chamber.store.gates().isEmpty)
    dispatcher.stop()
    try await run.value
  }
}

struct RetirementTests {
  @Test func whatIsToComeGoesToTheOtherChannelOnceAndWhatWentOutStays() async throws {
    var chamber = Chamber(["viadeo", "linkedin"])
    chamber.files["a.md"] = [
      .once("sent", "Paru", on: ["viadeo"]), .once("next", "Demain", at: "2011-01-11 09:00", on: ["viadeo"]),
      .once("both", "Partout", at: "2011-01-11 10:00", on: ["viadeo", "linkedin"]),
    ]
    try chamber.sync()
    try await chamber.runOnce(ScriptedAdapter())
    chamber.clock.advance(by: .seconds(3600))
    try Retirements(["viadeo": .init(to: "linkedin", since: chamber.clock.now)]).remember(in: chamber.store)
    try chamber.sync()
    #expect(try chamber.state("sent/viadeo") == .delivered)
    #expect(try chamber.state("sent/linkedin") == nil)
    #expect(try chamber.state("next/viadeo") == .cancelled(by: .sync))
    #expect(try chamber.state("next/linkedin") == .scheduled)
    #expect(try chamber.state("both/viadeo") == .cancelled(by: .sync))
    #expect(try chamber.state("both/linkedin") == .scheduled)
    try Retirements().remember(in: chamber.store)
    try chamber.sync()
    #expect(try chamber.state("next/viadeo") == .scheduled)
    #expect(try chamber.state("next/linkedin") == .cancelled(by: .sync))
  }

  @Test func withoutASuccessorNothingIsPlannedAnyMore() throws {
    var chamber = Chamber(["viadeo"])
    chamber.files["a.md"] = [.once("next", "Demain", at: "2011-01-11 09:00", on: ["viadeo"])]
    try Retirements(["viadeo": .init(to: nil, since: monday)]).remember(in: chamber.store)
    try chamber.sync()
    #expect(try chamber.deliveries.isEmpty)
  }

  @Test func theyAreWrittenAndReadAlike() {
    let retirements = Retirements([
      "viadeo": .init(to: "linkedin", since: monday), "forum": .init(to: nil, since: monday),
    ])
    #expect(Retirements(text: retirements.text) == retirements)
    #expect(Retirements(text: "odd\nlines\tof\tnothing") == Retirements())
  }
}
