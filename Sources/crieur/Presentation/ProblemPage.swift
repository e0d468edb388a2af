import Domain

/// Problems of calendar and configuration, as `crieur check` shows them.
struct ProblemPage: ShownPage {
  /// The problems, in reading order.
  let problems: [Problem]
  /// The channels that a problem concerns, where it concerns some only.
  let channels: [Problem: [ChannelName]]

  /// Makes a page.
  init(problems: [Problem], channels: [Problem: [ChannelName]] = [:]) {
    self.problems = problems
    self.channels = channels
  }

  /// How many of them keep something from going out.
  var errors: Int { problems.count { $0.severity == .error } }

  /// `file:line:column: error: sentence`, what to do below it, and a line that counts them.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    guard !problems.isEmpty else { return layout.paint(catalogue.phrase(ProblemCode.none), .good) }
    let blocks = problems.map { block($0, catalogue, layout) }
    return (blocks + [summary(in: catalogue)]).joined(separator: "\n")
  }

  /// `{problems: [{file, line, column, severity, code, message, hint, channels[]}]}`.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "problems": .list(
        problems.map { problem in
          [
            "file": .text(problem.file),
            "line": .number(orNull: problem.line),
            "column": .number(orNull: problem.column),
            "severity": .text(problem.severity.rawValue),
            "code": .text(problem.reason.code),
            "message": .text(catalogue.phrase(problem.reason)),
            "hint": .text(orNull: catalogue.hint(problem.reason)),
            "channels": .list((channels[problem] ?? []).map { .text($0.rawValue) }),
          ]
        })
    ]
  }

  private func block(_ problem: Problem, _ catalogue: Catalogue, _ layout: TextLayout) -> String {
    let place = [
      problem.file, problem.line.map(String.init), problem.line.flatMap { _ in problem.column.map(String.init) },
    ]
    let word =
      switch problem.severity {
      case .error: layout.paint(catalogue.phrase(ProblemCode.error), .bad)
      case .warning: layout.paint(catalogue.phrase(ProblemCode.warning), .caution)
      }
    let line = "\(place.compactMap(\.self).joined(separator: ":")): \(word) \(sentence(problem, catalogue))"
    guard let hint = catalogue.hint(problem.reason) else { return line }
    return ([line] + layout.wrapped(hint, first: "    ")).joined(separator: "\n")
  }

  private func sentence(_ problem: Problem, _ catalogue: Catalogue) -> String {
    let sentence = catalogue.phrase(problem.reason)
    guard let channels = channels[problem], !channels.isEmpty else { return sentence }
    let names = channels.map(\.rawValue).joined(separator: ", ")
    return catalogue.phrase(ProblemCode.onChannels, ["channels": names, "problem": sentence])
  }

  private func summary(in catalogue: Catalogue) -> String {
    let warnings = problems.count - errors
    let parts = [
      errors > 0 ? catalogue.phrase(ProblemCode.errorCount, ["count": String(errors)]) : nil,
      warnings > 0 ? catalogue.phrase(ProblemCode.warningCount, ["count": String(warnings)]) : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
