import Domain
import Rendering
import Testing

/// What checks find in what authors write, and what they must not find.
struct ItemCheckTests {
  // MARK: Links

  @Test func newsThatLeadsNowhereIsFound() throws {
    #expect(try House.findings(.linkMissing, in: House.item(link: nil)) == [[:]])
    #expect(try House.findings(.linkMissing, in: House.item()).isEmpty)
  }

  @Test(arguments: [
    ("https://www.cci-exemple.fr/a", nil), ("https://cci-exemple.fr", nil),
    ("https://Evenements.CCI-Exemple.fr:443/a", nil),
    ("https://autre-cci-exemple.fr/", "autre-cci-exemple.fr"),
    ("https://cci-exemple.fr.pirate.net/", "cci-exemple.fr.pirate.net"),
    ("https://www.facebook.com/cci-exemple.fr", "www.facebook.com"),
    ("https://cci-exemple.fr@pirate.net/x", "pirate.net"),
  ])
  func linksLeadToTheInstitution(link: String, stranger: String?) throws {
    let found = try House.findings(.linkElsewhere, in: House.item(link: link))
    #expect(found.map { $0["host"] } == (stranger.map { [$0] } ?? []))
  }

  @Test func withoutDomainsNoLinkIsElsewhere() throws {
    let elsewhere = House.item(link: "https://a.fr")
    #expect(try House.findings(.linkElsewhere, in: elsewhere) { $0.channel.renderingSettings.domains = [] }.isEmpty)
    var relay = elsewhere
    relay.source = "Le Bien public"
    #expect(try House.findings(.linkElsewhere, in: relay).isEmpty, "somebody else's article")
  }

