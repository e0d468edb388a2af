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
    let page = ProblemPage(problems: [problem], channels: [problem: ["microblog", "viadeo"]])
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
        {"problems": [{"file": "calendar/a.md", "line": 3, "column": 5, "severity": "error", \
        "code": "settings.misspelledChannel", "message": "No channel is called “faceboo”.", \
        "hint": "Did you mean “facebook”?", "channels": []}, {"file": "calendar/b.md", "line": null, "column": null, \
        "severity": "warning", "code": "moon.full", "message": "moon.full", "hint": null, "channels": []}]}
        """)
  }
}
