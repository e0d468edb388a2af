import Domain
import Testing

@testable import crieur

struct OmissionTests {
  private let channel = Samples.microblog

  private func item(_ summary: String, hashtags: [String] = []) -> NewsItem {
    NewsItem(id: "a", title: "Le guide est paru", summary: summary, hashtags: hashtags)
  }

  private func omissions(_ item: NewsItem, in text: String, on channel: Channel = Samples.microblog) -> [Omission] {
    OmissionSearch(item, as: Samples.variant(text), on: channel).omissions
  }

  @Test func whatIsShownInOtherClothesIsNotLeftOut() {
    let item = item("L'export pour les médias sociaux, en 1 000 mots.")
    #expect(omissions(item, in: "Le #guide est paru. L’export pour les #MédiasSociaux, en 1\u{202F}000 mots.") == [])
  }

  @Test func theSentenceThatWasShortenedSaysWhere() {
    let item = item("Panorama des services, règles à respecter : un guide pour tous. Il est gratuit.")
    #expect(
      omissions(item, in: "Le guide est paru. Panorama des services, règles à respecter…") == [
        Omission(part: .summary, text: "un guide pour tous.", after: "des services, règles à respecter"),
        Omission(part: .summary, text: "Il est gratuit."),
      ])
  }

  @Test func whatAPersonWroteForTheChannelReplacesTheRest() {
    var item = item("Un résumé que ce canal ne montre pas.")
    item.variants[channel.name] = VariantOverride(text: "Mon texte")
    #expect(omissions(item, in: "Mon texte") == [])
  }

  @Test func whatTheChannelSaysInOtherWordsIsNotLeftOut() {
    var channel = channel
    channel.renderingSettings.voice = Voice(tone: .brief, names: [KnownName("CCI France", handle: "@ccifrance@x.fr")])
    var item = item("Un résumé que ce canal ne montre pas.", hashtags: ["export"])
    item.texts = [.brief: Wording(summary: "Paru avec CCI France.")]
    item.images = [Media(file: "/a/affiche.png", alt: "Une affiche")]
    #expect(
      omissions(item, in: "Le guide est paru. Paru avec @ccifrance@x.fr.", on: channel) == [
        Omission(part: .hashtag, text: "export"), Omission(part: .picture, text: "affiche.png"),
      ])
    item.variants[channel.name] = VariantOverride(summary: "Le mien.", hashtags: [], images: [])
    #expect(omissions(item, in: "Le guide est paru. Le mien.", on: channel) == [])
  }

  @Test func aChannelWithoutPicturesSaysThatItShowsNone() {
    var channel = Samples.rss
    for (count, told) in [(0, 1), (1, 0)] {
      channel.profile.media.maxCount = count
      var entry = PreviewEntry(item: "a", channel: channel, due: nil, rendering: .success(Samples.variant("Le guide")))
      entry.omissions = [Omission(part: .picture, text: "affiche.png"), Omission(part: .article, text: nil)]
      #expect(entry.untoldOmissions.map(\.part) == Array(repeating: .picture, count: told))
    }
  }

  @Test func eventsHashtagsArticlesAndPicturesAreNamed() {
    var item = item("", hashtags: ["export", "formation"])
    item.body = "Un article. [Un lien](https://www.exemple.fr)."
    item.images = [Media(file: "/a/affiche.png", alt: "Une affiche")]
    let day = CivilDate("2011-01-01")
    item.event = day.map { Event(start: CivilDateTime($0, .midnight), place: "Dijon") }
    var variant = Samples.variant("Le guide est paru")
    variant.hashtags = ["#Export"]
    let found = OmissionSearch(item, as: variant, on: channel).omissions
    #expect(
      found == [
        Omission(part: .article, text: nil), Omission(part: .event, text: "samedi 1er janvier, 0\u{A0}h, Dijon"),
        Omission(part: .hashtag, text: "formation"), Omission(part: .picture, text: "affiche.png"),
      ])
    variant.posts = [Post(text: "Le guide est paru, le 1er janvier à Dijon. Un article. Un lien.")]
    variant.media = [Samples.picture]
    variant.hashtags = ["#export", "#formation"]
    #expect(OmissionSearch(item, as: variant, on: channel).omissions == [])
  }

  @Test func dayNamesAreFilledInBeforeComparing() {
    var item = item("")
    item.title = "Permanence ce {{date}}"
    #expect(omissions(item, in: "Permanence ce mardi 28 juin") == [])
  }
}
