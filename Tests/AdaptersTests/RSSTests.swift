import Domain
import Glibc
import TestSupport
import Testing

@testable import Adapters

@Suite("Publishing in a feed")
struct RSSTests {
  /// A feed in a folder of its own.
  struct Feed {
    let folder: TemporaryFolder
    let kit: ChannelKit

    init(in folder: TemporaryFolder, settings: [String: String] = [:]) throws {
      self.folder = folder
      kit = try Sample.kit(
        "rss",
        settings: [
          "file": "\(folder.path)/public/actualites.xml", "title": "CCI Exemple : actualités",
          "link": "https://www.cci-exemple.fr/", "items": "30", "per_category": "false",
        ].merging(settings) { $1 },
        labels: ["numerique": "Numérique & médias"], in: Sample.environment(folder: "\(folder.path)/feeds"))
    }

    init(settings: [String: String] = [:]) throws {
      try self.init(in: TemporaryFolder(), settings: settings)
    }

    var xml: String? { folder.read("public/actualites.xml") }

    func publish(_ variant: Variant = RSSTests.variant(), item: ItemID = "guide-medias-sociaux") async throws -> Outcome
    {
      try await kit.publisher.publish(
        variant, key: DeliveryKey(item: item, channel: "canal"), progress: RememberedProgress())
    }

    func look(item: ItemID = "guide-medias-sociaux") async throws -> Sighting {
      try await kit.publisher.sightings(
        of: RSSTests.variant(), key: DeliveryKey(item: item, channel: "canal"), since: Sample.now)
    }
  }

  static let guid = "tag:www.cci-exemple.fr,2011-06-28:guide-medias-sociaux/canal"

  static func variant(day: Int64 = 0) -> Variant {
    var variant = Sample.variant()
    variant.summary = "Panorama des services & règles : <plus> de 35 collaborateurs.\nÀ lire."
    variant.html = "<p>Le guide rappelle les « règles » &amp; plus.</p>"
    variant.due = Sample.now + .seconds(day * 86_400)
    return variant
  }

