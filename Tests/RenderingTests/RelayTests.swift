import Domain
import Foundation
import Testing

@testable import Rendering

struct RelayTests {
  private let relay = NewsItem(
    id: "relais", title: "Le numérique gagne les PME de Bourgogne",
    summary: "Une PME sur deux vend en ligne, selon l'enquête annuelle.", link: "https://www.journal.fr/pme-en-ligne",
    hashtags: ["numérique"], source: "Le Journal")

  @Test func theSourceIsNamedOnEveryChannel() throws {
    let microblog = try render(relay, on: Profiles.microblog)
    #expect(microblog.text.contains("https://www.journal.fr/pme-en-ligne via Le Journal"))
    for profile in [Profiles.facebook, Profiles.viadeo, Profiles.rss] {
      #expect(try render(relay, on: profile).text.contains("Source\u{A0}: Le Journal"))
    }
    #expect(try render(relay, on: Profiles.facebook, language: .en).text.contains("Source: Le Journal"))
    var article = relay
    article.body = "Le texte."
    #expect(
      try render(article, on: Profiles.rss).html?.contains(
        "<p>Source\u{A0}: <a href=\"https://www.journal.fr/pme-en-ligne\">Le Journal</a></p>") == true)
  }

  @Test func theSourceIsNeverLeftOutForRoom() throws {
    var long = relay
    long.title = String(repeating: "mot ", count: 40) + "fin"
    for limit in 60...140 {
      guard let variant = try? render(long, on: Profiles.microblog(limit: limit)) else { continue }
      #expect(variant.text.contains(" via Le Journal"), "\(limit)")
    }
    long.source = String(repeating: "Journal ", count: 20)
    #expect(throws: RenderFailure.self) { try render(long, on: Profiles.microblog) }
  }

  @Test func aPersonsTextIsCompletedAndAnExactOneWarnedOf() throws {
    var own = relay
    own.variants["microblog"] = VariantOverride(text: "À lire dans Le Journal de ce matin.")
    #expect(!(try render(own, on: Profiles.microblog).text.contains("via")))
    own.variants["microblog"] = VariantOverride(text: "À lire ce matin.")
    #expect(try render(own, on: Profiles.microblog).text.contains("via Le Journal"))
    own.variants["microblog"] = VariantOverride(text: "À lire ce matin.", exact: true)
    let exact = try render(own, on: Profiles.microblog)
    #expect(exact.text == "À lire ce matin." && exact.codes.contains("render.sourceUnnamed"))
  }

  private var linked: NewsItem {
    NewsItem(
      id: "forum", title: "Le Forum Export ouvre", link: "https://www.cci-exemple.fr/forum",
      links: [
        NewsLink(label: "Le programme", link: "https://www.cci-exemple.fr/programme"),
        NewsLink(label: "L'accès", link: "https://www.cci-exemple.fr/acces"),
        NewsLink(label: "Encore", link: "https://www.cci-exemple.fr/forum"),
      ])
  }

  @Test func furtherLinksStandWhereThereIsRoom() throws {
    let lines =
      "Le programme\u{A0}: https://www.cci-exemple.fr/programme\nL’accès\u{A0}: https://www.cci-exemple.fr/acces"
    #expect(try render(linked, on: Profiles.facebook).text.contains(lines))
    #expect(try render(linked, on: Profiles.viadeo).text.contains(lines))
    #expect(try render(linked, on: Profiles.rss).text.contains(lines))
    var article = linked
    article.body = "Le texte."
    let html = try #require(try render(article, on: Profiles.rss).html)
    #expect(html.contains("<li><a href=\"https://www.cci-exemple.fr/programme\">Le programme</a></li>"))
    #expect(!html.contains("Encore"))
  }

  @Test func theyGoByWorthAndTheMainLinkStays() throws {
    var hub = Profiles.viadeo
    for limit in 40...160 {
      hub.text.limit = limit
      guard let variant = try? render(linked, on: hub) else { continue }
      #expect(variant.text.contains("https://www.cci-exemple.fr/forum"), "\(limit)")
      #expect(!variant.text.contains("acces") || variant.text.contains("programme"), "\(limit)")
      #expect(variant.text.contains("acces") != variant.codes.contains("render.linksDropped"), "\(limit)")
    }
  }

  @Test func aMicroblogShowsThemOnlyInRoomThatNothingElseFills() throws {
    var item = linked
    #expect(
      try render(item, on: Profiles.microblog).text
        == "Le Forum Export ouvre https://www.cci-exemple.fr/forum\nLe programme\u{A0}: https://www.cci-exemple.fr/programme\n"
        + "L’accès\u{A0}: https://www.cci-exemple.fr/acces")
    let summary = "Quarante conseillers venus de vingt pays vous reçoivent à Dijon le temps d’une journée."
    item.summary = summary
    let variant = try render(item, on: Profiles.microblog)
    #expect(variant.text.contains(summary) && !variant.text.contains("programme"))
    #expect(!variant.codes.contains("render.linksDropped"))
  }

  @Test func anItemOfAnOlderVersionIsReadWithoutThem() throws {
    let old =
      #"{"id":"a","hasOwnID":false,"title":"T","summary":"","body":"","status":"ready","audience":"public","#
      + #""channels":[],"hashtags":[],"images":[],"variants":{}}"#
    let item = try StoredJSON.decode(NewsItem.self, old)
    #expect(item.source == nil && item.links == nil)
    #expect(try StoredJSON.encode(item).contains("source") == false)
  }
}

/// Values as a store keeps them.
enum StoredJSON {
  static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  static func encode(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }
}
