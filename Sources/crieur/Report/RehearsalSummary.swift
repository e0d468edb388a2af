import Domain

/// A rehearsal in a few lines for the terminal.
struct RehearsalSummary: Sendable {
  private let report: RehearsalReport

  init(_ report: RehearsalReport) {
    self.report = report
  }

  /// A table: ends down, channels across, because there are fewer channels than the width of a terminal holds.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    let tallies = report.tallies.map(\.tally) + [report.total]
    let heads = report.tallies.map(\.channel.name.rawValue) + [catalogue.phrase(ReportCode.total)]
    let ends = report.total.counts.enumerated().map { index, end in
      [catalogue.phrase(end.code)] + tallies.map { String($0.counts[index].count) }
    }
    let sums = [
      [catalogue.phrase(ReportCode.all)] + tallies.map { String($0.all) },
      [catalogue.phrase(ReportCode.retries)] + tallies.map { String($0.retries) },
    ]
    var lines = TextLayout.table([[""] + heads] + ends + sums, trailing: Set(1...heads.count))
    lines[0] = layout.paint(lines[0], .heading)
    return lines.joined(separator: "\n")
  }
}
