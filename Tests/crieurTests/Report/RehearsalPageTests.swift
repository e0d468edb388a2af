import Domain
import Testing

@testable import crieur

struct RehearsalPageTests {
  private let busy = Reason(
    code: "moon.full", arguments: ["file": "/var/lib/x/page.html", "url": "http://127.0.0.1:38211/api"])

  private func entries() -> [RehearsalReport.Entry] {
    var sent = Samples.delivery(on: Samples.microblog, state: .delivered)
    sent.receipts = [Receipt(id: "109", url: "http://127.0.0.1:38211/@x/109")]
    let hostile = Samples.variant("<script>alert(1)</script>", title: "<i>Titre</i>")
    return [
      .init(
        Samples.delivery(on: Samples.rss, due: Samples.due + .seconds(86_400), state: .expired), on: Samples.rss,
        variant: nil),
      .init(
        Samples.delivery(on: Samples.viadeo, state: .held(.handOff), reason: busy), on: Samples.viadeo,
        variant: hostile, attempts: [Samples.attempt(1, .handedOff, after: 0)]),
      .init(
        sent, on: Samples.microblog, variant: Samples.shortVariant,
        attempts: [
          Samples.attempt(1, .deferred, after: 0, busy), Samples.attempt(2, .released, after: 30),
          Samples.attempt(3, .published, after: 45),
        ]),
      .init(Samples.delivery(on: Samples.facebook, state: .failed), on: Samples.facebook, variant: nil),
    ]
  }

  private func report(stamp: Timestamp = Samples.due) -> RehearsalReport {
    RehearsalReport(
      entries(), directory: Samples.directory,
      problems: [Problem(file: "/srv/calendar/a.md", line: 3, severity: .warning, reason: busy)],
      feeds: [.init(channel: "rss", file: "actualites.xml", items: 12)], faults: "reset=5%",
      stamp: .init(at: stamp, version: "0.1"))
  }

  private func markup(_ language: Language = .fr, stamp: Timestamp = Samples.due) -> String {
    RehearsalPage(report(stamp: stamp), pictures: [], in: Catalogue(language)).markup
  }

  @Test func everyDeliveryIsCountedOnceUnderItsChannel() {
    let total = report().total
    #expect(
      [total.delivered, total.handedOff, total.expired, total.failed, total.held, total.others] == [1, 1, 1, 1, 0, 0])
    #expect(total.all == 4)
    #expect(total.retries == 1)
    #expect(report().tallies.map { $0.tally.all } == [1, 1, 1, 1])
    #expect(report().entries.map(\.channel.name) == ["microblog", "facebook", "viadeo", "rss"])
  }

  @Test func twoRunsDifferInOneLineOnly() {
    let first = markup().split(separator: "\n")
    let second = markup(stamp: Samples.due + .seconds(9999)).split(separator: "\n")
    let different = zip(first, second).filter { $0 != $1 }
    #expect(first.count == second.count)
    #expect(different.count == 1)
    #expect(different.first?.0.contains("id=\"stamp\"") == true)
  }

  @Test func itHoldsNoPortNoFolderAndNothingToLoadOrRun() {
    let page = markup()
    for trace in ["38211", "/var/lib", "/srv", "<script>", "src=\"http", "<link", "@import", "url("] {
      #expect(!page.contains(trace), "\(trace)")
    }
    #expect(page.contains("Content-Security-Policy"))
    #expect(page.contains("page.html"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func whatWasTriedAgainIsToldWithItsOutcomes() {
    let page = markup()
    #expect(page.contains("<li>10:00\u{A0}: sans effet, à refaire"))
    #expect(page.contains("<li>10:00\u{A0}: publié"))
    #expect(page.contains("137/140 caractères"))
    #expect(page.contains("Preuve du réseau\u{A0}: 109"))
    #expect(page.contains("actualites.xml"))
  }

  @Test(arguments: Language.allCases) func itsOutlineCanBeFollowedWithoutSeeingIt(language: Language) {
    let page = markup(language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    for landmark in ["<header>", "<nav aria-label=", "<main>", "<footer>"] {
      #expect(page.components(of: landmark) == 1, "\(landmark)")
    }
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    #expect(page.components(of: "<table") == page.components(of: "<caption"))
    #expect(page.components(of: "<th ") == page.components(of: "<th scope="))
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    for target in page.matches(of: /href="#([^"]+)"/).map({ String($0.1) }) { #expect(ids.contains(target)) }
  }

  @Test func anEmptyRehearsalSaysSo() {
    let report = RehearsalReport([], directory: Samples.directory, stamp: .init(at: Samples.due, version: "0.1"))
    let page = RehearsalPage(report, pictures: [], in: Samples.french).markup
    #expect(page.contains("Rien n’était à publier."))
    #expect(page.contains("Rien à signaler."))
  }

  @Test func aSummaryFitsATerminal() {
    let text = RehearsalSummary(report()).text(in: Samples.english, layout: TextLayout())
    #expect(
      text == """
                            microblog  facebook  viadeo  rss  Together
        Published                   1         0       0    0         1
        To publish by hand          0         0       1    0         1
        Wait for someone            0         0       0    0         0
        Expired                     0         0       0    1         1
        Failed                      0         1       0    0         1
        Others                      0         0       0    0         0
        Total                       1         1       1    1         4
        Further tries               1         0       0    0         1
        """)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
