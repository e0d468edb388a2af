import Domain
import TestSupport
import Testing

@testable import Adapters

@Suite("A calendar of events")
struct ICalendarTests {
  @Test("A calendar, exactly so")
  func golden() async throws {
    let feed = try FeedShop(
      "icalendar", settings: ["self": "https://www.cci-exemple.fr/agenda.ics", "description": "L’agenda"],
      zone: ParisRules())
    var variant = FeedShop.variant()
    variant.posts = [Post(text: "On y parle d’export ; venez, c’est ouvert \\o/.\nhttps://www.cci-exemple.fr/a")]
    try await feed.publish(variant)
    let expected = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Crieur//Crieur//FR", "CALSCALE:GREGORIAN",
      "NAME:CCI Exemple : actualités", "X-WR-CALNAME:CCI Exemple : actualités", "DESCRIPTION:L’agenda",
      "X-WR-CALDESC:L’agenda", "X-WR-TIMEZONE:Europe/Paris", "URL:https://www.cci-exemple.fr/",
      "SOURCE;VALUE=URI:https://www.cci-exemple.fr/agenda.ics", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
      "X-PUBLISHED-TTL:PT6H", "BEGIN:VEVENT", "UID:guide-medias-sociaux-canal-03007eb4@www.cci-exemple.fr",
      "DTSTAMP:20110628T080000Z", "CREATED:20110628T080000Z", "LAST-MODIFIED:20110628T080000Z", "SEQUENCE:0",
      "DTSTART:20110630T060000Z", "DTEND:20110630T150000Z",
      "SUMMARY:Le guide des CCI sur les médias sociaux est paru",
      "DESCRIPTION:On y parle d’export \\; venez\\, c’est ouvert \\\\o/.\\nhttps://", " www.cci-exemple.fr/a",
      "LOCATION:Palais des congrès\\, Dijon", "URL:https://www.cci-exemple.fr/guides/medias-sociaux",
      "CATEGORIES:Numérique & médias", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
    ]
    #expect(feed.text.components == expected)
    #expect(feed.text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test(
    "Hours of the calendar's zone become instants, in winter, in summer, and where clocks jump",
    arguments: [
      ("2026-12-10 09:00", "2026-12-10 18:00", "DTSTART:20261210T080000Z", "DTEND:20261210T170000Z"),
      ("2026-07-01 09:00", nil, "DTSTART:20260701T070000Z", nil),
      ("2026-03-29 02:30", "2026-03-29 04:00", "DTSTART:20260329T013000Z", "DTEND:20260329T020000Z"),
      ("2026-10-25 02:30", "2026-10-25 03:30", "DTSTART:20261025T003000Z", "DTEND:20261025T023000Z"),
      ("2026-12-10 09:00", "2026-12-10 09:00", "DTSTART:20261210T080000Z", nil),
      ("2026-12-10 00:00", nil, "DTSTART;VALUE=DATE:20261210", nil),
      ("2026-12-10 00:00", "2026-12-10 18:00", "DTSTART;VALUE=DATE:20261210", nil),
      ("2026-12-10 00:00", "2026-12-12 00:00", "DTSTART;VALUE=DATE:20261210", "DTEND;VALUE=DATE:20261213"),
      ("2026-12-31 22:00", "2027-01-01 00:00", "DTSTART:20261231T210000Z", "DTEND:20261231T230000Z"),
    ] as [(String, String?, String, String?)])
  func times(_ start: String, _ end: String?, _ first: String, _ last: String?) async throws {
    let feed = try FeedShop("icalendar", zone: ParisRules())
    var variant = FeedShop.variant()
    variant.event = Event(start: try #require(CivilDateTime(start)), end: end.flatMap { CivilDateTime($0) })
    try await feed.publish(variant)
    #expect(feed.text.components.filter { $0.hasPrefix("DTSTART") } == [first])
    #expect(feed.text.components.filter { $0.hasPrefix("DTEND") } == [last].compactMap(\.self))
  }

  @Test("A correction keeps the UID and raises SEQUENCE, once")
  func amends() async throws {
    let feed = try FeedShop("icalendar")
    let receipt = try feed.receipt(try await feed.publish())
    let uid = feed.text.components.first { $0.hasPrefix("UID:") }
    for (hour, sequence) in [(15, 1), (15, 1), (16, 2)] {
      feed.clock.advance(by: .seconds(3600))
      var new = FeedShop.variant()
      new.event?.start = try #require(CivilDateTime("2011-06-30 \(hour):00"))
      _ = try await feed.amend(receipt, to: new)
      #expect(feed.text.components.contains("SEQUENCE:\(sequence)"))
      #expect(feed.text.components.contains("DTSTART:20110630T\(hour)0000Z"))
    }
    #expect(feed.text.components.contains("DTSTAMP:20110628T110000Z"))
    #expect(feed.text.components.contains("LAST-MODIFIED:20110628T110000Z"))
    #expect(feed.text.components.first { $0.hasPrefix("UID:") } == uid)
  }

  @Test("News without an event is refused, as it is published and as it is corrected")
  func refusesNews() async throws {
    let feed = try FeedShop("icalendar")
    let receipt = try feed.receipt(try await feed.publish())
    let before = feed.text
    var news = FeedShop.variant()
    news.event = nil
    let progress = RememberedProgress()
    let published = try await failure { () async throws(PublishFailure) in
      try await feed.kit.publisher.publish(news, key: FeedShop.key("b"), progress: progress)
    }
    #expect(published.summary == "rejected feed.noEvent" && progress.visibleSteps == 0)
    let amender = try #require(feed.kit.amender)
    let amended = try await failure { () async throws(PublishFailure) in
      try await amender.amend([receipt], from: FeedShop.variant(), to: news, key: Sample.key, progress: progress)
    }
    #expect(amended.summary == "rejected feed.noEvent")
    #expect(feed.text == before)
  }

  @Test("What takes place last stands first and is kept longest")
  func window() async throws {
    let feed = try FeedShop("icalendar", settings: ["items": "2"])
    for day in [3, 1, 2] { try await feed.publish(FeedShop.variant(day: Int64(day)), item: ItemID("jour-\(day)")) }
    let starts = feed.text.components.filter { $0.hasPrefix("DTSTART") }
    #expect(starts == ["DTSTART:20110703T080000Z", "DTSTART:20110702T080000Z"])
  }

  @Test("Lines have at most 75 octets, no character is torn, and nothing that was written is lost")
  func folding() {
    for text in ["é", "👩‍👩‍👧", "a", "漢字", "\\;,\n"].map({ String(repeating: $0, count: 200) }) {
      var lines = ICalendarLines()
      lines.add("DESCRIPTION", text: "x" + text)
      let folded = String(validating: lines.bytes, as: UTF8.self)
      let parts = folded?.components ?? []
      #expect(parts.count > 1 && parts.allSatisfy { $0.utf8.count <= 75 })
      #expect(parts.dropFirst().allSatisfy { $0.hasPrefix(" ") && String(validating: $0.utf8, as: UTF8.self) != nil })
      let whole = (parts.first ?? "") + parts.dropFirst().map { $0.dropFirst() }.joined()
      let escaped = text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
        .replacing("\n", with: "\\n")
      #expect(whole == "DESCRIPTION:x" + escaped)
    }
  }

  @Test("A hostile text stays a text: it ends no line and begins no other property")
  func hostile() async throws {
    let feed = try FeedShop("icalendar")
    var variant = FeedShop.variant()
    variant.title = "a\r\nEND:VEVENT\r\nBEGIN:VALARM\u{0}\u{7F}\u{2028}b"
    variant.event?.place = "x\rDTSTART:19700101T000000Z\ny"
    variant.link = "https://www.cci-exemple.fr/a\r\nATTACH:file:///etc/passwd"
    try await feed.publish(variant)
    let names = feed.text.components.compactMap { $0.split(separator: ":").first }
    #expect(names.count { $0 == "END" } == 2 && !names.contains("ATTACH"))
    #expect(feed.text.components.count { $0.hasPrefix("DTSTART") } == 1)
    #expect(!feed.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" || $0.value == 0x7F })
  }
}

