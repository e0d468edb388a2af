import Domain

/// Problems of calendar and configuration, as `crieur check` shows them.
struct ProblemPage: ShownPage {
  /// The problems, in reading order.
  let problems: [Problem]
  /// What is known besides of problems that were found in renderings.
  let notes: [Problem: ProblemNote]

  /// Makes a page.
  init(problems: [Problem], notes: [Problem: ProblemNote] = [:]) {
    self.problems = problems
    self.notes = notes
  }

  /// How many of them keep something from going out.
  var errors: Int { problems.count { $0.severity == .error } }

  /// `file:line:column: error: sentence`, what to do below it, and a line that counts them.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    guard !problems.isEmpty else { return layout.paint(catalogue.phrase(ProblemCode.none), .good) }
    let blocks = problems.map { block($0, catalogue, layout) }
    return (blocks + [summary(in: catalogue)]).joined(separator: "\n")
  }

  /// `{problems: [{file, line, column, severity, level, code, message, hint, item, channel, channels[], accepted}]}`.
  ///
  /// `level` is what a finding of the editorial checks does, `refuse` or `warn`; `channel` is the only one that a problem
  /// concerns; `accepted` is why it may stand, and its severity is then `accepted` as well.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "problems": .list(
        problems.map { problem in
          let note = notes[problem] ?? ProblemNote()
          let channels = note.channels.map(\.rawValue)
          return [
            "file": .text(problem.file),
            "line": .number(orNull: problem.line),
            "column": .number(orNull: problem.column),
            "severity": .text(note.accepted == nil ? problem.severity.rawValue : "accepted"),
            "level": .text(orNull: note.level.map { $0 == .error ? CheckLevel.refuse : .warn }?.rawValue),
            "code": .text(problem.reason.code),
            "message": .text(catalogue.phrase(problem.reason)),
            "hint": .text(orNull: catalogue.hint(problem.reason)),
            "item": .text(orNull: note.item?.rawValue),
            "channel": .text(orNull: channels.count == 1 ? channels[0] : nil),
            "channels": .list(channels.map { .text($0) }),
            "accepted": .text(orNull: note.accepted),
          ]
        })
    ]
  }

  private func block(_ problem: Problem, _ catalogue: Catalogue, _ layout: TextLayout) -> String {
    let place = [
      problem.file, problem.line.map(String.init), problem.line.flatMap { _ in problem.column.map(String.init) },
    ]
    let start = place.compactMap(\.self).joined(separator: ":")
    if let reason = notes[problem]?.accepted {
      let accepted = AcceptedFinding(problem.reason, because: reason)
      return layout.paint("\(start): \(catalogue.accepted(accepted))", .quiet)
    }
    let word =
      switch problem.severity {
      case .error: layout.paint(catalogue.phrase(ProblemCode.error), .bad)
      case .warning: layout.paint(catalogue.phrase(ProblemCode.warning), .caution)
      }
    let line = "\(start): \(word) \(sentence(problem, catalogue))"
    guard let hint = catalogue.hint(problem.reason) else { return line }
    return ([line] + layout.wrapped(hint, first: "    ")).joined(separator: "\n")
  }

  private func sentence(_ problem: Problem, _ catalogue: Catalogue) -> String {
    let sentence = catalogue.finding(problem.reason)
    guard let channels = notes[problem]?.channels, !channels.isEmpty else { return sentence }
    let names = channels.map(\.rawValue).joined(separator: ", ")
    return catalogue.phrase(ProblemCode.onChannels, ["channels": names, "problem": sentence])
  }

  private func summary(in catalogue: Catalogue) -> String {
    let accepted = problems.count { notes[$0]?.accepted != nil }
    let warnings = problems.count - errors - accepted
    let parts = [
      errors > 0 ? catalogue.phrase(ProblemCode.errorCount, ["count": String(errors)]) : nil,
      warnings > 0 ? catalogue.phrase(ProblemCode.warningCount, ["count": String(warnings)]) : nil,
      accepted > 0 ? catalogue.phrase(ProblemCode.acceptedCount, ["count": String(accepted)]) : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