  @Test("A published item stands in the feed, exactly so")
  func golden() async throws {
    let feed = try Feed(settings: [
      "self": "https://www.cci-exemple.fr/flux/actualites.xml", "description": "Nouvelles de la CCI",
    ])
    #expect(try await feed.publish() == .published([Receipt(id: Self.guid, url: Sample.link)]))
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
      <title>CCI Exemple : actualités</title>
      <link>https://www.cci-exemple.fr/</link>
      <description>Nouvelles de la CCI</description>
      <language>fr</language>
      <lastBuildDate>Tue, 28 Jun 2011 08:00:00 GMT</lastBuildDate>
      <generator>Crieur</generator>
      <docs>https://www.rssboard.org/rss-specification</docs>
      <atom:link href="https://www.cci-exemple.fr/flux/actualites.xml" rel="self" type="application/rss+xml"/>
      <item>
      <title>Le guide des CCI sur les médias sociaux est paru</title>
      <link>https://www.cci-exemple.fr/guides/medias-sociaux</link>
      <description>Panorama des services &#x26;amp; règles : &#x26;lt;plus&#x26;gt; de 35 collaborateurs.\
      &#x3C;br/&#x3E;À lire.</description>
      <content:encoded>&#x3C;p&#x3E;Le guide rappelle les « règles » &#x26;amp; plus.&#x3C;/p&#x3E;</content:encoded>
      <dc:creator>Économie numérique</dc:creator>
      <category>Numérique &#x26; médias</category>
      <guid isPermaLink="false">tag:www.cci-exemple.fr,2011-06-28:guide-medias-sociaux/canal</guid>
      <pubDate>Tue, 28 Jun 2011 08:00:00 GMT</pubDate>
      </item>
      </channel>
      </rss>

      """
    #expect(feed.xml == expected)
  }

  @Test("An XML parser reads back what was written, whatever characters it held")
  func parses() async throws {
    let feed = try Feed()
    var variant = Self.variant()
    variant.title = "A < B & C > \"D\" 'E' ]]> \u{0}\u{1}\u{B}\u{FFFE}\u{FFFF}👍 é"
    variant.html = "<p title=\"x\">]]> &lt;script&gt; \u{8}fin</p>"
    _ = try await feed.publish(variant)
    let reading = FeedReading(try #require(feed.xml))
    #expect(reading.isWellFormed)
    #expect(reading.items.count == 1)
    let item = try #require(reading.items.first)
    #expect(item["title"] == "A < B & C > \"D\" 'E' ]]> 👍 é")
    #expect(item["content:encoded"] == "<p title=\"x\">]]> &lt;script&gt; fin</p>")
    #expect(item["description"]?.contains("services &amp; règles : &lt;plus&gt;") == true)
    #expect(item["guid"] == Self.guid && item["pubDate"] == "Tue, 28 Jun 2011 08:00:00 GMT")
  }

  @Test("Publishing twice is publishing once, and the guid never changes")
  func publishesOnce() async throws {
    let feed = try Feed()
    _ = try await feed.publish()
    let before = feed.xml
    let moved = try Feed(in: feed.folder, settings: ["link": "https://www.autre.fr/"])
    let outcome = try await moved.publish(Self.variant(day: 3))
    #expect(outcome == .published([Receipt(id: Self.guid, url: Sample.link)]))
    #expect(
      feed.xml
        == before?.replacing("<link>https://www.cci-exemple.fr/</link>", with: "<link>https://www.autre.fr/</link>"))
  }

  @Test("The newest items are shown, newest first; an older one is kept but not shown")
  func window() async throws {
    let feed = try Feed(settings: ["items": "2"])
    for day in [3, 1, 2, 0] {
      _ = try await feed.publish(Self.variant(day: Int64(day)), item: ItemID("jour-\(day)"))
    }
    let guids = FeedReading(try #require(feed.xml)).items.compactMap { $0["guid"] }
    #expect(guids.map { $0.split(separator: ":").last } == ["jour-3/canal", "jour-2/canal"])
    #expect(try feed.folder.names("feeds/canal").count == 5)
    // It went out, and newer ones took its place: a look must not make it go out again.
    let guid = "tag:www.cci-exemple.fr,2011-06-28:jour-0/canal"
    #expect(try await feed.look(item: "jour-0") == .found([Receipt(id: guid, url: Sample.link)]))
  }

  @Test("Every category has its own feed beside the first")
  func categories() async throws {
    let feed = try Feed(settings: ["per_category": "true", "self": "https://www.cci-exemple.fr/actualites.xml"])
    _ = try await feed.publish()
    var other = Self.variant(day: 1)
    other.category = "Vie des réseaux"
    _ = try await feed.publish(other, item: "autre")
    #expect(
      try feed.folder.names("public")
        == ["actualites-numerique.xml", "actualites-\(FileName.unique("Vie des réseaux")).xml", "actualites.xml"]
        .sorted())
    let xml = try #require(feed.folder.read("public/actualites-numerique.xml"))
    #expect(xml.contains("<title>CCI Exemple : actualités – Numérique &#x26; médias</title>"))
    #expect(xml.contains("href=\"https://www.cci-exemple.fr/actualites-numerique.xml\""))
    #expect(FeedReading(xml).items.compactMap { $0["guid"] } == [Self.guid])
    #expect(FeedReading(try #require(feed.xml)).items.count == 2)
  }

  @Test("Publications at the same moment all stand in the feed")
  func concurrent() async throws {
    let feed = try Feed()
    let other = try Feed(in: feed.folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<24 {
        let kit = number.isMultiple(of: 2) ? feed.kit : other.kit
        group.addTask {
          _ = try await kit.publisher.publish(
            Self.variant(day: Int64(number)), key: DeliveryKey(item: ItemID("n\(number)"), channel: "canal"),
            progress: RememberedProgress())
        }
      }
      try await group.waitForAll()
    }
    let reading = FeedReading(try #require(feed.xml))
    #expect(reading.isWellFormed && reading.items.count == 24)
    #expect(try feed.folder.names("feeds/canal").filter { $0.hasSuffix(".tmp") }.isEmpty)
    #expect(try feed.folder.names("public") == ["actualites.xml"])
  }

  @Test("A look finds what the feed shows, and only that")
  func sightings() async throws {
    let feed = try Feed()
    #expect(try await feed.look() == .found([]))
    _ = try await feed.publish()
    #expect(try await feed.look() == .found([Receipt(id: Self.guid, url: Sample.link)]))
    #expect(try await feed.look(item: "autre") == .found([]))
    unlink("\(feed.folder.path)/public/actualites.xml")
    #expect(try await feed.look() == .found([]))
  }

  @Test("A missing feed and an old one are made again at the start; a right one is left alone")
  func rebuilds() async throws {
    let feed = try Feed()
    _ = try await feed.publish()
    let path = "\(feed.folder.path)/public/actualites.xml"
    let right = feed.xml
    unlink(path)
    try feed.kit.rebuild?()
    #expect(feed.xml == right)
    try DurableFile.write(Array("<rss/>".utf8), to: path)
    try feed.kit.rebuild?()
    #expect(feed.xml == right)
    var before = stat()
    var after = stat()
    #expect(stat(path, &before) == 0)
    try feed.kit.rebuild?()
    #expect(stat(path, &after) == 0 && before.st_ino == after.st_ino)
  }

  @Test("A feed without items is a valid feed")
  func empty() throws {
    let feed = try Feed()
    try feed.kit.rebuild?()
    let reading = FeedReading(try #require(feed.xml))
    #expect(reading.isWellFormed && reading.items.isEmpty)
  }

  @Test("Without summary the article is the description; without both, the text is")
  func descriptions() async throws {
    let feed = try Feed()
    var article = Self.variant(day: 2)
    article.summary = nil
    _ = try await feed.publish(article, item: "a")
    var text = Self.variant(day: 1)
    text.summary = nil
    text.html = nil
    text.author = nil
    text.category = nil
    text.language = .en
    _ = try await feed.publish(text, item: "b")
    let items = FeedReading(try #require(feed.xml)).items
    #expect(items[0]["description"] == article.html && items[0]["content:encoded"] == nil)
    #expect(items[1]["description"] == text.text && items[1]["dc:creator"] == nil && items[1]["category"] == nil)
    #expect(items[1]["dc:language"] == "en" && items[0]["dc:language"] == nil)
  }

  @Test("Guids hold only what URIs may hold")
  func guids() throws {
    let occurrence = try #require(CivilDateTime("2011-01-10 08:45"))
    let key = DeliveryKey(item: "été 2011#1", channel: "flux", occurrence: occurrence, ordinal: 2)
    #expect(
      FeedItem.guid(for: key, site: "cci.fr", day: occurrence.date)
        == "tag:cci.fr,2011-01-10:%C3%A9t%C3%A9%202011%231/flux@2011-01-10T08:45%232")
  }
}