/// Central European time as it is since 1996.
struct ParisRules: ZoneRules {
  let identifier = "Europe/Paris"

  func offset(at instant: Timestamp) -> Int {
    let year = CivilDateTime(secondsSinceEpoch: instant.seconds).date.year
    return Self.isSummer(instant.seconds, year) ? 7200 : 3600
  }

  func resolve(_ civil: CivilDateTime) -> ResolvedTime {
    let year = civil.date.year
    let asSummer = civil.secondsSinceEpoch - 7200
    let asWinter = civil.secondsSinceEpoch - 3600
    if Self.isSummer(asSummer, year) {
      return ResolvedTime(
        instant: Timestamp(seconds: asSummer), kind: Self.isSummer(asWinter, year) ? .exact : .repeated)
    }
    return ResolvedTime(instant: Timestamp(seconds: asWinter), kind: .exact)
  }

  private static func isSummer(_ seconds: Int64, _ year: Int) -> Bool {
    (change(3, year)..<change(10, year)).contains(seconds)
  }

  /// The last Sunday of a month, 01:00 UTC.
  private static func change(_ month: Int, _ year: Int) -> Int64 {
    var day = 31
    while CivilDate(year: year, month: month, day: day)?.weekday != 7 { day -= 1 }
    return Int64(CivilDate(year: year, month: month, day: day)?.daysSinceEpoch ?? 0) * 86_400 + 3600
  }
}

extension String {
  /// The lines of a file that ends each with CRLF.
  fileprivate var components: [String] { split(separator: "\r\n").map(String.init) }
}
