import Domain
import Rendering
import Testing

@Suite("An erratum says so in its first word")
struct ErratumTests {
  private let item = NewsItem(
    id: "guide", title: "Le guide des CCI sur les médias sociaux est paru : panorama, règles et retours d'expérience",
    summary: "Plus de 35 collaborateurs de chambres racontent ce qui marche, ce qui ne marche pas, et pourquoi.",
    link: "https://www.cci-exemple.fr/guides/medias-sociaux", channels: ["microblog"],
    hashtags: ["medias", "CCI"])

  private func erratum(_ item: NewsItem, on profile: ChannelProfile, language: Language = .fr) throws -> Variant {
    var request = request(item, on: profile, language: language)
    request.role = .erratum
    return try VariantRenderer().render(request)
  }

  @Test(arguments: Profiles.all) func itBeginsWithItsMarkAndLeadsToTheItem(profile: ChannelProfile) throws {
    let variant = try erratum(item, on: profile)
    let shown = [.titledPost, .feedItem].contains(profile.text.form) ? variant.title : variant.text
    #expect(shown.hasPrefix("Rectificatif\u{A0}: Le guide"))
    #expect(variant.link == item.link)
    #expect(variant.role == .erratum)
    #expect(variant.measure.fits && variant.measure.limit == profile.text.limit)
  }

  @Test(arguments: [100, 120, 140, 200]) func itFitsAndItsMeasureCountsTheMark(limit: Int) throws {
    let variant = try erratum(item, on: Profiles.microblog(limit: limit))
    #expect(variant.text.hasPrefix("Rectificatif\u{A0}: "))
    #expect(variant.measure.used <= limit)
    #expect(variant.text.contains("https://www.cci-exemple.fr/guides/medias-sociaux"))
  }

  @Test func aTextOfTheAuthorsIsMarkedTooAndRefusedWhenThatMakesItTooLong() throws {
    var own = item
    own.variants["microblog"] = VariantOverride(text: "Venez tous !")
    #expect(try erratum(own, on: Profiles.microblog).text.hasPrefix("Rectificatif\u{A0}: Venez tous"))
    own.variants["microblog"] = VariantOverride(text: String(repeating: "mot ", count: 28), exact: true)
    #expect(throws: RenderFailure.self) { try erratum(own, on: Profiles.microblog(limit: 115)) }
  }

  @Test func itSpeaksTheLanguageOfItsReaders() throws {
    #expect(try erratum(item, on: Profiles.microblog, language: .en).text.hasPrefix("Correction: Le guide"))
  }
}
