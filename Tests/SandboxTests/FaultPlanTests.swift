import Domain
import Testing

@testable import Sandbox

@Suite struct FaultPlanTests {
  @Test func aPlanReadsAsItIsWritten() throws {
    let text = "timeout=5%,limit=10%,500=5%,500-after=2.5%,lost-answer=5%,reset=5%"
    let plan = try #require(FaultPlan(text))
    #expect(plan.description == text)
    #expect(FaultPlan(plan.description) == plan)
    #expect(FaultPlan(" reset = 5 , timeout=0% ")?.description == "reset=5%")
    #expect(FaultPlan("") == FaultPlan.none)
  }

  @Test(arguments: [
    ("fire=5%", SandboxFailure.unknownFault("fire")), ("timeout", .badFaultRate("timeout")),
    ("timeout=-1%", .badFaultRate("timeout=-1%")), ("timeout=101%", .badFaultRate("timeout=101%")),
    ("reset=1%,reset=2%", .badFaultRate("reset=2%")), ("timeout=nan", .badFaultRate("timeout=nan")),
    ("reset=60%,limit=41%", .tooManyFaults("reset=60%,limit=41%")),
  ])
  func aBadPlanSaysWhatIsWrong(text: String, failure: SandboxFailure) {
    #expect(throws: failure) { try FaultPlan(parsing: text) }
    #expect(FaultPlan(text) == nil)
    #expect(SandboxCode(rawValue: failure.reason.code) != nil)
  }

  @Test func faultsStrikeAsOftenAsPlanned() throws {
    var dice = FaultDice(plan: try FaultPlan(parsing: "timeout=5%,reset=10%"), seed: 7)
    var counts: [FaultKind?: Int] = [:]
    for number in 0..<10_000 {
      counts[dice.draw(Self.fingerprint("Texte \(number)")).kind, default: 0] += 1
    }
    // Five standard deviations: the seed is fixed, so this holds for ever or never.
    #expect((390...610).contains(counts[.timeout, default: 0]))
    #expect((850...1150).contains(counts[.reset, default: 0]))
  }

  @Test func theSixthTryAlwaysGoesThrough() throws {
    var dice = FaultDice(plan: try FaultPlan(parsing: "500=100%"), seed: 1)
    let kinds = (1...7).map { _ in dice.draw(Self.fingerprint("Bonjour")).kind }
    #expect(kinds == [.error, .error, .error, .error, .error, nil, .error])
  }

  @Test func whiteSpaceMakesNoOtherFingerprint() {
    #expect(Self.fingerprint("Un  deux\n").hash == Self.fingerprint("Un deux").hash)
    #expect(Self.fingerprint("Un deux").hash != Self.fingerprint("Undeux").hash)
  }

  static func fingerprint(_ text: String) -> Fingerprint {
    Fingerprint(network: .mastodon, account: "alpha", text: text, link: "")
  }
}
