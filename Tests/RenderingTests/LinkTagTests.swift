import Domain
import Testing

@testable import Rendering

struct LinkTagTests {
  private let tags = [
    LinkTag("utm_source", "{{channel}}"), LinkTag("utm_medium", "social"), LinkTag("utm_campaign", "{{item}}"),
    LinkTag("utm_content", "{{category}}"),
  ]

  private func request(
    _ profile: ChannelProfile, link: String = "https://www.cci-exemple.fr/forum", tags: [LinkTag]? = nil,
    change: (inout NewsItem) -> Void = { _ in }
  ) -> RenderRequest {
    var item = NewsItem(
      id: "forum/été 2026", title: "Le Forum Export ouvre ses inscriptions", summary: "Une journée pour exporter.",
      link: link)
    change(&item)
    var request = RenderingTests.request(item, on: profile)
    request.channel.renderingSettings.domains = ["cci-exemple.fr", "Forum.Exemple.ORG."]
    request.channel.renderingSettings.linkTags = tags ?? self.tags
    return request
  }

  private func tagged(_ link: String, _ tags: [LinkTag]) -> String {
    LinkTagger(request(Profiles.rss, tags: tags)).tagged(link)
  }

  @Test(
    arguments: [
      ("https://www.cci-exemple.fr/a", "https://www.cci-exemple.fr/a?s=x"),
      ("https://cci-exemple.fr", "https://cci-exemple.fr?s=x"),
      ("https://CCI-Exemple.fr:8443/a?b=1", "https://CCI-Exemple.fr:8443/a?b=1&s=x"),
      ("https://a.cci-exemple.fr/a?", "https://a.cci-exemple.fr/a?s=x"),
      ("https://cci-exemple.fr/a?b&", "https://cci-exemple.fr/a?b&s=x"),
      ("https://cci-exemple.fr/a?b=1#plan", "https://cci-exemple.fr/a?b=1&s=x#plan"),
      ("https://cci-exemple.fr/a#b?c=d", "https://cci-exemple.fr/a?s=x#b?c=d"),
      ("https://cci-exemple.fr/a?s=à+soi", "https://cci-exemple.fr/a?s=à+soi"),
      ("https://cci-exemple.fr/a?b=1&%73=2", "https://cci-exemple.fr/a?b=1&%73=2"),
      ("https://forum.exemple.org/", "https://forum.exemple.org/?s=x"),
      // Other people's sites, whatever they are called.
      ("https://exemple.org/", "https://exemple.org/"),
      ("https://autre-cci-exemple.fr/", "https://autre-cci-exemple.fr/"),
      ("https://cci-exemple.fr.exemple.com/", "https://cci-exemple.fr.exemple.com/"),
      ("https://cci-exemple.fr@exemple.com/", "https://cci-exemple.fr@exemple.com/"),
      ("https://exemple.com\\@cci-exemple.fr/", "https://exemple.com\\@cci-exemple.fr/"),
      ("https://exemple.com/?u=https://cci-exemple.fr/", "https://exemple.com/?u=https://cci-exemple.fr/"),
      ("mailto:a@cci-exemple.fr", "mailto:a@cci-exemple.fr"),
    ])
  func tagsAreMergedIntoLinksThatLeadHome(_ link: String, _ expected: String) {
    #expect(tagged(link, [LinkTag("s", "x")]) == expected)
    #expect(tagged(expected, [LinkTag("s", "x")]) == expected)
  }

  @Test func valuesHoldNamesAndArePercentEncoded() {
    #expect(
      LinkTagger(request(Profiles.microblog)).tagged("https://cci-exemple.fr/")
        == "https://cci-exemple.fr/?utm_source=microblog&utm_medium=social&utm_campaign=forum%2F%C3%A9t%C3%A9%202026")
    #expect(
      tagged("https://cci-exemple.fr/", [LinkTag("a", "1&2=3#é~")]) == "https://cci-exemple.fr/?a=1%262%3D3%23%C3%A9~")
  }

  @Test func whatTheAuthorTaggedStaysAsItIs() {
    let link = "https://cci-exemple.fr/?utm_source=lettre"
    #expect(
      tagged(link, [LinkTag("utm_source", "x"), LinkTag("utm_medium", "y")]) == link + "&utm_medium=y")
  }

  @Test func aMicroblogSendsTheTagsAndCountsTheLinkAsOneOfItsOwn() throws {
    let variant = try VariantRenderer().render(request(Profiles.microblog))
    let link = try #require(variant.link)
    #expect(link.hasPrefix("https://www.cci-exemple.fr/forum?utm_source=microblog&"))
    #expect(variant.text.contains(link))
    #expect(variant.cleanLink == "https://www.cci-exemple.fr/forum")
    let plain = try VariantRenderer().render(request(Profiles.microblog, tags: []))
    #expect(plain.measure == variant.measure)
    #expect(plain.cleanLink == nil && plain.link == "https://www.cci-exemple.fr/forum")
  }

  @Test func aCardAndAFeedLeadThroughTheTagsThatNobodySees() throws {
    for profile in [Profiles.facebook, Profiles.rss] {
      let variant = try VariantRenderer().render(request(profile))
      #expect(variant.link?.contains("utm_source=\(profile.name)") == true)
      #expect(variant.cleanLink == "https://www.cci-exemple.fr/forum")
      #expect(!variant.posts.contains { $0.text.contains("utm_") })
      #expect(variant.html?.contains("utm_") != true)
    }
  }

  @Test func whereALinkIsReadInFullItIsClean() throws {
    let hub = try VariantRenderer().render(request(Profiles.viadeo))
    #expect(hub.link == "https://www.cci-exemple.fr/forum" && hub.cleanLink == nil)
    #expect(hub.text.hasSuffix("https://www.cci-exemple.fr/forum"))
    let photo = try VariantRenderer().render(
      request(Profiles.facebook) { $0.images = [Media(file: "/a.png", alt: "Affiche")] })
    #expect(photo.link == "https://www.cci-exemple.fr/forum" && !photo.linkIsCard)
    #expect(photo.text.hasSuffix("https://www.cci-exemple.fr/forum"))
    // Bluesky counts links as they are shown: the text has the clean one, its facet leads through the tags.
    let shown = Profiles.profile(
      "bluesky", TextProfile(form: .microblog, unit: .graphemes, limit: 300, hashtagBudget: 2), pictures: 4)
    let variant = try VariantRenderer().render(request(shown))
    #expect(variant.text.hasSuffix("https://www.cci-exemple.fr/forum"))
    #expect(variant.link?.contains("utm_") == true)
  }

  @Test func whatAPersonWroteStaysAsTheyWroteIt() throws {
    let own = VariantOverride(text: "Inscrivez-vous : https://www.cci-exemple.fr/forum")
    let variant = try VariantRenderer().render(request(Profiles.microblog) { $0.variants = ["microblog": own] })
    #expect(variant.link == "https://www.cci-exemple.fr/forum" && !variant.text.contains("utm_"))
  }

  @Test func otherPeoplesPagesGetNoTags() throws {
    let variant = try VariantRenderer().render(request(Profiles.facebook, link: "https://www.journal.fr/a"))
    #expect(variant.link == "https://www.journal.fr/a" && variant.cleanLink == nil)
  }
}
