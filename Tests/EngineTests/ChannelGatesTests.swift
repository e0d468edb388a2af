import Domain
import Testing

@testable import Engine

struct ChannelGatesTests {
  private let reason = Reason(code: "test.reason", arguments: [:])

  private func gates(_ names: [ChannelName] = ["a", "b"], _ change: (inout Channel) -> Void = { _ in }) -> ChannelGates
  {
    var channels: [ChannelName: Channel] = [:]
    for name in names {
      var channel = Channel.test(name)
      change(&channel)
      channels[name] = channel
    }
    return ChannelGates(channels: channels, settings: DispatchSettings())
  }

  private func unreached() -> PublishFailure { .deferred(reason, retryAfter: nil, scope: .endpoint) }

  @Test func aChannelThatCannotBeReachedIsShutAfterSomeFailuresAndToldOnce() throws {
    var gates = gates()
    var told: [(gate: ChannelGate, isNews: Bool)] = []
    told += gates.shut(after: unreached(), on: "a", retryAt: nil, now: monday)
    #expect(told.isEmpty)
    told += gates.shut(after: unreached(), on: "a", retryAt: nil, now: monday)
    #expect(told.isEmpty)
    let third = gates.shut(after: unreached(), on: "a", retryAt: nil, now: monday)
    let gate = try #require(third.first?.gate)
    #expect(gate.kind == .unreachable && third.first?.isNews == true)
    #expect(!gates.isOpen("a", at: monday) && gates.isOpen("b", at: monday))
    let until = try #require(gate.until)
    #expect(until >= monday + .seconds(15) && until <= monday + .seconds(30))
    // Others that were under way come back too: that is the same news.
    told += gates.shut(after: unreached(), on: "a", retryAt: nil, now: monday)
    #expect(told.isEmpty)
    #expect(gates.isOpen("a", at: until))
    #expect(gates.mostInFlight(on: "a") == 1)
    let probe = gates.shut(after: unreached(), on: "a", retryAt: nil, now: until)
    #expect(probe.first?.isNews == false)
    #expect(try #require(probe.first?.gate.until) - until > .seconds(30))
  }

  @Test func aChannelThatAnswersIsServedInFullAgain() throws {
    var gates = gates { $0.concurrency = 4 }
    for _ in 1...3 { _ = gates.shut(after: unreached(), on: "a", retryAt: nil, now: monday) }
    #expect(gates.mostInFlight(on: "a") == 1)
    let wasUnreachable = gates.reached("a")
    #expect(wasUnreachable)
    #expect(gates.isOpen("a", at: monday) && gates.mostInFlight(on: "a") == 4)
    let isNews = gates.reached("a")
    #expect(!isNews, "told once")
  }

  @Test func whatAnotherProcessFoundUnreachableIsProbedByOne() {
    var found = Backlog()
    var told = reason
    told.arguments["failures"] = "5"
    found.gates = [ChannelGate(channel: "a", kind: .unreachable, since: monday, until: monday, reason: told)]
    var gates = gates { $0.concurrency = 4 }
    gates.take(found, shutMeanwhile: [], now: monday)
    #expect(gates.isOpen("a", at: monday) && gates.mostInFlight(on: "a") == 1)
  }

  @Test func aWaitOfTheApplicationConcernsAllItsChannels() {
    var gates = gates(["a", "b", "c"]) {
      if $0.name == "c" { $0.application = Application(network: "scripted", name: "x") }
    }
    let wait = PublishFailure.deferred(reason, retryAfter: .seconds(60), scope: .application)
    let shut = gates.shut(after: wait, on: "a", retryAt: nil, now: monday)
    #expect(shut.map(\.gate.channel) == ["a", "b"])
    #expect(!gates.isOpen("b", at: monday) && gates.isOpen("c", at: monday))
  }