  @Test func bareAddressesAreFoundWhereverTheyStand() throws {
    let start = try #require(CivilDateTime("2011-02-01T09:00"))
    let item = House.item(
      body: "Voir [la page](http://a.fr/b) et https://c.fr.", link: "http://www.cci-exemple.fr/forum",
      event: Event(start: start, registration: "http://r.fr/"))
    #expect(
      try House.findings(.linkInsecure, in: item).map { $0["link"] } == [
        "http://www.cci-exemple.fr/forum", "http://r.fr/", "http://a.fr/b",
      ])
    #expect(try House.findings(.linkInsecure, in: House.item("Pourquoi http: est dépassé")).isEmpty)
  }

  // MARK: Pictures and events

  @Test func picturesLackWhatTheirReadersNeed() throws {
    let images = [
      Media(file: "/a/bare.png", alt: " "), Media(file: "/a/own.png", alt: "x", credit: "© CCI exemple"),
      Media(file: "/a/other.png", alt: "x", credit: "A. Martin"),
      Media(file: "/a/free.png", alt: "x", credit: "A. Martin (CC BY-SA 4.0)"),
      Media(file: "/a/bought.png", alt: "x", credit: "Studio", licence: "contrat 12"),
      Media(file: "/a/found.png", alt: "x", credit: "Ville de Dijon", source: "https://dijon.fr"),
    ]
    let item = House.item(images: images)
    #expect(try House.findings(.altMissing, in: item) == [["file": "bare.png"]])
    #expect(try House.findings(.creditMissing, in: item) == [["file": "bare.png"]])
    #expect(try House.findings(.licenceMissing, in: item) == [["file": "other.png", "credit": "A. Martin"]])
    #expect(try House.findings(.licenceMissing, in: item, rules: HouseRules()).isEmpty)
  }

  @Test func aPictureThatTheChannelDoesNotShowKeepsNothingBack() throws {
    let past = CivilDate("2010-12-31")
    var item = House.item(images: [Media(file: "/a/bare.png", alt: "", consentUntil: past)])
    for code in [CheckCode.altMissing, .consentOver] {
      #expect(try House.findings(code, in: item).count == 1)
      #expect(try House.findings(code, in: item) { $0.channel.profile.media.maxCount = 0 }.isEmpty)
    }
    item.variants["facebook"] = VariantOverride(images: [])
    for code in [CheckCode.altMissing, .consentOver] { #expect(try House.findings(code, in: item).isEmpty) }
  }

  @Test func anEventNeedsItsPlace() throws {
    let start = try #require(CivilDateTime("2011-02-01T09:00"))
    #expect(try House.findings(.eventIncomplete, in: House.item(event: Event(start: start))) == [[:]])
    #expect(try House.findings(.eventIncomplete, in: House.item(event: Event(start: start, place: "Dijon"))).isEmpty)
    #expect(try House.findings(.eventIncomplete, in: House.item()).isEmpty)
  }

  // MARK: Words

  @Test(arguments: [
    "INSCRIVEZ-VOUS VITE", "Places LIMITÉES", "Atelier GRATUIT demain", "UNE JOURNÉE POUR EXPORTER EN SUISSE",
    "Attention : DERNIERS JOURS POUR RÉPONDRE", "IMPORTANT : lisez ceci", "L'ÉVÉNEMENT DE LA RENTRÉE",
    "FORUM EXPORT SUISSE",
  ])
  func shoutingIsFound(text: String) throws {
    #expect(try !House.findings(.shouting, in: House.item(text)).isEmpty)
  }

  @Test(arguments: [
    "La CCI et les TPE", "Créer sa S.A.R.L. avec l'URSSAF", "ACFCI, CCIR, URSSAF : qui fait quoi ?",
    "Les PME de la CCI PACA",
    "Un dossier FEDER LEADER", "TVA, SIRET et KBIS", "Le prix du m² à l'UNESCO", "Salon SIRHA 2011 : le programme",
    "CCI CÔTE-D'OR : horaires", "À l'INSEE", "Le #RDVEXPORT de la CCI",
    "https://EXEMPLE.FR/PAGE/IMPORTANTE est en ligne",
    "La norme ISO 9001", "LE forum de la rentrée", "Paris (AFP)",
  ])
  func abbreviationsAndNamesAreNotShouted(text: String) throws {
    #expect(try House.findings(.shouting, in: House.item(text)).isEmpty)
  }

  @Test(arguments: [
    ("La CCI Cote-d'Or vous reçoit", "CCI Cote-d’Or"), ("Avec la CCI Côte d’Or", "CCI Côte d’Or"),
    ("L'acfci publie", "acfci"), ("L'A.C.F.C.I. publie", "A.C.F.C.I"),
    ("La Chambre de comerce et d'industrie", "Chambre de comerce et d’industrie"),
    ("La chambre de commerce et d'industrie", "chambre de commerce et d’industrie"), ("La CCI exemple", "CCI exemple"),
  ])
  func misspelledNamesAreFound(text: String, written: String) throws {
    #expect(try House.findings(.nameMisspelled, in: House.item(text)).map { $0["written"] } == [written])
  }

  @Test(arguments: [
    "La CCI Côte-d’Or et l'ACFCI", "CCI EXEMPLE", "Les Chambres de commerce et d'industrie de Bourgogne",
    "CCI de l'Yonne, par exemple", "Voir https://acfci.fr et #acfci ou acfci@acfci.fr", "Un exemple de la CCI",
    "La CCI, exemple d'ouverture",
  ])
  func rightNamesAndOtherWordsAreLeftAlone(text: String) throws {
    #expect(try House.findings(.nameMisspelled, in: House.item(text)).isEmpty)
  }

  @Test func aNameThatIsAWordIsNoNameInSmallLetters() throws {
    let rules = HouseRules(names: ["Entreprendre", "EcoBiz"])
    #expect(try House.findings(.nameMisspelled, in: House.item("Envie d'entreprendre ?"), rules: rules).isEmpty)
    #expect(try House.findings(.nameMisspelled, in: House.item("Le club ecobiz"), rules: rules).count == 1)
  }

  @Test func remarksThatATextIsNotForEveryoneAreFoundAsWholeWords() throws {
    #expect(
      try House.findings(.wordConfidential, in: House.item("Budget", "À usage interne.")) == [
        ["words": "À usage interne"]
      ])
    let harmless = House.item("Confidentialité des données", "Un échange confidentiel. Les usages internes du web.")
    #expect(try House.findings(.wordConfidential, in: harmless).isEmpty)
    var secret = House.item("Budget : ne pas diffuser")
    secret.audience = .internal
    let onIntranet = try House.findings(.wordConfidential, in: secret) { $0.channel.audience = .internal }
    #expect(onIntranet.isEmpty)
  }

  @Test func theHouseSaysWhatItDoesNotSay() throws {
    var rules = House.rules
    rules.tone = ["incontournable", "c'est parti"]
    let found = try House.findings(.wordTone, in: House.item("L'incontournable salon", "C’est parti !"), rules: rules)
    #expect(found.map { $0["words"] } == ["incontournable", "C’est parti"])
    #expect(try House.findings(.wordTone, in: House.item("Des incontournables"), rules: rules).isEmpty)
  }

  @Test func theFirstPersonNeedsARemarkAndQuotationsSpeakForOthers() throws {
    #expect(try House.findings(.firstPerson, in: House.item("J'ai testé l'export")).count == 1)
    #expect(try House.findings(.firstPerson, in: House.item("Mon avis sur l'export")).count == 1)
    for title in [
      "À titre personnel, je conseille l'export", "« Je me suis lancée », raconte une dirigeante", "Le plan J plus 1",
      "Nous vous attendons",
    ] {
      #expect(try House.findings(.firstPerson, in: House.item(title)).isEmpty, "\(title)")
    }
    let variant = try House.render(House.item("J'ai testé l'export"))
    #expect(variant.warnings.isEmpty, "off unless the house wants it")
  }

  // MARK: Typography

  @Test(arguments: [
    ("Rendez-vous à 9h30", "9 h 30"), ("Demain à 14h", "14 h"),
    ("Mr Martin vous reçoit", "M."), ("A bientôt à Dijon", "À"), ("L'Ecole du commerce", "École"),
    ("Venez !! C'est demain", "!"),
    ("Ateliers, conférences, etc...", "etc."), ("Un mot ,puis un autre", ","), ("Un mot,puis un autre", ", "),
    ("Une \"journée\" pour tous", "« »"), ("Le guide « médias est paru", "« »"), ("35% des membres", " %"),
    ("Fin de phrase .", "."),
  ])
  func faultsOfTypographyAreFound(text: String, better: String) throws {
    #expect(try House.findings(.typography, in: House.item(text)).compactMap { $0["better"] }.contains(better))
  }

  @Test(arguments: [
    "Le 1er forum, la 2e édition et la 1re journée", "La 1ère et la 12ème édition", "À 9 h 30 ou 14 h",
    "M. Martin vous reçoit : venez !",
    "Un écran de 15\"",
    "Voir https://a.fr/1ère,2ème et #9h30", "Qui ? Quoi ?!", "Ateliers, conférences, etc.", "3 000 € et 35 %",
    "« A » comme apprentissage « et » plus", "Vitamine A et plan A", "Service 24h/24", "Un « guide » paru",
    "Les S.A.R.L., S.A. et autres",
    "Prix : 3,50 euros", "A-t-il raison ?", "L'ouverture (9 h), la fin (18 h).", "Il l'a dit… et fait.", "Version 2.0",
  ])
  func goodTypographyAndWhatCrieurMendsItselfIsLeftAlone(text: String) throws {
    #expect(try House.findings(.typography, in: House.item(text)).isEmpty)
  }

  @Test func whatNobodySetsInTypeIsLookedAtAsItIs() throws {
    var item = House.item()
    item.variants = ["facebook": VariantOverride(text: "La 1ère et la 12ème édition", exact: true)]
    #expect(try House.findings(.typography, in: item).map { $0["better"] } == ["1re", "12e"])
  }

  @Test func aQuotationMayGoOnOverParagraphsAndEnglishHasItsOwnMarks() throws {
    #expect(try House.findings(.typography, in: House.item(body: "Il dit : « Venez.\n\nVenez tous. »")).isEmpty)
    let english = House.item("The 1st \"day\", 9h30 and 35%")
    #expect(try House.findings(.typography, in: english, language: .en).isEmpty)
  }
}
