import Domain
import Foundation
import TestSupport
import Testing

@testable import Adapters

/// Feeds as programs read them that know nothing of Crieur: feedparser, the RELAX NG schema of RFC 4287 and the Python
/// package icalendar. `scripts/setup` installs them; where they are missing, these tests are skipped.
@Suite("Feeds in other people's readers")
struct FeedReaderTests {
  private static let python = "/usr/bin/python3"
  private static let hasReaders = (try? Tool.run(python, ["-c", "import feedparser, icalendar"]))?.status == 0
  private static let hasXMLLint = access("/usr/bin/xmllint", X_OK) == 0
  private static let settings = [
    "self": "https://www.cci-exemple.fr/flux/f", "description": "Nouvelles & plus", "hub": "https://relais.exemple.fr/",
    "pictures": "https://www.cci-exemple.fr/flux/images",
  ]

  private static let hostile = "A < B & C > \"D\" 'E' ]]> \u{0}\u{1}\u{B}\u{FFFE}\u{7F}👍 e\u{301} \u{2028}漢 &amp; <b>"

  /// Three items: everything, nothing but what must be, and what no author should write.
  private static func publish(on network: Network, zone: any ZoneRules = ParisRules()) async throws -> FeedShop {
    let feed = try FeedShop(network, settings: settings, zone: zone)
    try await feed.publish(FeedShop.variant(day: 2, pictures: 1), item: "tout")
    var bare = FeedShop.variant(day: 1)
    (bare.summary, bare.html, bare.link, bare.author, bare.category) = (nil, nil, nil, nil, nil)
    bare.language = .en
    try await feed.publish(bare, item: "peu")
    var hostile = FeedShop.variant()
    (hostile.title, hostile.summary, hostile.author) = (Self.hostile, Self.hostile, Self.hostile)
    hostile.html = "<p title=\"x\">]]> \u{8}fin</p>"
    hostile.posts = [Post(text: Self.hostile)]
    try await feed.publish(hostile, item: "hostile")
    return feed
  }

  private static func ask(_ script: String, _ path: String) throws -> [String: Any] {
    let answer = try Tool.run(python, ["-c", script, path])
    try #require(answer.status == 0, "\(answer.text)")
    return try #require(JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
  }

