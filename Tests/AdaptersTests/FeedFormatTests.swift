import Domain
import Foundation
import TestSupport
import Testing

@testable import Adapters

@Suite("Atom and JSON Feed")
struct FeedFormatTests {
  private static let settings = [
    "self": "https://www.cci-exemple.fr/flux/f", "description": "Nouvelles de la CCI",
    "hub": "https://relais.exemple.fr/", "pictures": "https://www.cci-exemple.fr/flux/images",
  ]

  @Test("An Atom feed, exactly so")
  func atom() async throws {
    let feed = try FeedShop("atom", settings: Self.settings)
    try await feed.publish(FeedShop.variant(pictures: 1))
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
      <id>tag:www.cci-exemple.fr,2011-06-28:canal</id>
      <title type="text">CCI Exemple : actualités</title>
      <subtitle type="text">Nouvelles de la CCI</subtitle>
      <updated>2011-06-28T08:00:00Z</updated>
      <author>
      <name>CCI Exemple : actualités</name>
      </author>
      <generator>Crieur</generator>
      <link rel="alternate" href="https://www.cci-exemple.fr/"/>
      <link rel="self" type="application/atom+xml" href="https://www.cci-exemple.fr/flux/f"/>
      <link rel="hub" href="https://relais.exemple.fr/"/>
      <entry>
      <id>tag:www.cci-exemple.fr,2011-06-28:guide-medias-sociaux/canal</id>
      <title type="text">Le guide des CCI sur les médias sociaux est paru</title>
      <published>2011-06-28T08:00:00Z</published>
      <updated>2011-06-28T08:00:00Z</updated>
      <author>
      <name>Économie numérique</name>
      </author>
      <category term="numerique" label="Numérique &#x26; médias"/>
      <link rel="alternate" href="https://www.cci-exemple.fr/guides/medias-sociaux"/>
      <link rel="enclosure" type="image/png" length="70" href="https://www.cci-exemple.fr/flux/images/canal-d0.png" \
      title="Affiche du guide"/>
      <summary type="text">Panorama des services &#x26; règles : &#x3C;plus&#x3E; de 35 collaborateurs.
      À lire.</summary>
      <content type="html">&#x3C;p&#x3E;Le guide rappelle les « règles » &#x26;amp; plus.&#x3C;/p&#x3E;</content>
      </entry>
      </feed>

      """
    #expect(feed.text == expected)
  }

  @Test("A JSON Feed holds what version 1.1 names, and nothing else")
  func json() async throws {
    let feed = try FeedShop("json-feed", settings: Self.settings)
    try await feed.publish(FeedShop.variant(pictures: 1))
    let top = try #require(JSONSerialization.jsonObject(with: Data(feed.text.utf8)) as? [String: Any])
    #expect(
      Set(top.keys) == [
        "version", "title", "home_page_url", "feed_url", "description", "language", "hubs", "items",
      ])
    #expect(top["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(top["hubs"] as? [[String: String]] == [["type": "WebSub", "url": "https://relais.exemple.fr/"]])
    let item = try #require((top["items"] as? [[String: Any]])?.first)
    #expect(
      Set(item.keys) == [
        "id", "url", "title", "summary", "content_html", "date_published", "authors", "tags", "attachments", "image",
      ])
    #expect(item["id"] as? String == RSSTests.guid && item["date_published"] as? String == "2011-06-28T08:00:00Z")
    #expect(item["tags"] as? [String] == ["Numérique & médias"])
    #expect(item["authors"] as? [[String: String]] == [["name": "Économie numérique"]])
    let attachment = try #require((item["attachments"] as? [[String: Any]])?.first)
    #expect(
      attachment["size_in_bytes"] as? Int == Sample.png.count && attachment["mime_type"] as? String == "image/png")
    #expect(attachment["url"] as? String == "https://www.cci-exemple.fr/flux/images/canal-d0.png")
    #expect(item["image"] as? String == attachment["url"] as? String)
  }

  @Test("An Atom feed keeps its id when its address and its site move")
  func keepsItsID() async throws {
    let feed = try FeedShop("atom")
    try await feed.publish()
    feed.clock.advance(by: .seconds(86_400 * 9))
    let moved = try FeedShop(
      "atom", settings: ["link": "https://www.autre.fr/", "self": "https://www.autre.fr/f"], in: feed.folder,
      clock: feed.clock)
    try moved.kit.rebuild?()
    #expect(moved.text.contains("\n<id>tag:www.cci-exemple.fr,2011-06-28:canal</id>\n"))
    #expect(moved.text.contains("href=\"https://www.autre.fr/f\""))
  }

  @Test(
    "A correction is dated, and done once more changes not one byte", arguments: ["atom", "json-feed"] as [Network])
  func amends(_ network: Network) async throws {
    let feed = try FeedShop(network)
    let receipt = try feed.receipt(try await feed.publish())
    feed.clock.advance(by: .seconds(3600))
    var new = FeedShop.variant()
    new.title = "Le guide, corrigé"
    _ = try await feed.amend(receipt, to: new)
    let corrected = feed.text
    #expect(corrected.contains("Le guide, corrigé") && corrected.contains("2011-06-28T09:00:00Z"))
    #expect(corrected.contains("2011-06-28T08:00:00Z"), "still published when it was")
    feed.clock.advance(by: .seconds(3600))
    _ = try await feed.amend(receipt, to: new)
    #expect(feed.text == corrected)
  }

  @Test(
    "What was taken back is in no feed any more, and nothing brings it back",
    arguments: ["rss", "atom", "json-feed", "icalendar"] as [Network])
  func recalls(_ network: Network) async throws {
    let feed = try FeedShop(network)
    let receipt = try feed.receipt(try await feed.publish())
    let before = feed.text
    #expect(before.contains("Le guide des CCI"))
    feed.clock.advance(by: .seconds(60))
    #expect(try await feed.recall(receipt) == .published([]))
    #expect(!feed.text.contains("Le guide des CCI"))
    try await feed.publish()
    #expect(!feed.text.contains("Le guide des CCI"))
    #expect(try feed.kit.feeds?() == [FeedFile(name: feed.file, items: 0)])
    if network == "atom" { #expect(feed.text.contains("<updated>2011-06-28T08:01:00Z</updated>")) }
  }

  @Test(
    "A look finds what the file shows, and only that",
    arguments: ["rss", "atom", "json-feed", "icalendar"] as [Network])
  func looks(_ network: Network) async throws {
    let feed = try FeedShop(network)
    let outcome = try await feed.publish()
    func look(_ item: ItemID) async throws -> Sighting {
      try await feed.kit.publisher.sightings(of: FeedShop.variant(), key: FeedShop.key(item), since: Sample.now)
    }
    #expect(try await look("guide-medias-sociaux") == .found([try feed.receipt(outcome)]))
    #expect(try await look("autre") == .found([]))
    try DurableFile.write(Array("abîmé".utf8), to: feed.path)
    #expect(try await look("guide-medias-sociaux") == .found([]))
  }

  @Test(
    "Nothing changes in a file when nothing changed", arguments: ["rss", "atom", "json-feed", "icalendar"] as [Network])
  func isLeftAlone(_ network: Network) async throws {
    let feed = try FeedShop(network, settings: Self.settings)
    try await feed.publish(FeedShop.variant(pictures: 1))
    func number() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: feed.path)[.systemFileNumber] as? Int
    }
    let before = try number()
    feed.clock.advance(by: .seconds(86_400))
    try feed.kit.rebuild?()
    try await feed.publish(FeedShop.variant(pictures: 1))
    #expect(try number() == before)
  }

  @Test(
    "A feed that never had an item is a feed all the same", arguments: ["atom", "json-feed", "icalendar"] as [Network])
  func empty(_ network: Network) throws {
    let feed = try FeedShop(network)
    try feed.kit.rebuild?()
    #expect(!feed.text.isEmpty)
    #expect(try feed.kit.feeds?() == [FeedFile(name: feed.file, items: 0)])
  }

  @Test("Every category has its own feed", arguments: ["atom", "json-feed", "icalendar"] as [Network])
  func categories(_ network: Network) async throws {
    let feed = try FeedShop(network, settings: ["per_category": "true"])
    try await feed.publish()
    var other = FeedShop.variant(day: 1)
    other.category = "tourisme"
    try await feed.publish(other, item: "autre")
    let ending = feed.file.dropFirst(1)
    #expect(
      try feed.kit.feeds?() == [
        FeedFile(name: feed.file, items: 2), FeedFile(name: "f-tourisme\(ending)", items: 1),
        FeedFile(name: "f-numerique\(ending)", items: 1),
      ])
  }

  @Test("A feed stays within bounds, however long its items are")
  func bounds() async throws {
    let feed = try FeedShop("json-feed")
    for number in 0..<4 {
      var variant = FeedShop.variant(day: Int64(number))
      variant.html = String(repeating: "é", count: 1_000_000)
      try await feed.publish(variant, item: ItemID("n\(number)"))
    }
    #expect(try feed.kit.feeds?() == [FeedFile(name: "f.json", items: 2)])
    #expect(feed.text.contains("n3/canal") && !feed.text.contains("n1/canal"))
    // It is out, and newer ones took its place.
    let oldest = try await feed.kit.publisher.sightings(
      of: FeedShop.variant(), key: FeedShop.key("n0"), since: Sample.now)
    guard case .found(let receipts) = oldest else { throw Reason(code: "test.cannotTell", arguments: [:]) }
    #expect(receipts.count == 1)
  }
}
