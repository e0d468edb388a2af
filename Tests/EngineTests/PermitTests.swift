import Domain
import TestSupport
import Testing

@testable import Engine

/// Between the claim and the first byte a process may be stopped, or the machine suspended, for any time.
struct PermitTests {
  private func chamber() throws -> Chamber {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide")]
    try chamber.sync()
    return chamber
  }

  @Test func whatWokeADayLateDoesNotLeaveAndIsHeldForAPerson() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.publishesAfter { [clock = chamber.clock] in clock.advance(by: .seconds(86_400)) }])
    for _ in 0..<2 { try await chamber.runOnce(adapter) }
    #expect(adapter.posts.isEmpty)
    let delivery = try #require(try chamber.deliveries["guide/microblog"])
    #expect(delivery.state == .held(.late))
    #expect(delivery.charged == 0, "it was no try")
    #expect(try chamber.store.attempts(of: delivery.key).map(\.ending) == [.released])
  }

  @Test func whatWokePastItsLeaseAndInTimeLeaves() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.publishesAfter { [clock = chamber.clock] in clock.advance(by: .seconds(600)) }])
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    #expect(try chamber.state("guide/microblog") == .delivered)
  }

  @Test func aLookAfterAClockWasSetBackGoesBackForDays() {
    let rules = RetryRules(settings: DispatchSettings())
    #expect(rules.lookStart(monday, at: monday + .seconds(10)) == monday)
    #expect(rules.lookStart(monday, at: monday - .seconds(10)) == monday - .seconds(10 + 7 * 86_400))
  }

  @Test func whatLostItsOwnerDoesNotLeave() async throws {
    let chamber = try chamber()
    let adapter = ScriptedAdapter([.publishesAfter { [memory = chamber.memory] in memory.kill("first") }])
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.isEmpty)
    let delivery = try #require(try chamber.deliveries["guide/microblog"])
    #expect(delivery.state == .scheduled && delivery.charged == 0)
    #expect(try chamber.store.attempts(of: delivery.key).map(\.reason?.code) == ["engine.claimLost"])
  }
}
