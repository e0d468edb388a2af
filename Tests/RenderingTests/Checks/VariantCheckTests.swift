import Domain
import Rendering
import Testing

/// What checks find in what one channel shows, and what they must not find.
struct VariantCheckTests {
  private func own(_ text: String, exact: Bool = false, on channel: ChannelName = "facebook") -> NewsItem {
    var item = House.item()
    item.variants = [channel: VariantOverride(text: text, exact: exact)]
    return item
  }

  @Test func aLinkThatRepeatsIsFound() throws {
    let twice = own("Voir https://a.fr/x et www.a.fr/x/ : https://www.cci-exemple.fr/forum", exact: true)
    #expect(try House.findings(.linkRepeated, in: twice).map { $0["link"] } == ["www.a.fr/x/"])
    let two = own("https://a.fr/x et https://a.fr/y", exact: true)
    #expect(try House.findings(.linkRepeated, in: two).isEmpty)
    #expect(try House.findings(.linkRepeated, in: House.item()).isEmpty)
  }

  @Test func consentCountsOnTheDayOfThePost() throws {
    let until = try #require(CivilDate("2011-01-10"))
    let item = House.item(images: [Media(file: "/a.png", alt: "x", credit: "CCI Exemple", consentUntil: until)])
    #expect(try House.findings(.consentOver, in: item, at: "2011-01-10T23:59").isEmpty)
    #expect(
      try House.findings(.consentOver, in: item, at: "2011-01-11T00:00") == [
        ["file": "a.png", "until": "2011-01-10", "due": "2011-01-11"]
      ])
    #expect(throws: RenderFailure.self) { try House.render(item, at: "2011-01-11T00:00") }
  }

  @Test func anEventIsOverAfterItsEndOrTheDayAfterItsStart() throws {
    let start = try #require(CivilDateTime("2011-01-10T09:00"))
    let short = House.item(event: Event(start: start, end: CivilDateTime("2011-01-10T12:00"), place: "Dijon"))
    #expect(try House.findings(.eventOver, in: short, at: "2011-01-10T11:59").isEmpty)
    #expect(try House.findings(.eventOver, in: short, at: "2011-01-10T12:01").count == 1)
    let open = House.item(event: Event(start: start, place: "Dijon"))
    #expect(try House.findings(.eventOver, in: open, at: "2011-01-10T20:00").isEmpty)
    #expect(try House.findings(.eventOver, in: open, at: "2011-01-11T00:00").count == 1)
  }

  // MARK: What nobody should read in public

  @Test(arguments: [
    "03 80 65 91 00", "03.80.65.91.00", "0380659100", "03-80-65-91-00", "+33 3 80 65 91 00", "+33 (0)3 80 65 91 00",
    "0033 3 80 65 91 00", "0 800 123 456", "0590 12 34 56", "+352 621 123 456", "03\u{A0}80\u{A0}65\u{A0}91\u{A0}00",
  ])
  func phoneNumbersAreFound(number: String) throws {
    let found = try House.findings(.phoneShown, in: own("Appelez le \(number) avant lundi"))
    #expect(found.count == 1)
  }

  @Test(arguments: [
    "Siret 732 829 320 00074", "SIRET 73282932000074", "Siren 732 829 320", "le 01.02.2011",
    "du 05 12 2010 au 06 12 2010",
    "le 2011-01-10 à 08 h", "10 000 000 euros", "+10 000 000 visiteurs", "+100 000 000 de vues", "n° 0123456789",
    "réf. 0123456789", "ISBN 978-2-07-036822-8", "de 2010 à 2011", "3 000 membres, 110 chambres", "le 3949",
    "21000 Dijon",
    "01.10.2010 08 h 30", "01 10 2010 08 h 30", "0 123 456 78 9", "https://a.fr/0380659100", "#0380659100rdv",
    "X0380659100", "le 10/01/2011 09 30",
  ])
  func otherNumbersAreNoPhoneNumbers(text: String) throws {
    #expect(try House.findings(.phoneShown, in: own("Voici \(text), pour tous.")).isEmpty)
  }

  @Test func contactsOfTheHouseMayBeRead() throws {
    var rules = House.rules
    rules.contacts = ["+33 3 80 65 91 00", "@cci-exemple.fr", "contact@export.fr"]
    let item = own("03 80 65 91 00, export@cci-exemple.fr, contact@export.fr, jean@export.fr, 03 80 65 91 01")
    #expect(try House.findings(.phoneShown, in: item, rules: rules).map { $0["number"] } == ["03 80 65 91 01"])
    #expect(try House.findings(.emailShown, in: item, rules: rules).map { $0["address"] } == ["jean@export.fr"])
    let inside = try House.findings(.emailShown, in: item) { $0.channel.audience = .members }
    #expect(inside.isEmpty)
  }

  @Test func aHandleOfTheHouseIsAMentionByAnyRules() throws {
    let item = House.item("Merci à @jmartin@social.exemple.fr")
    #expect(try !House.findings(.mentionMalformed, in: item, on: Profiles.microblog).isEmpty)
    let known = try House.findings(.mentionMalformed, in: item, on: Profiles.microblog) {
      $0.channel.renderingSettings.voice.names = [KnownName("Jeanne Martin", handle: "@jmartin@social.exemple.fr")]
    }
    #expect(known.isEmpty)
  }

  @Test func aChannelsCallIsForItemsInItsLanguage() throws {
    for (language, isShown) in [(Language.fr, true), (.en, false)] {
      let variant = try House.render(House.item("Le forum")) {
        $0.channel.renderingSettings.voice.call = "Et vous ?"
        $0.item.language = language
      }
      #expect(variant.text.contains("Et vous") == isShown)
    }
  }

  @Test func anAddressCountsOnlyWhereItIsShown() throws {
    let article = """
      Le programme est en ligne. Les places sont comptées. L'entrée est libre.

      Écrivez à [Jean](mailto:jean@exemple.fr) ou jean@exemple.fr.
      """
    let item = House.item("Le forum", "Venez.", body: article)
    #expect(try House.findings(.emailShown, in: item, on: Profiles.rss).count == 1)
    #expect(try House.findings(.emailShown, in: item, on: Profiles.microblog).isEmpty)
    #expect(try House.findings(.emailShown, in: own("Suivez @jean_exemple, à 3 € @ Dijon")).isEmpty)
  }

  @Test func accountsAreKnownByTheirCheckDigits() throws {
    for account in ["FR76 3000 6000 0112 3456 7890 189", "FR1420041010050500013M02606", "GB82 WEST 1234 5698 7654 32"] {
      let found = try House.findings(.ibanShown, in: own("Versez sur \(account) avant lundi"))
      #expect(found.map { $0["account"] } == ["…\(account.filter { $0 != " " }.suffix(4))"], "\(account)")
    }
    for text in [
      "FR76 3000 6000 0112 3456 7890 188", "FR12 est le code du canton", "CO2 2020 4045",
      "XFR7630006000011234567890189",
    ] {
      #expect(try House.findings(.ibanShown, in: own("Voici \(text) pour tous")).isEmpty, "\(text)")
    }
    #expect(throws: RenderFailure.self) { try House.render(own("FR76 3000 6000 0112 3456 7890 189")) }
  }

  // MARK: Hashtags and mentions

  @Test func moreHashtagsThanTheCustomAreFound() throws {
    #expect(
      try House.findings(.hashtagsMany, in: own("#un #deux #trois")) == [["count": "3", "custom": "2"]])
    #expect(try House.findings(.hashtagsMany, in: own("#un #deux")).isEmpty)
    var tagged = House.item()
    tagged.hashtags = ["un", "deux", "trois", "quatre"]
    #expect(try House.findings(.hashtagsMany, in: tagged).isEmpty, "Crieur itself keeps to the custom")
    #expect(try House.findings(.hashtagsMany, in: own("#rsCCI", on: "viadeo"), on: Profiles.viadeo).isEmpty)
  }

  @Test(arguments: ["Avec @ ccifrance", "Merci @cci-france", "Merci @cci.exemple", "Merci @", "Merci @ccifrancé"])
  func mentionsThatTheNetworkCutsAreFound(text: String) throws {
    #expect(try House.findings(.mentionMalformed, in: own(text)).count == 1)
  }

  @Test(arguments: [
    "Merci @ccifrance.", "(@ccifrance)", "Écrire à jean@exemple.fr", "@ccifrance : merci", "Voir https://a.fr/@jean",
    "L'équipe d’@ccifrance",
  ])
  func goodMentionsAreLeftAlone(text: String) throws {
    #expect(try House.findings(.mentionMalformed, in: own(text)).isEmpty)
  }

  @Test func mentionsAreComparedWithThoseTheHouseKnows() throws {
    var rules = House.rules
    #expect(try House.findings(.mentionUnknown, in: own("Merci @pirate"), rules: rules).isEmpty)
    rules.mentions = ["@CCIFrance"]
    #expect(
      try House.findings(.mentionUnknown, in: own("@ccifrance, @pirate"), rules: rules) == [["mention": "@pirate"]])
  }

  // MARK: Channels

  @Test func aThemeGoesWhereItIsReadFor() throws {
    var item = House.item()
    item.category = "international"
    func found(_ themes: [CategoryName]) throws -> [[String: String]] {
      try House.findings(.themeMismatch, in: item) {
        $0.channel.renderingSettings.themes = themes
        $0.channel.renderingSettings.readers = "les créateurs"
        $0.channel.renderingSettings.categoryLabels = ["creation": "Création", "international": "International"]
      }
    }
    #expect(
      try found(["creation"]) == [["theme": "International", "themes": "Création", "readers": "les créateurs"]])
    #expect(try found(["creation", "international"]).isEmpty)
    #expect(try found([]).isEmpty)
  }

  private func beside(
    _ item: NewsItem, _ profile: ChannelProfile, network: Network = "other"
  ) throws -> [[String: String]] {
    var sibling = request(item, on: profile).channel
    (sibling.name, sibling.network) = ("premier", network)
    return try House.findings(.sameText, in: item) {
      $0.siblings = [RenderRequest.Sibling(channel: sibling, occurrence: $0.occurrence)]
    }
  }

  @Test func theSameTextOnTwoNetworksIsFoundOnTheSecond() throws {
    let item = House.item("Le forum de l'export ouvre ses portes jeudi à Dijon")
    #expect(try beside(item, Profiles.facebook) == [["other": "premier"]])
    #expect(try beside(item, Profiles.facebook, network: "facebook").isEmpty, "two accounts of one network")
    #expect(try beside(item, Profiles.rss).isEmpty, "a feed repeats the site")
    let long = House.item(
      "Le forum de l'export ouvre ses portes jeudi à Dijon",
      body: "Il y aura \(String(repeating: "des rencontres, ", count: 20))et un repas.")
    #expect(try beside(long, Profiles.microblog).isEmpty, "the longer one says more")
  }

  @Test func anotherTextForOneChannelSettlesIt() throws {
    var item = House.item("Le forum de l'export ouvre ses portes jeudi à Dijon")
    item.variants["facebook"] = VariantOverride(text: "On vous attend jeudi à Dijon, venez avec vos questions !")
    #expect(try beside(item, Profiles.facebook).isEmpty)
  }
}
