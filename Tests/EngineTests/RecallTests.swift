import Domain
import Synchronization
import TestSupport
import Testing

@testable import Engine

struct RecallTests {
  private let network = StandingNetwork()

  private func chamber(_ channels: [ChannelName] = ["microblog"]) throws -> Chamber {
    var chamber = Chamber(channels)
    chamber.files["guide.md"] = [.once("guide", "Le guide", on: channels)]
    try chamber.sync()
    return chamber
  }

  @Test func aRecallTwiceIsOneDeletion() async throws {
    let chamber = try chamber()
    try await chamber.runOnce(network)
    #expect(network.texts.count == 1)
    #expect(try chamber.recall().map(\.id) == ["guide/microblog~recall"])
    #expect(try chamber.recall().map(\.id) == ["guide/microblog~recall"])
    try await chamber.runOnce(network)
    try await chamber.runOnce(network)
    #expect(try chamber.recall().map(\.state) == [.delivered])
    try await chamber.runOnce(network)
    #expect(network.texts.isEmpty)
    #expect(network.requests == ["remove 1"])
    #expect(try chamber.state("guide/microblog") == .delivered, "history is not rewritten")
  }

  @Test func aRecallKilledBetweenRequestAndAnswerEndsRecalled() async throws {
    let chamber = try chamber()
    try await chamber.runOnce(network)
    let recall = try #require(try chamber.recall().first)
    let dead = ModelStore(memory: chamber.memory, owner: "dead")
    let settlement = Settlement(rules: RetryRules(settings: DispatchSettings()), owner: dead.owner)
    let claim = try #require(settlement.claim(recall, on: .test("microblog"), at: chamber.clock.now))
    #expect(try dead.commit([claim]) == [recall.key])
    network.world.withLock { $0.posts = [:] }
    chamber.memory.kill("dead")
    for _ in 0..<2 {
      try await chamber.runOnce(network)
      chamber.clock.advance(by: .seconds(60))
    }
    #expect(try chamber.state("guide/microblog~recall") == .delivered)
    #expect(network.requests == ["remove 1"])
    #expect(try chamber.store.attempts(of: recall.key).map(\.ending) == [.ownerLost, .published])
  }

  @Test func aLostAnswerToARecallIsRepeatedAndNotLookedUp() async throws {
    let chamber = try chamber()
    try await chamber.runOnce(network)
    try chamber.recall()
    network.loseAnswers(1)
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog~recall") == .retrying)
    chamber.clock.advance(by: .seconds(60))
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog~recall") == .delivered)
    #expect(network.requests == ["remove 1", "remove 1"])
  }

  @Test func aRecallBeforeThePublicationsOutcomeIsKnownWaits() async throws {
    let chamber = try chamber()
    network.loseAnswers(1)
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    try chamber.recall()
    try await chamber.runOnce(network)
    #expect(network.requests.isEmpty)
    #expect(try chamber.deliveries["guide/microblog~recall"]?.reason?.code == EngineCode.waitsForOutcome.rawValue)
    #expect(try chamber.state("guide/microblog~recall") == .scheduled)
    for _ in 0..<2 {
      chamber.clock.advance(by: .seconds(10))
      try await chamber.runOnce(network)
    }
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(try chamber.state("guide/microblog~recall") == .delivered)
    #expect(network.texts.isEmpty)
  }

  @Test func whatTurnsOutNotToBeOutIsNotSentForItsRecall() async throws {
    let chamber = try chamber()
    network.loseAnswers(1)
    try await chamber.runOnce(network)
    network.world.withLock { $0.posts = [:] }
    try chamber.recall()
    for _ in 0..<4 {
      chamber.clock.advance(by: .seconds(60))
      try await chamber.runOnce(network)
    }
    #expect(network.made == 1)
    #expect(network.texts.isEmpty)
    #expect(try chamber.state("guide/microblog") == .cancelled(by: .person))
    #expect(try chamber.state("guide/microblog~recall")?.isEnded == true)
  }

