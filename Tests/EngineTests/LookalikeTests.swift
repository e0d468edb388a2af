import Domain
import Testing

@testable import Engine

struct LookalikeTests {
  private func variant(_ text: String, link: String, clean: String? = nil) -> Variant {
    Variant(
      posts: [Post(text: text)], title: "Le guide", link: link, language: .fr, due: monday,
      measure: Measure(used: 1, limit: nil, unit: .graphemes), cleanLink: clean)
  }

  /// Tags name the item: the same news under another id has others, and is the same news.
  @Test func tagsInALinkHideNoRepetition() {
    let link = "https://exemple.fr/a"
    let tagged = ["un", "deux"].map {
      variant("Le guide. \(link)?utm_campaign=\($0) #CCI", link: "\(link)?utm_campaign=\($0)", clean: link)
    }
    let plain = Drafting.fingerprint(of: variant("Le guide. \(link) #CCI", link: link))
    #expect(tagged.map(Drafting.fingerprint) == [plain, plain])
    #expect(Drafting.fingerprint(of: variant("Le guide. \(link)/b #CCI", link: "\(link)/b")) != plain)
  }
}
