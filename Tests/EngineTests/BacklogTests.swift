import Domain
import TestSupport
import Testing

@testable import Engine

/// How much of the queue is read when more waits than can go out.
struct BacklogTests {
  private let chamber = Chamber(["a", "b", "c", "d", "e"])

  /// One delivery each, due so many seconds before the hour.
  private func queue(_ due: [(item: ItemID, channel: ChannelName, seconds: Int64)]) throws {
    var change = CalendarChange()
    for (item, channel, seconds) in due {
      let text = "\(item) \(channel)"
      change.variants[Sample.digest(text)] = Sample.variant(text)
      change.deliveries.append(
        DeliveryChange(
          Delivery(
            key: DeliveryKey(item: item, channel: channel), network: "scripted", due: monday - .seconds(seconds),
            notAfter: nil, late: LatePolicy(within: .seconds(3600), then: .hold), variant: Sample.digest(text),
            basis: Sample.digest(text), fingerprint: Sample.digest(text), title: text, changedAt: monday),
          expecting: nil))
    }
    #expect(try chamber.store.apply(change).isEmpty)
  }

  /// At most two of each channel, and two in all of those that are free.
  private func request(_ channels: [ChannelName], open: Set<ChannelName>) -> BacklogRequest {
    BacklogRequest(
      limits: Dictionary(uniqueKeysWithValues: channels.map { ($0, 2) }), total: 2, open: open, withheld: [:],
      paced: [])
  }

  @Test func whatIsKeptBackTakesNoPlaceFromWhatIsFree() throws {
    try queue([("1", "a", 90), ("2", "a", 80), ("1", "b", 30), ("1", "c", 20), ("1", "d", 10)])
    var request = request(["a", "b", "c", "d"], open: ["a", "b", "c", "d"])
    request.paced = ["a"]
    let paced = try Backlog.load(from: chamber.store, request, lookalikeWindow: .seconds(60), now: monday)
    #expect(paced.due.map(\.id).sorted() == ["1/a", "1/b", "1/c", "2/a"])
    #expect(paced.nextWake == monday - .seconds(90))
    (request.paced, request.withheld) = ([], ["a": []])
    let withheld = try Backlog.load(from: chamber.store, request, lookalikeWindow: .seconds(60), now: monday)
    #expect(withheld.due.map(\.id).sorted() == ["1/b", "1/c"])
    #expect(withheld.nextWake == monday - .seconds(30))
  }

  @Test func whatCannotBeSentTakesNoPlaceFromWhatCan() throws {
    try queue([("1", "a", 90), ("2", "a", 80), ("1", "b", 30), ("1", "c", 20), ("1", "d", 10)])
    let backlog = try Backlog.load(
      from: chamber.store, request(["a", "b", "c", "d"], open: ["b", "c", "d"]), lookalikeWindow: .seconds(60),
      now: monday)
    #expect(backlog.due.map(\.id).sorted() == ["1/a", "1/b", "1/c", "2/a"])
    #expect(backlog.nextWake == monday - .seconds(30))
  }

  @Test func theNextWakeIsAskedForWhenNothingIsDue() throws {
    try queue([("1", "a", 90), ("1", "b", -30)])
    let backlog = try Backlog.load(
      from: chamber.store, request(["a", "b"], open: ["b"]), lookalikeWindow: .seconds(60), now: monday)
    #expect(backlog.due.map(\.id) == ["1/a"])
    #expect(backlog.nextWake == monday + .seconds(30))
  }

  @Test func noMoreIsReadThanCanBeOfUse() {
    var settings = DispatchSettings()
    settings.slots = 2
    #expect(total(settings) == 12, "twice the places that are free, and twice as many for the stock")
    settings.slots = 3
    #expect(total(settings) == .max, "five channels are few for three places: their own limits are enough")
    settings.slots = 2
    settings.runsOnce = true
    #expect(total(settings) == .max, "what had its one try stays due")
  }

  private func total(_ settings: DispatchSettings) -> Int? {
    var core = DispatchCore(channels: chamber.channels, settings: settings, owner: "first")
    for action in core.step(.wake, now: monday) {
      if case .load(let request) = action { return request.total }
    }
    return nil
  }

  @Test(.timeLimit(.minutes(5)))
  func everythingGoesOutHoweverManyMoreAreDueThanPlacesAreFree() async throws {
    let channels: [ChannelName] = ["a", "b", "c", "d", "e"]
    try queue(
      (0..<8).flatMap { number in
        channels.enumerated().map { (ItemID("\(number)"), $1, Int64(900 - 100 * number - 7 * $0)) }
      })
    let paused = ChannelGate(
      channel: "a", kind: .paused, since: monday, reason: Reason(code: "test.paused", arguments: [:]))
    try chamber.store.shut(paused)
    var settings = DispatchSettings()
    settings.slots = 2
    settings.holdsTimeWhileBusy = true
    let adapter = ScriptedAdapter()
    let dispatcher = Dispatcher(
      store: chamber.store, channels: chamber.channels, adapters: chamber.channels.mapValues { _ in adapter },
      clock: chamber.clock, settings: settings, observer: Listener())
    let run = Task { try await dispatcher.run() }
    await chamber.clock.sleeper(until: nil)
    #expect(try chamber.store.counts() == [.delivered: 32, .scheduled: 8])
    #expect(adapter.posts.count == 32)
    dispatcher.stop()
    try await run.value
  }
}