  @Test func aDoubtThatAPersonSettlesLetsTheRecallGoOnAtOnce() async throws {
    let chamber = try chamber()
    let key = try #require(DeliveryKey("guide/microblog"))
    var doubt = try #require(try chamber.store.delivery(key))
    (doubt.state, doubt.wakeAt, doubt.version) = (.held(.doubt), nil, doubt.version + 1)
    #expect(try chamber.store.commit([DeliveryChange(doubt, expecting: doubt.version - 1)]) == [key])
    try chamber.recall()
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog~recall") == .scheduled)
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    guard case .done = try desk.carryOut(.resolve(url: "https://reseau.exemple.fr/7"), on: key, by: "claire") else {
      Issue.record("refused")
      return
    }
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog~recall")?.isEnded == true)
    #expect(network.requests == ["remove https://reseau.exemple.fr/7"])
  }

  @Test func whatHasNotGoneOutIsCancelledByTheSameCommand() async throws {
    var chamber = Chamber(["microblog", "facebook"])
    var entry = ScheduledItem.once("guide", "Le guide", on: ["microblog", "facebook"])
    entry.schedule.timing = .once([
      "microblog": try #require(CivilDateTime("2011-01-10 09:00")),
      "facebook": try #require(CivilDateTime("2011-01-12 09:00")),
    ])
    chamber.files["guide.md"] = [entry]
    try chamber.sync()
    try await chamber.runOnce(network)
    #expect(try chamber.recall().map(\.id) == ["guide/facebook", "guide/microblog~recall"])
    #expect(try chamber.state("guide/facebook") == .cancelled(by: .person))
    chamber.clock.advance(by: .seconds(3 * 86_400))
    try await chamber.runOnce(network)
    #expect(network.made == 1)
    #expect(network.texts.isEmpty)
  }

  @Test func aRecallInDoubtAfterARestoreIsDoneOnceMoreAndNotLookedUp() async throws {
    let chamber = try chamber()
    try await chamber.runOnce(network)
    let recall = try #require(try chamber.recall().first)
    let doubted = try #require(Doubting(chamber.context).doubted(recall, at: chamber.clock.now))
    #expect(try chamber.store.commit([DeliveryChange(doubted, expecting: recall.version)]) == [recall.key])
    for _ in 0..<2 {
      chamber.clock.advance(by: .seconds(60))
      try await chamber.runOnce(network)
    }
    #expect(try chamber.state("guide/microblog~recall") == .delivered)
    #expect(network.texts.isEmpty)
  }

  @Test func aRecallIsWantedTheDayAfterToo() {
    var recall = Sample.recall
    recall.firstTriedAt = monday
    let rules = RetryRules(settings: DispatchSettings())
    #expect(rules.standing(of: recall, on: .test("microblog"), at: monday + .seconds(4 * 86_400)) == .open)
    #expect(rules.standing(of: recall, on: .test("microblog"), at: monday + .seconds(6 * 86_400)) == .exhausted)
    recall.key.kind = .publish
    #expect(rules.standing(of: recall, on: .test("microblog"), at: monday + .seconds(86_400)) == .exhausted)
  }

  @Test func aNetworkThatCannotTakePostsDownLeavesItToAPersonWithTheAddress() async throws {
    let chamber = try chamber()
    try await chamber.runOnce(network)
    try chamber.recall()
    try await chamber.runOnce(network, removes: false)
    let recall = try #require(try chamber.deliveries["guide/microblog~recall"])
    #expect(recall.state == .held(.handOff))
    #expect(recall.reason?.arguments["address"] == "https://reseau.exemple.fr/1")
  }

  @Test func theCalendarNeitherChangesNorCancelsARecallAndBringsNothingBack() async throws {
    var chamber = try chamber()
    try await chamber.runOnce(network)
    let recall = try #require(try chamber.recall().first)
    chamber.files["guide.md"] = [.once("guide", "Le guide corrigé")]
    #expect(try chamber.sync().editedAfterSending.isEmpty, "it is being taken back")
    chamber.files = [:]
    try chamber.sync()
    #expect(try chamber.deliveries[recall.id] == recall)
    try await chamber.runOnce(network)
    chamber.files["guide.md"] = [.once("guide", "Le guide")]
    try chamber.sync()
    try await chamber.runOnce(network)
    #expect(network.made == 1)
    #expect(network.texts.isEmpty)
  }
}

extension Sample {
  fileprivate static var recall: Delivery {
    var delivery = Sample.delivery()
    delivery.key.kind = .recall
    return delivery
  }
}
