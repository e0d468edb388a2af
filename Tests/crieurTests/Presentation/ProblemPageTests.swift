import Domain
import Rendering
import Testing

@testable import crieur

struct ProblemPageTests {
  private let page = ProblemPage(problems: [
    Problem(
      file: "calendar/a.md", line: 3, column: 5,
      reason: Reason(SettingsCode.misspelledChannel, ["name": "faceboo", "suggestion": "facebook"])),
    Problem(file: "calendar/b.md", severity: .warning, reason: Reason(code: "moon.full", arguments: [:])),
  ])

  @Test func everyProblemStandsWithItsPlaceAndWhatToDo() {
    #expect(
      page.text(in: Samples.english, layout: TextLayout()) == """
        calendar/a.md:3:5: error: No channel is called “faceboo”.
            Did you mean “facebook”?
        calendar/b.md: warning: moon.full
        1 error, 1 warning
        """)
    #expect(page.text(in: Samples.french, layout: TextLayout()).hasPrefix("calendar/a.md:3:5: erreur\u{A0}: Aucun"))
    #expect(page.errors == 1)
  }

  @Test func aProblemOfSomeChannelsNamesThem() {
    let problem = Problem(file: "calendar/b.md", line: 1, severity: .warning, reason: Reason(RenderCode.summaryCut))
    let page = ProblemPage(problems: [problem], notes: [problem: ProblemNote(channels: ["microblog", "viadeo"])])
    #expect(
      page.text(in: Samples.french, layout: TextLayout()).hasPrefix(
        "calendar/b.md:1: attention\u{A0}: microblog, viadeo\u{A0}: Le résumé s’interrompt"))
    #expect(page.json(in: Samples.english).line.contains(#""channels": ["microblog", "viadeo"]"#))
  }

  @Test func noProblemIsSaidInWords() {
    #expect(ProblemPage(problems: []).text(in: Samples.french, layout: TextLayout()) == "Aucun problème.")
    #expect(ProblemPage(problems: []).json(in: Samples.french).line == #"{"problems": []}"#)
  }

  @Test func theContractHoldsEveryKey() {
    #expect(
      page.json(in: Samples.english).line == """
        {"problems": [{"file": "calendar/a.md", "line": 3, "column": 5, "severity": "error", "level": null, \
        "code": "settings.misspelledChannel", "message": "No channel is called “faceboo”.", \
        "hint": "Did you mean “facebook”?", "item": null, "channel": null, "channels": [], "accepted": null}, \
        {"file": "calendar/b.md", "line": null, "column": null, "severity": "warning", "level": null, \
        "code": "moon.full", "message": "moon.full", "hint": null, "item": null, "channel": null, "channels": [], \
        "accepted": null}]}
        """)
  }

  @Test func aFindingHasItsNameByWhichItCanBeAccepted() {
    let problem = Problem(
      file: "calendar/b.md", line: 1, severity: .error, reason: Reason(CheckCode.altMissing, ["file": "a.png"]))
    let note = ProblemNote(item: "b", channels: ["microblog"], level: .error)
    let page = ProblemPage(problems: [problem], notes: [problem: note])
    #expect(page.text(in: Samples.english, layout: TextLayout()).contains("has no alternative text. [alt-missing]"))
    let json = page.json(in: Samples.english).line
    #expect(json.contains(#""severity": "error", "level": "refuse", "code": "alt-missing""#))
    #expect(json.contains(#""item": "b", "channel": "microblog", "channels": ["microblog"], "accepted": null"#))
    #expect(page.errors == 1)
  }

  @Test func anAcceptedFindingIsOneQuietLineAndCountsAsNoWarning() {
    let problem = Problem(
      file: "calendar/b.md", line: 1, severity: .warning, reason: Reason(CheckCode.eventIncomplete))
    let note = ProblemNote(item: "b", level: .warning, accepted: "en ligne")
    let page = ProblemPage(problems: [problem], notes: [problem: note])
    #expect(
      page.text(in: Samples.english, layout: TextLayout()) == """
        calendar/b.md:1: Accepted: The event has no place. [event-incomplete] (en ligne)
        1 finding accepted
        """)
    let json = page.json(in: Samples.english).line
    #expect(json.contains(#""severity": "accepted", "level": "warn""#))
    #expect(json.contains(#""accepted": "en ligne""#))
  }
}
