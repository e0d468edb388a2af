import Domain
import Testing

@testable import Rendering

struct MentionTests {
  private static let names = [
    KnownName("CCI", handle: "@cci@social.exemple.fr"), KnownName("CCI France", handle: "@ccifrance@social.exemple.fr"),
    KnownName("CCI France International"), KnownName("Marie Durand", handle: "@mdurand"),
    KnownName("Ecobiz", handle: "@ecobiz"),
  ]

  private func post(
    _ title: String, summary: String = "", limit: Int = 500, mentions: [String]? = nil,
    override: VariantOverride? = nil
  ) throws -> Variant {
    var profile = Profiles.microblog
    profile.text = TextProfile.Listing.mastodon.profile
    profile.text.limit = limit
    var item = NewsItem(id: "a", title: title, summary: summary, mentions: mentions)
    if let override { item.variants["microblog"] = override }
    var request = request(item, on: profile)
    request.channel.renderingSettings.voice.names = Self.names
    return try VariantRenderer().render(request)
  }

  @Test(arguments: [
    ("Marie Durand ouvre le forum", "@mdurand ouvre le forum"),
    ("Le forum de Marie Durand", "Le forum de @mdurand"),
    ("Avec CCI France, le forum", "Avec @ccifrance@social.exemple.fr, le forum"),
    ("Rejoignez CCI France", "Rejoignez @ccifrance@social.exemple.fr"),
    ("La réunion d’Ecobiz", "La réunion d’@ecobiz"),
    ("Marie Durand, puis Marie Durand", "@mdurand, puis Marie Durand"),
    ("CCI France invite la CCI", "@ccifrance@social.exemple.fr invite la @cci@social.exemple.fr"),
  ])
  func theFirstNameOfSomebodyKnownIsAMention(_ title: String, _ expected: String) throws {
    #expect(try post(title).text.plain == expected.plain)
  }

  @Test func aHandleThatNoNetworkTakesForOneIsNotRepeatedEither() throws {
    #expect(try post("Avec @@ ce soir", mentions: ["@@"]).text == "Avec @@ ce soir")
  }

  @Test(arguments: [
    "CCI France International recrute", "Les CCIs", "la CCI de Dijon reçoit", "la CCI-France", "marie durand",
    "Voir https://www.exemple.fr/CCI ici", "le mot-dièse #CCI", "on dit « CCI » ici", "Jean-Marie Durand",
    "avec Anne Marie Durand", "écrire à CCI@exemple.fr", "Ecobiz@cci.", "taper Ecobiz:// ici",
  ])
  func aPartOfALongerNameAndAQuotationStayAsTheyAre(_ title: String) throws {
    #expect(try post(title).text.plain == title)
  }

  @Test(arguments: ["@forum", nil])
  func aNameInsideALongerKnownNameIsNotTheShorterOne(_ handle: String?) throws {
    let title = "Le Forum export durable, après le Forum export"
    var request = request(NewsItem(id: "a", title: title), on: Profiles.microblog)
    request.channel.renderingSettings.voice.names = [
      KnownName("Forum export", handle: "@export"), KnownName("Forum export durable", handle: handle),
    ]
    let expected = "Le \(handle ?? "Forum export durable"), après le @export"
    #expect(try VariantRenderer().render(request).text == expected)
  }

  @Test func aHandleTakesTheRoomThatItCounts() throws {
    let title = "Le forum avec CCI France"
    let mentioned = "Le forum avec @ccifrance@social.exemple.fr"
    let variant = try post(title, limit: "Le forum avec @ccifrance".count)
    #expect(variant.text == mentioned)
    #expect(variant.measure.used == 24)
    #expect(variant.mentions == ["@ccifrance@social.exemple.fr"])
    // One character less: the name fits, which its handle is no shorter than.
    var names = Self.names
    names[1].handle = "@ccifrance_officiel"
    var profile = Profiles.microblog(limit: title.count)
    profile.text.detection = .mastodon
    var request = request(NewsItem(id: "a", title: title), on: profile)
    request.channel.renderingSettings.voice.names = names
    #expect(try VariantRenderer().render(request).text == title)
  }

  @Test func whoIsAskedForAndNotNamedStandsAtTheEnd() throws {
    #expect(try post("Le forum", mentions: ["Marie Durand"]).text == "Le forum @mdurand")
    #expect(try post("Le forum de Marie Durand", mentions: ["Marie Durand"]).text == "Le forum de @mdurand")
    #expect(
      try post("Le forum de Marie Durand et d’Ecobiz", mentions: ["Ecobiz"]).text
        == "Le forum de Marie Durand et d’@ecobiz")
    #expect(try post("Le forum de Marie Durand", mentions: []).text == "Le forum de Marie Durand")
    #expect(
      try post("Le forum de Marie Durand", override: VariantOverride(mentions: ["@autre@x.fr"])).text
        == "Le forum de Marie Durand @autre@x.fr")
  }

  @Test func aHandleThatTheAuthorWroteIsNotRepeated() throws {
    #expect(
      try post("Le forum de @mdurand, dit Marie Durand", mentions: ["Marie Durand"]).text
        == "Le forum de @mdurand, dit Marie Durand")
  }

  @Test func withoutAHandleTheNameStays() throws {
    var request = request(NewsItem(id: "a", title: "Avec CCI France", mentions: ["CCI France"]), on: Profiles.facebook)
    request.channel.renderingSettings.voice.names = [KnownName("CCI France")]
    #expect(try VariantRenderer().render(request).text == "Avec CCI France")
  }
}
