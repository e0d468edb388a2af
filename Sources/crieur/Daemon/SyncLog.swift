import Domain
import Engine
import Logging

/// Tells the log what a sync of the calendar did; says nothing when nothing changed.
struct SyncLog: Sendable {
  let log: Logger
  let catalogue: Catalogue

  func tell(_ report: SyncReport, _ problems: [Problem]) {
    for problem in problems + report.problems {
      let line = "\(place(problem)) \(catalogue.finding(problem.reason))"
      switch problem.severity {
      case .error: log.error("\(line)")
      case .warning: log.warning("\(line)")
      }
    }
    if report.added + report.updated + report.cancelled > 0 {
      log.info(
        "\(catalogue.phrase(ProgramCode.synced, ["added": "\(report.added)", "updated": "\(report.updated)", "cancelled": "\(report.cancelled)"]))"
      )
    }
    if report.doubted > 0 {
      log.warning("\(catalogue.phrase(ProgramCode.doubted, ["count": "\(report.doubted)"]))")
    }
    for key in report.held { log.error("\(catalogue.phrase(ProgramCode.heldBySync, ["id": "\(key)"]))") }
  }

  private func place(_ problem: Problem) -> String {
    [problem.file, problem.line.map(String.init), problem.line.flatMap { _ in problem.column.map(String.init) }]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ":")
  }
}
