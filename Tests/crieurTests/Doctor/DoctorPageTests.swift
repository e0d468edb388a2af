import Domain
import Testing

@testable import crieur

struct DoctorPageTests {
  private let asked = Timestamp(seconds: 1_294_650_000)

  @Test(arguments: [
    (-90, Finding.Level.error), (-20, .warning), (-1, .ok), (0, .ok), (4, .ok), (20, .warning), (3600, .error),
  ])
  func aClockIsJudgedByHowFarItIsOff(seconds: Int, level: Finding.Level) {
    let told = asked + .seconds(seconds)
    let finding = ClockCheck.judge("https://a", told: told, between: asked, and: asked + .milliseconds(300))
    #expect(finding.level == level)
  }

  @Test func aSlowAnswerDoesNotMakeTheClockWrong() {
    let finding = ClockCheck.judge("https://a", told: asked + .seconds(8), between: asked, and: asked + .seconds(9))
    #expect(finding.level == .ok)
  }

  @Test func onlyWhatKeepsTheWorkFromBeingDoneEndsTheCommand() {
    let fine = Finding(.gates, .ok, .gatesOpen)
    let look = Finding(.daemon, .warning, .noDaemon)
    #expect(DoctorPage(findings: [fine, look]).status == nil)
    #expect(DoctorPage(findings: [look, Finding(.space, .error, .spaceOut)]).status == .badConfiguration)
    let broken = Finding(.store, .error, Reason(code: "store.damaged", arguments: [:]))
    #expect(DoctorPage(findings: [broken, Finding(.space, .error, .spaceOut)]).status == .badData)
  }

  @Test func everyFindingIsALineWithItsSignAndWhatToDo() {
    let page = DoctorPage(findings: [Finding(.gates, .ok, .gatesOpen), Finding(.daemon, .warning, .noDaemon)])
    let text = page.text(in: Catalogue(.en), layout: TextLayout(width: 120))
    #expect(
      text == """
        ✓ All channels are open.
        ! No service runs: nothing goes out by itself.
            Start it: systemctl start crieur; with a timer (crieur run --once) this is as it should be.

        1 thing to look at
        """)
    #expect(DoctorPage(findings: []).text(in: Catalogue(.fr), layout: TextLayout()).hasSuffix("Tout va bien."))
  }

  @Test func theJSONHasEveryKeyAlways() {
    let page = DoctorPage(findings: [Finding(.gates, .ok, .gatesOpen), Finding(.daemon, .warning, .noDaemon)])
    let findings = page.json(in: Catalogue(.en)).members.first?.value
    guard case .list(let entries) = findings else {
      Issue.record("no list")
      return
    }
    for entry in entries { #expect(entry.members.map(\.name) == ["subject", "level", "code", "message", "hint"]) }
  }

  @Test(arguments: [
    (0, "0 octets"), (1023, "1023 octets"), (1024, "1 Kio"), (12_999_999, "12,3 Mio"), (5 << 30, "5 Gio"),
  ])
  func sizesAreReadable(bytes: Int, text: String) {
    #expect(Catalogue(.fr).size(bytes) == text.replacing(" ", with: "\u{A0}"))
  }
}
