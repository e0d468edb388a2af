import Domain

/// The tables of a rehearsal's report.
struct RehearsalTables: Sendable {
  private let report: RehearsalReport
  private let catalogue: Catalogue

  init(_ report: RehearsalReport, _ catalogue: Catalogue) {
    self.report = report
    self.catalogue = catalogue
  }

  /// How the deliveries of each channel ended.
  var summary: HTML {
    let heads = report.total.counts.map { head($0.code) } + [head(.all), head(.retries)]
    let rows = report.tallies.map { row($0.channel.name.rawValue, $0.tally) }
    return """
      <div class="wide" tabindex="0" role="region" aria-labelledby="summary-caption">
      <table class="counts">
      <caption id="summary-caption">\(catalogue.phrase(ReportCode.summaryCaption))</caption>
      <thead><tr>\(head(.channel))\(heads)</tr></thead>
      <tbody>\(rows)</tbody>
      <tfoot>\(row(catalogue.phrase(ReportCode.total), report.total))</tfoot>
      </table>
      </div>
      """
  }

  /// Days down, channels across; each cell leads to its posts.
  var timeline: HTML {
    guard !report.entries.isEmpty else { return .none }
    let numbered = Array(report.entries.enumerated())
    let rows = numbered.chunked { report.directory.zone.civil(at: $0.element.delivery.due).date }
    return """
      <div class="wide" tabindex="0" role="region" aria-labelledby="timeline-caption">
      <table class="timeline">
      <caption id="timeline-caption">\(catalogue.phrase(ReportCode.timelineCaption))</caption>
      <thead><tr>\(head(.day))\(report.directory.channels.map { head($0.name.rawValue) })</tr></thead>
      <tbody>\(rows.map { day($0.key, $0.elements) })</tbody>
      </table>
      </div>
      """
  }

  /// The feeds that were written.
  var feeds: HTML {
    guard !report.feeds.isEmpty else { return .none }
    let rows = report.feeds.map { feed -> HTML in
      """
      <tr><th scope="row">\(feed.channel.rawValue)</th><td>\(feed.file)</td><td class="number">\(feed.items)</td></tr>
      """
    }
    return """
      <table>
      <caption>\(catalogue.phrase(ReportCode.feedsCaption))</caption>
      <thead><tr>\(head(.channel))\(head(.feedFile))\(head(.feedItems))</tr></thead>
      <tbody>\(rows)</tbody>
      </table>
      """
  }

  private func head(_ code: ReportCode) -> HTML { head(catalogue.phrase(code)) }

  private func head(_ text: String) -> HTML { "<th scope=\"col\">\(text)</th>" }

  private func row(_ name: String, _ tally: RehearsalTally) -> HTML {
    let counts = tally.counts.map { cell($0.count) } + [cell(tally.all), cell(tally.retries)]
    return "<tr><th scope=\"row\">\(name)</th>\(counts)</tr>"
  }

  private func cell(_ count: Int) -> HTML {
    count == 0 ? "<td class=\"number nought\">0</td>" : "<td class=\"number\">\(count)</td>"
  }

  private func day(_ date: CivilDate, _ posts: [EnumeratedSequence<[RehearsalReport.Entry]>.Element]) -> HTML {
    let cells = report.directory.channels.map { channel -> HTML in
      let links = posts.filter { $0.element.channel.name == channel.name }.map { link($0.element, number: $0.offset) }
      return "<td>\(links)</td>"
    }
    return """
      <tr><th scope="row"><span class="nowrap">\(date.words(in: catalogue.language, year: true))</span></th>\(cells)</tr>
      """
  }

  private func link(_ entry: RehearsalReport.Entry, number: Int) -> HTML {
    let state = entry.delivery.state
    let time = catalogue.clock(entry.channel.zone.civil(at: entry.delivery.due).time)
    return """
      <a class="spot \(state.name)" href="#post-\(number + 1)" title="\(entry.delivery.title)">\
      <span aria-hidden="true">\(state.sign)</span> \(time)<span class="hidden"> \(entry.delivery.title), \
      \(catalogue.phrase(state.code))</span></a>
      """
  }
}
