import Domain
import TestSupport
import Testing

@testable import Engine

struct CorrectionTests {
  private let network = StandingNetwork()

  /// A chamber whose item is out and was edited afterwards.
  private func edited(_ title: String = "Le guide corrigé") async throws -> Chamber {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide")]
    try chamber.sync()
    try await chamber.runOnce(network)
    chamber.files["guide.md"] = [.once("guide", title)]
    #expect(try chamber.sync().editedAfterSending.map(\.description) == ["guide/microblog"])
    return chamber
  }

  @Test func aCorrectionChangesThePostWhereItStands() async throws {
    let chamber = try await edited()
    #expect(try chamber.correct(amender: network).map(\.id) == ["guide/microblog~correct"])
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog~correct") == .delivered)
    #expect(network.texts == ["Le guide corrigé https://exemple.fr/guide"])
    #expect(network.requests == ["amend 1"])
    #expect(try chamber.correct(amender: network).isEmpty, "it shows what the calendar says")
  }

  @Test func aSecondCorrectionRaisesTheOrdinal() async throws {
    var chamber = try await edited()
    try chamber.correct(amender: network)
    try await chamber.runOnce(network)
    chamber.files["guide.md"] = [.once("guide", "Le guide encore corrigé")]
    try chamber.sync()
    #expect(try chamber.correct(amender: network).map(\.id) == ["guide/microblog~correct#2"])
    try await chamber.runOnce(network)
    #expect(network.texts == ["Le guide encore corrigé https://exemple.fr/guide"])
  }

  @Test func aLaterCorrectionTakesThePlaceOfOneThatHasNotGoneOut() async throws {
    var chamber = try await edited()
    try chamber.correct(amender: network)
    chamber.files["guide.md"] = [.once("guide", "Le guide encore corrigé")]
    try chamber.sync()
    try chamber.correct(amender: network)
    try await chamber.runOnce(network)
    #expect(try chamber.state("guide/microblog~correct") == .cancelled(by: .person))
    #expect(network.requests == ["amend 1"])
    #expect(network.texts == ["Le guide encore corrigé https://exemple.fr/guide"])
  }

  @Test func correctOnANetworkWithoutEditPublishesTheErratumOnce() async throws {
    let chamber = try await edited()
    try chamber.correct(amender: nil)
    network.loseAnswers(1)
    try await chamber.runOnce(network, amends: false)
    #expect(try chamber.state("guide/microblog~correct") == .unconfirmed)
    chamber.clock.advance(by: .seconds(10))
    try await chamber.runOnce(network, amends: false)
    #expect(try chamber.state("guide/microblog~correct") == .delivered)
    #expect(try chamber.correct(amender: nil).isEmpty, "the erratum says it already")
    try await chamber.runOnce(network, amends: false)
    #expect(
      network.texts == [
        "Le guide https://exemple.fr/guide", "Rectificatif : Le guide corrigé https://exemple.fr/guide",
      ]
    )
  }

  @Test func aRecallTakesTheErratumDownToo() async throws {
    let chamber = try await edited()
    try chamber.correct(amender: nil)
    try await chamber.runOnce(network, amends: false)
    try chamber.recall()
    try await chamber.runOnce(network)
    #expect(network.texts.isEmpty)
  }

  @Test func aCorrectionThatWaitsIsGivenUpForARecall() async throws {
    let chamber = try await edited()
    try chamber.correct(amender: network)
    try chamber.recall()
    try await chamber.runOnce(network)
    #expect(network.requests == ["remove 1"])
    #expect(try chamber.state("guide/microblog~correct") == .cancelled(by: .person))
  }

  @Test func anEditOfWhatIsOutStaysOpenUntilSomebodyDecides() async throws {
    var chamber = try await edited()
    #expect(try chamber.store.openEdits().keys.map(\.description) == ["guide/microblog"])
    chamber.files["guide.md"] = [.once("guide", "Le guide")]
    try chamber.sync()
    #expect(try chamber.store.openEdits().keys.isEmpty, "the edit was undone")
    chamber.files["guide.md"] = [.once("guide", "Le guide bis")]
    try chamber.sync()
    try chamber.corrections.leave(try chamber.publications())
    #expect(try chamber.store.openEdits().keys.isEmpty)
    chamber.files["guide.md"] = [.once("guide", "Le guide ter")]
    try chamber.sync()
    try chamber.correct(amender: network)
    #expect(try chamber.store.openEdits().keys.isEmpty)
    try await chamber.runOnce(network)
    chamber.files["guide.md"] = [.once("guide", "Le guide")]
    #expect(try chamber.sync().editedAfterSending.count == 1, "what is out is the correction, not the first text")
  }

  @Test func anEditUndoneBeforeItsCorrectionLeftWithdrawsIt() async throws {
    var chamber = try await edited()
    try chamber.correct(amender: network)
    chamber.files["guide.md"] = [.once("guide", "Le guide")]
    try chamber.sync()
    #expect(try chamber.correct(amender: network).map(\.state) == [.cancelled(by: .person)])
    try await chamber.runOnce(network)
    #expect(network.requests.isEmpty)
  }
}