  @Test("feedparser reads RSS and Atom alike", .enabled(if: hasReaders), arguments: ["rss", "atom"] as [Network])
  func feedparser(_ network: Network) async throws {
    let feed = try await Self.publish(on: network)
    let reading = try Self.ask(Self.feedparser, feed.path)
    #expect(
      reading["bozo"] as? Bool == false && reading["version"] as? String == (network == "rss" ? "rss20" : "atom10"))
    #expect(reading["hubs"] as? [String] == ["https://relais.exemple.fr/"])
    #expect(reading["selves"] as? [String] == ["https://www.cci-exemple.fr/flux/f"])
    let entries = try #require(reading["entries"] as? [[String: Any]])
    #expect(
      entries.compactMap { ($0["id"] as? String)?.split(separator: ":").last } == [
        "tout/canal", "peu/canal", "hostile/canal",
      ])
    #expect(entries.map { $0["when"] as? Int } == [1_309_420_800, 1_309_334_400, 1_309_248_000])
    #expect(entries[0]["author"] as? String == "Économie numérique")
    let enclosures = try #require(entries[0]["enclosures"] as? [[String: String]])
    #expect(enclosures.map { $0["length"] } == ["70"] && enclosures.map { $0["type"] } == ["image/png"])
    #expect(enclosures.map { $0["href"] } == ["https://www.cci-exemple.fr/flux/images/canal-d0.png"])
    #expect(entries[0]["content"] as? String == "<p>Le guide rappelle les « règles » &amp; plus.</p>")
    let clean = "A < B & C > \"D\" 'E' ]]> \u{7F}👍 e\u{301} \u{2028}漢 &amp; <b>"
    #expect(entries[2]["rawTitle"] as? String == clean)
  }

  @Test(
    "An Atom feed is valid by the schema of RFC 4287, with items and without", .enabled(if: hasXMLLint),
    arguments: [true, false])
  func schema(_ hasItems: Bool) async throws {
    let feed = hasItems ? try await Self.publish(on: "atom") : try FeedShop("atom")
    try feed.kit.rebuild?()
    let schema = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/atom.rng").path
    let answer = try Tool.run("/usr/bin/xmllint", ["--noout", "--nonet", "--relaxng", schema, feed.path])
    #expect(answer.status == 0, "\(answer.text)")
    // The schema sees what is wrong.
    try DurableFile.write(Array(feed.text.replacing("<updated>", with: "<updated>le ").utf8), to: feed.path)
    #expect(try Tool.run("/usr/bin/xmllint", ["--noout", "--nonet", "--relaxng", schema, feed.path]).status != 0)
  }

  @Test("The Python package icalendar reads back every event", .enabled(if: hasReaders))
  func icalendar() async throws {
    let feed = try await Self.publish(on: "icalendar")
    let reading = try Self.ask(Self.icalendar, feed.path)
    #expect(reading["errors"] as? Int == 0 && reading["name"] as? String == "CCI Exemple : actualités")
    let events = try #require(reading["events"] as? [[String: Any]])
    #expect(
      events.map { $0["start"] as? String }
        == [
          "2011-07-02T08:00:00+00:00", "2011-07-01T08:00:00+00:00", "2011-06-30T08:00:00+00:00",
        ].map { $0.replacing("T08", with: "T06") })
    #expect(events[0]["location"] as? String == "Palais des congrès, Dijon")
    #expect(events[0]["summary"] as? String == "Le guide des CCI sur les médias sociaux est paru")
    #expect(Set(events.compactMap { $0["uid"] as? String }).count == 3)
    let clean = "A < B & C > \"D\" 'E' ]]> 👍 e\u{301} \u{2028}漢 &amp; <b>"
    #expect(events[2]["summary"] as? String == clean && events[2]["description"] as? String == clean)
  }

  @Test("A JSON Feed keeps the rules of version 1.1")
  func jsonFeed() async throws {
    let feed = try await Self.publish(on: "json-feed")
    let top = try #require(JSONSerialization.jsonObject(with: Data(feed.text.utf8)) as? [String: Any])
    let items = try #require(top["items"] as? [[String: Any]])
    #expect(items.count == 3)
    for item in items {
      #expect(item["id"] is String && (item["content_html"] != nil) != (item["content_text"] != nil))
      #expect((item["date_published"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
      #expect(!item.keys.contains { $0.hasPrefix("_") } && item["author"] == nil)
    }
    #expect(items[1]["language"] as? String == "en" && items[1]["url"] == nil && items[1]["authors"] == nil)
    #expect(items[2]["title"] as? String == "A < B & C > \"D\" 'E' ]]> \u{7F}👍 e\u{301} \u{2028}漢 &amp; <b>")
    #expect(items[2]["content_html"] as? String == "<p title=\"x\">]]> fin</p>")
  }

  private static let feedparser = """
    import sys, json, calendar, feedparser
    feed = feedparser.parse(sys.argv[1], sanitize_html=False, resolve_relative_uris=False)
    links = lambda rel: [l.href for l in feed.feed.links if l.rel == rel]
    print(json.dumps({"bozo": bool(feed.bozo), "version": feed.version, "hubs": links("hub"), "selves": links("self"),
      "entries": [{"id": e.id, "when": calendar.timegm(e.published_parsed), "author": e.get("author"),
        "rawTitle": e.title, "enclosures": [dict(l) for l in e.get("links", []) if l.rel == "enclosure"],
        "content": (e.get("content") or [{"value": None}])[0]["value"]} for e in feed.entries]}))
    """

  private static let icalendar = """
    import sys, json, icalendar
    feed = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
    print(json.dumps({"errors": sum(len(c.errors) for c in feed.walk()), "name": feed["X-WR-CALNAME"],
      "events": [{"uid": e["UID"], "start": e["DTSTART"].dt.isoformat(), "summary": e["SUMMARY"],
        "description": e.get("DESCRIPTION"), "location": e.get("LOCATION")} for e in feed.walk("VEVENT")]}))
    """
}

/// Programs that tests start.
private enum Tool {
  static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
