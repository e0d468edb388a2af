import Domain
import Synchronization
import TestSupport
import Testing

@testable import Engine

/// A correction of what is not out is a new text for the same delivery.
struct RenewalTests {
  private let network = StandingNetwork()
  private static let reason = Reason(code: "test.refused", arguments: [:])
  private static let later = PublishFailure.deferred(reason, retryAfter: nil, scope: .delivery)

  /// A chamber whose item was tried once, with this ahead, and edited afterwards.
  private func edited(_ script: [StandingNetwork.Before]) async throws -> Chamber {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide")]
    try chamber.sync()
    network.world.withLock { $0.script = script }
    try await chamber.runOnce(network)
    chamber.files["guide.md"] = [.once("guide", "Le guide corrigé")]
    #expect(try chamber.sync().editedAfterSending.map(\.description) == ["guide/microblog"])
    return chamber
  }

  @Test func whatWasRefusedWithoutEffectGoesOutWithTheNewText() async throws {
    let chamber = try await edited([.fails(Self.later)])
    #expect(try chamber.state("guide/microblog") == .retrying)
    let done = try chamber.correct(amender: network)
    #expect(done.map(\.id) == ["guide/microblog"])
    #expect(done.first?.resolution?.by == "claire" && done.first?.state == .retrying)
    #expect(try chamber.store.openEdits().keys.isEmpty)
    try await chamber.runOnce(network)
    #expect(network.texts == ["Le guide corrigé https://exemple.fr/guide"])
    #expect(try chamber.deliveries.keys.sorted() == ["guide/microblog"])
    #expect(try chamber.sync().editedAfterSending.isEmpty, "what went out is what the calendar says")
  }

  @Test func whatLiesReadyForAHandIsHandedOverAnew() async throws {
    let chamber = try await edited([.handsOff])
    #expect(try chamber.state("guide/microblog") == .held(.handOff))
    #expect(try chamber.correct(amender: network).map(\.state) == [.scheduled])
    network.world.withLock { $0.script = [.handsOff] }
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog") == .held(.handOff))
    #expect(
      network.requests == ["hand Le guide https://exemple.fr/guide", "hand Le guide corrigé https://exemple.fr/guide"])
    #expect(try chamber.deliveries.keys.sorted() == ["guide/microblog"], "one task, not two")
  }

  @Test func whatAPersonNotedAsPublishedIsCorrectedBesideIt() async throws {
    let chamber = try await edited([.handsOff])
    let key = try #require(try chamber.deliveries["guide/microblog"]?.key)
    _ = try DeliveryDesk(store: chamber.store, clock: chamber.clock)
      .carryOut(.resolve(url: "https://reseau.exemple.fr/1"), on: key, by: "claire")
    #expect(try chamber.correct(amender: network).map(\.id) == ["guide/microblog~correct"])
  }

  @Test func anAnswerThatWasLostOnceKeepsTheOldText() async throws {
    let chamber = try await edited([.fails(.unknown(Self.reason))])
    #expect(try chamber.state("guide/microblog") == .unconfirmed)
    #expect(try chamber.corrections.renewable(in: chamber.publications()[0]) == nil)
    network.world.withLock { $0.script = [.fails(Self.later)] }
    chamber.clock.advance(by: .seconds(10))
    try await chamber.runOnce(network)
    chamber.clock.advance(by: .seconds(3600))
    try await chamber.runOnce(network)
    let publication = try chamber.publications()[0]
    #expect(try chamber.store.attempts(of: #require(publication.publishing.first).key).first?.ending == .unknown)
    #expect(try chamber.corrections.renewable(in: publication) == nil)
  }

  @Test func whatWasPreparedOnTheNetworkKeepsTheOldText() async throws {
    let chamber = try await edited([.records, .fails(Self.later)])
    #expect(try chamber.publications()[0].unpublished != nil)
    #expect(try chamber.corrections.renewable(in: chamber.publications()[0]) == nil)
  }

  @Test func whatChangedMeanwhileIsLeftAndStaysAQuestion() async throws {
    let chamber = try await edited([.fails(Self.later)])
    let publication = try chamber.publications()[0]
    let renewed = try #require(try chamber.corrections.renewable(in: publication))
    let old = try #require(try chamber.store.variant(renewed.variant))
    let draft = try Drafting(chamber.context).correction(
      of: publication, to: try chamber.store.items(["guide"])[0].entry, showing: old, amender: nil, renewing: renewed,
      now: chamber.clock.now)
    chamber.clock.advance(by: .seconds(3600))
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog") == .delivered)
    #expect(try chamber.corrections.correct([#require(draft)], of: [publication], by: "claire").isEmpty)
    #expect(try chamber.deliveries["guide/microblog"]?.variant == renewed.variant)
    #expect(try chamber.store.openEdits().keys.map(\.description) == ["guide/microblog"])
  }
}
