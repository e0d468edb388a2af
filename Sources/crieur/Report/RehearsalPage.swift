import Domain

/// A rehearsal's report as one page of HTML that needs nothing else.
struct RehearsalPage: Sendable {
  private let report: RehearsalReport
  private let catalogue: Catalogue
  private let album: PictureAlbum

  /// Shows `report`; `pictures` in the order in which they are shown.
  init(_ report: RehearsalReport, pictures: [(media: SpooledMedia, bytes: [UInt8])], in catalogue: Catalogue) {
    self.report = report
    self.catalogue = catalogue
    album = PictureAlbum(pictures)
  }

  /// The page.
  var markup: String {
    let title = catalogue.phrase(ReportCode.title)
    let body: HTML = """
      <header>
      <h1>\(title)</h1>
      \(lead)
      </header>
      \(contents)
      <main>
      \(sections.map(section))
      </main>
      <footer>
      <p id="stamp">\(stamp)</p>
      </footer>
      """
    return PageFrame(title: title, language: catalogue.language).page(body)
  }

  private struct Section {
    let id: String
    let title: ReportCode
    let body: HTML
  }

  private var sections: [Section] {
    let tables = RehearsalTables(report, catalogue)
    let posts = RehearsalPosts(report, catalogue, album)
    let all = [
      Section(id: "summary", title: .summary, body: tables.summary),
      Section(id: "attention", title: .attention, body: posts.attention),
      Section(id: "timeline", title: .timeline, body: tables.timeline),
      Section(id: "posts", title: .posts, body: posts.days),
      Section(id: "feeds", title: .feeds, body: tables.feeds),
    ]
    return all.filter { !$0.body.markup.isEmpty }
  }

  private func section(_ section: Section) -> HTML {
    """
    <section id="\(section.id)" aria-labelledby="\(section.id)-title">
    <h2 id="\(section.id)-title">\(catalogue.phrase(section.title))</h2>
    \(section.body)
    </section>
    """
  }

  private var contents: HTML {
    let links = sections.map { section -> HTML in
      "<li><a href=\"#\(section.id)\">\(catalogue.phrase(section.title))</a></li>"
    }
    return "<nav aria-label=\"\(catalogue.phrase(ReportCode.contents))\"><ul>\(links)</ul></nav>"
  }

  private var lead: HTML {
    guard let first = report.entries.first, let last = report.entries.last else {
      return "<p class=\"verdict\">\(catalogue.phrase(ReportCode.nothing))</p>"
    }
    let zone = report.directory.zone
    let total = report.total
    let waiting = total.held + total.failed + total.others
    let verdict: ReportCode = waiting > 0 ? .verdictLook : total.delivered == total.all ? .verdictAll : .verdictGood
    let arguments = [
      "from": zone.civil(at: first.delivery.due).date.words(in: catalogue.language, year: true),
      "to": zone.civil(at: last.delivery.due).date.words(in: catalogue.language, year: true),
      "count": String(total.all), "delivered": String(total.delivered),
      "waiting": String(waiting),
    ]
    let faults: HTML =
      report.faults.map { "<p>\(catalogue.phrase(ReportCode.faults, ["faults": $0]))</p>" } ?? .none
    return """
      <p class="range">\(catalogue.phrase(ReportCode.range, arguments))</p>
      <p class="verdict \(waiting == 0 ? "good" : "look")">\(catalogue.phrase(verdict, arguments))</p>
      \(faults)
      """
  }

  private var stamp: String {
    let time = catalogue.moment(report.stamp.at, in: report.directory.zone)
    return catalogue.phrase(ReportCode.stamp, ["time": time, "version": report.stamp.version])
  }
}