  @Test func aSilenceWithholdsPublicationsButNotWhatLooksAfterThem() {
    var found = Backlog()
    found.silences = [
      Silence(
        from: monday + .seconds(60), until: monday + .seconds(120), reason: "Deuil", by: "alice", declaredAt: monday,
        exceptChannels: ["b"])
    ]
    var gates = gates()
    gates.take(found, shutMeanwhile: [], now: monday)
    #expect(gates.withheld(at: monday) == [:])
    #expect(gates.withheld(at: monday + .seconds(60)) == ["a": []])
    #expect(gates.isOpen("a", at: monday + .seconds(60)))
    #expect(gates.nextOpening(at: monday + .seconds(60)) == monday + .seconds(120))
    #expect(gates.withheld(at: monday + .seconds(120)) == [:])
  }

  @Test func twoSilencesLetThroughWhatBothLetThrough() {
    let silences = [["x", "y"], ["y", "z"]].map { categories in
      Silence(
        from: monday, until: nil, reason: "Élections", by: "alice", declaredAt: monday,
        exceptCategories: Set(categories.map { CategoryName($0) }))
    }
    var found = Backlog()
    found.silences = silences
    var gates = gates(["a"])
    gates.take(found, shutMeanwhile: [], now: monday)
    #expect(gates.withheld(at: monday) == ["a": ["y"]])
    found.gates = [ChannelGate(channel: "a", kind: .paused, since: monday, reason: reason)]
    gates.take(found, shutMeanwhile: [], now: monday)
    #expect(gates.withheld(at: monday) == ["a": []], "a pause lets nothing through")
  }

  @Test func paceLeavesPlacesToTheChannelAndToItsApplication() {
    var gates = gates {
      $0.pace = Pace(perHour: 2)
      $0.application.pace = Pace(perHour: 3)
    }
    var found = Backlog()
    found.lately = ["a": [monday - .seconds(60)], "b": [monday - .seconds(30)]]
    gates.take(found, shutMeanwhile: [], now: monday)
    let channels = (["a", "b"] as [ChannelName]).map { name -> Channel in
      var channel = Channel.test(name)
      channel.application.pace = Pace(perHour: 3)
      return channel
    }
    var room = gates.room
    #expect(room.isLeft(on: channels[0]) && room.isLeft(on: channels[1]))
    room.take(on: channels[0])
    #expect(!room.isLeft(on: channels[1]), "three within the hour, all channels together")
    found.lately["a"] = [monday - .seconds(60), monday - .seconds(50), monday - .seconds(40)]
    gates.take(found, shutMeanwhile: [], now: monday)
    #expect(gates.withheld(at: monday) == ["a": [], "b": []])
  }

  @Test func aClockThatIsSetBackOpensNoGate() {
    let gate = ChannelGate(channel: "a", kind: .paused, since: monday, reason: reason)
    #expect(gate.isShut(at: monday - .seconds(3600)))
  }
}

struct ClaimOrderTests {
  private func delivery(_ item: ItemID, _ channel: ChannelName, due: Int64, notAfter: Int64? = nil) -> Delivery {
    let digest = Digest(String(repeating: "0", count: 64))
    return Delivery(
      key: DeliveryKey(item: item, channel: channel), network: "scripted", due: Timestamp(seconds: due),
      notAfter: notAfter.map { Timestamp(seconds: $0) }, late: LatePolicy(within: .seconds(60), then: .hold),
      variant: digest, basis: digest, fingerprint: digest, title: "\(item)", changedAt: Timestamp(seconds: due))
  }

  @Test func channelsTakeTurns() {
    let backlog = (1...3).map { delivery(ItemID("a\($0)"), "a", due: Int64($0)) } + [delivery("b", "b", due: 100)]
    #expect(ClaimOrder.fair(backlog).map(\.key.item) == ["a1", "b", "a2", "a3"])
  }

  @Test func whatMustBeOutSoonestGoesFirst() {
    let backlog = [
      delivery("old", "a", due: 1), delivery("urgent", "a", due: 3, notAfter: 50),
      delivery("soon", "a", due: 2, notAfter: 90),
    ]
    #expect(ClaimOrder.fair(backlog).map(\.key.item) == ["urgent", "soon", "old"])
  }

  @Test func arrivalOrderChangesNothing() {
    let backlog = (1...9).map { delivery(ItemID("i\($0)"), $0 % 2 == 0 ? "a" : "b", due: Int64($0 % 3)) }
    #expect(ClaimOrder.fair(backlog) == ClaimOrder.fair(backlog.reversed()))
  }
}
