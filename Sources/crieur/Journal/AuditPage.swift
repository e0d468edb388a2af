import Domain
import Engine

/// What checking the journal came to, as `crieur journal verify` shows it.
struct AuditPage: ShownPage {
  let verdict: JournalAudit.Verdict
  let directory: ChannelDirectory

  /// `{ok, entries, since, end: "NUMBER:HASH", problem}`.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "ok": .bool(verdict.problem == nil), "entries": .number(verdict.count),
      "since": .instant(verdict.since, in: directory.zone), "end": .text(verdict.end.description),
      "problem": .reason(verdict.problem, in: catalogue),
    ]
  }

  /// One sentence, what to do, and the place to note down.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    if let problem = verdict.problem {
      let lines = layout.wrapped(catalogue.phrase(problem), first: "✗ ")
      let hint = catalogue.hint(problem).map { layout.wrapped($0, first: "  ") } ?? []
      return ([layout.paint(lines[0], .bad)] + lines.dropFirst() + hint).joined(separator: "\n")
    }
    guard let since = verdict.since else { return catalogue.phrase(JournalPageCode.nothingYet) }
    let arguments = ["count": "\(verdict.count)", "time": catalogue.moment(since, in: directory.zone)]
    let whole = layout.wrapped(catalogue.phrase(JournalPageCode.whole, arguments), first: "✓ ")
    let note = layout.wrapped(catalogue.phrase(JournalPageCode.noteDown), first: "  ")
    return ([layout.paint(whole[0], .good)] + whole.dropFirst() + note + ["  \(verdict.end)"]).joined(separator: "\n")
  }
}
