import Domain
import Testing

@testable import Adapters

/// Cases with their figures from docs/advanced-guides/post-richtext.md in github.com/bluesky-social/bsky-docs (2026-08) and
/// packages/api/tests/rich-text-detection.test.ts in github.com/bluesky-social/atproto (2026-08-20). What the entities of a
/// text are, the renderer says; here they are put into bytes.
@Suite("Facets")
struct BlueskyFacetsTests {
  @Test("The example of the documentation has its bytes")
  func documentation() {
    let text = "✨ example mentioning @atproto.com to share the URL 👨‍❤️‍👨 https://en.wikipedia.org/wiki/CBOR."
    let facets = facets(
      text, [(.mention, "@atproto.com"), (.url, "https://en.wikipedia.org/wiki/CBOR")],
      accounts: ["atproto.com": "did:plc:ewvi7nxzyoun6zhxrhs64oiz"])
    #expect(
      facets == [
        "23..<35 did=did:plc:ewvi7nxzyoun6zhxrhs64oiz", "74..<108 uri=https://en.wikipedia.org/wiki/CBOR",
      ])
  }

  @Test(
    "Tags stand where the network's own client finds them",
    arguments: [
      ("body #tag body", ["#tag"], ["5..<9 tag=tag"]),
      ("works with #🦋 emoji, and #butter🦋fly", ["#🦋", "#butter🦋fly"], ["11..<16 tag=🦋", "28..<42 tag=butter🦋fly"]),
      (
        "strips trailing #punctuation, #like.", ["#punctuation", "#like"],
        ["16..<28 tag=punctuation", "30..<35 tag=like"]
      ),
      ("##hashash", ["##hashash"], ["0..<9 tag=#hashash"]),
      (
        "body #thisisa64characterstring_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ["#thisisa64characterstring_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
        ["5..<70 tag=thisisa64characterstring_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
      ),
      (
        "body #thisisa65characterstring_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
        ["#thisisa65characterstring_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"], []
      ),
    ] as [(String, [String], [String])])
  func tags(_ text: String, _ tags: [String], _ expected: [String]) {
    #expect(facets(text, tags.map { (.hashtag, $0) }) == expected)
  }

  @Test("A handle that nobody has stays text, and so does a mention of another network")
  func mentions() {
    let text = "👨‍👩‍👧‍👧 @handle.com et @absent.com et @nom@social.exemple.fr"
    let entities: [(Entity.Kind, String)] = [
      (.mention, "@handle.com"), (.mention, "@absent.com"), (.mention, "@nom@social.exemple.fr"),
    ]
    #expect(facets(text, entities, accounts: ["handle.com": "did:fake:1"]) == ["26..<37 did=did:fake:1"])
    #expect(BlueskyFacets.handles(in: post(text, entities)) == ["handle.com", "absent.com"])
  }

  @Test(
    "The link is marked where it stands by itself, not where another address begins like it",
    arguments: [
      ("Voir https://www.cci.fr/agenda, puis https://www.cci.fr", "37..<55"),
      ("Sur www.cci.fr/agenda et www.cci.fr.", "25..<35"),
      ("Sur blog-www.cci.fr et www.cci.fr.", "23..<33"), ("Sur (www.cci.fr).", "5..<15"),
    ])
  func wholeLink(_ text: String, _ expected: String) {
    let link = text.contains("https") ? "https://www.cci.fr" : "https://www.cci.fr/"
    #expect(facets(text, [], link: link, clean: link).first?.hasPrefix("\(expected) uri=https://www.cci.fr") == true)
  }

  @Test("A link that is shown in part leads to the whole of it, with the channel's tags")
  func shownLink() {
    let clean = "https://www.cci-exemple.fr/guides/medias-sociaux-et-entreprises"
    let link = clean + "?utm_source=canal"
    let shown = LinkShown.text(of: clean)
    #expect(shown == "www.cci-exemple.fr/guides/medias-sociaux-et…" || shown.hasSuffix("…"))
    let text = "Médias : \(shown) #CCI"
    let start = "Médias : ".utf8.count
    // The renderer finds the address without its dots.
    let entities: [(Entity.Kind, String)] = [(.url, String(shown.dropLast())), (.hashtag, "#CCI")]
    let found = facets(text, entities, link: link, clean: clean)
    #expect(found.first == "\(start)..<\(start + shown.utf8.count) uri=\(link)")
    #expect(found.count == 2)
  }

  @Test("A name without a scheme leads where readers expect it")
  func bareName() {
    #expect(facets("start middle.com/foo end", [(.url, "middle.com/foo")]) == ["6..<20 uri=https://middle.com/foo"])
  }

  @Test("Entities that lie outside the text or over each other are left out")
  func nonsense() {
    let post = Post(
      text: "#a b",
      entities: [
        Entity(kind: .hashtag, start: 0, end: 2), Entity(kind: .url, start: 1, end: 4),
        Entity(kind: .hashtag, start: 3, end: 9), Entity(kind: .hashtag, start: 3, end: 3),
        Entity(kind: .cashtag, start: 3, end: 4),
      ])
    let facets = BlueskyFacets(of: post, link: nil, cleanLink: nil, accounts: [:])
    #expect(facets.json.map(Self.summary) == ["0..<2 tag=a"])
  }

  private func facets(
    _ text: String, _ entities: [(Entity.Kind, String)], accounts: [String: String] = [:], link: String? = nil,
    clean: String? = nil
  ) -> [String] {
    BlueskyFacets(of: post(text, entities), link: link, cleanLink: clean, accounts: accounts).json.map(Self.summary)
  }

  private func post(_ text: String, _ entities: [(Entity.Kind, String)]) -> Post {
    let scalars = Array(text.unicodeScalars)
    var from = 0
    let found = entities.compactMap { kind, part -> Entity? in
      let wanted = Array(part.unicodeScalars)
      guard
        let start = (from...(scalars.count - wanted.count)).first(where: {
          scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
        })
      else { return nil }
      from = start + wanted.count
      return Entity(kind: kind, start: start, end: from)
    }
    return Post(text: text, entities: found)
  }

  private static func summary(_ facet: JSON) -> String {
    let feature = facet["features"]?.elements?.first
    let value = ["uri", "tag", "did"].compactMap { name in feature?[name]?.text.map { "\(name)=\($0)" } }.first
    let index = facet["index"]
    return "\(index?["byteStart"]?.integer ?? -1)..<\(index?["byteEnd"]?.integer ?? -1) \(value ?? "?")"
  }
}
