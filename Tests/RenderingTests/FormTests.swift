import Domain
import Testing

@testable import Rendering

struct FormTests {
  private static let link = "https://www.cci-exemple.fr/page"

  private func item(
    title: String = "Le forum ouvre ses portes", summary: String = "", body: String = "",
    link: String? = FormTests.link,
    hashtags: [String] = [], images: [Media] = [], variants: [ChannelName: VariantOverride] = [:], event: Event? = nil
  ) -> NewsItem {
    NewsItem(
      id: "a", title: title, summary: summary, body: body, link: link, category: "economie", hashtags: hashtags,
      event: event,
      images: images, variants: variants)
  }

  private func reasons(_ item: NewsItem, on profile: ChannelProfile) -> [Reason] {
    do {
      _ = try render(item, on: profile)
      return []
    } catch {
      return (error as? RenderFailure)?.reasons ?? []
    }
  }

  private let picture = Media(file: "/m/affiche.png", alt: "Une affiche", credit: "CCI Exemple")

  // MARK: What fits

  @Test func aTextBesidePicturesHasTheRoomOfACaption() throws {
    let text = TextProfile(form: .pagePost, unit: .utf16, limit: 600, captionLimit: 140, hashtagBudget: 0)
    let profile = Profiles.profile("telegram", text, pictures: 4)
    let towns = ["Dijon", "Beaune", "Auxonne", "Montbard", "Semur", "Seurre", "Nuits", "Genlis"]
    let summary = towns.map { "Une permanence se tient chaque mois à \($0)." }.joined(separator: " ")
    let plain = try render(item(summary: summary), on: profile)
    let pictured = try render(item(summary: summary, images: [picture]), on: profile)
    #expect(plain.measure.limit == 600 && plain.measure.used > 300)
    #expect(pictured.measure.limit == 140 && pictured.measure.fits && pictured.text.contains(Self.link))
  }

  @Test func whatIsShortEnoughMustNotBeTooManyBytes() throws {
    let text = TextProfile(
      form: .microblog, unit: .graphemes, limit: 300, hashtagBudget: 0, furtherLimits: [.init(.bytes, 200)],
      detection: .plain)
    let summary = ["créé", "hébergé", "équipé", "financé", "protégé"].map {
      "Été \($0) à Évian où l’été n’a ni âge ni fin."
    }
    .joined(separator: " ")
    let variant = try render(item(summary: summary), on: Profiles.profile("bluesky", text, pictures: 0))
    #expect(variant.measure.fits && variant.text.utf8.count <= 200 && variant.text.count > 60)
    #expect(variant.measure.others == [Tally(.bytes, used: variant.text.utf8.count, limit: 200)])
  }

  // MARK: Cards

  @Test func aCardTakesTheLinkOutOfTheTextWhereNoPictureIsShown() throws {
    let profile = Profiles.profile("bluesky", TextProfile.Listing.bluesky.profile, pictures: 4)
    let bare = try render(item(summary: "Des exemples."), on: profile)
    #expect(bare.linkIsCard && bare.link == Self.link && !bare.text.contains("cci-exemple.fr"))
    #expect(bare.summary == "Des exemples." && !bare.title.isEmpty)
    var always = profile
    always.text.card = .always
    let pictured = item(summary: "Des exemples.", images: [picture])
    let shown = try render(pictured, on: profile)
    #expect(!shown.linkIsCard && shown.summary == nil && shown.media.count == 1)
    #expect(shown.text.contains(LinkShown.text(of: Self.link)) && shown.link == Self.link)
    let carded = try render(pictured, on: always)
    #expect(carded.linkIsCard && carded.media.count == 1 && !carded.text.contains("cci-exemple.fr"))
    // Whoever wrote the whole post wrote it without a link, or with one.
    let own = VariantOverride(text: "Voilà.", exact: true)
    #expect(try !render(item(variants: ["bluesky": own]), on: profile).linkIsCard)
  }

  @Test func theBeginningOfALinkIsShownWithoutItsScheme() {
    let short = "https://www.cci-exemple.fr/guide?a=1"
    #expect(LinkShown.text(of: short) == "www.cci-exemple.fr/guide?a=1")
    #expect(LinkShown.text(of: "http://cci-exemple.fr/") == "cci-exemple.fr")
    let long = LinkShown.text(of: "https://cci-exemple.fr/guides/medias-sociaux-et-entreprises")
    #expect(long == "cci-exemple.fr/guides/medias-sociaux-e…")
    // Neither half an escape nor a mark before the dots.
    #expect(
      LinkShown.text(of: "https://cci-exemple.fr/abcdefghijklmnopqrstu%C3%A9/x")
        == "cci-exemple.fr/abcdefghijklmnopqrstu…")
    #expect(
      LinkShown.text(of: "https://cci-exemple.fr/abcdefghijklmnopqrstuv/-xy")
        == "cci-exemple.fr/abcdefghijklmnopqrstuv…")
    #expect(LinkShown.text(of: "mailto:x@exemple.fr") == "mailto:x@exemple.fr")
  }

  // MARK: Microblog

  @Test func theDateOfTheOccurrenceIsSaidInWords() throws {
    let dated = item(title: "Permanence ce {{date}}", summary: "{{date}} : venez.", body: "Le {{date}}.")
    #expect(try render(dated, on: Profiles.microblog).text.plain.hasPrefix("Permanence ce lundi 10 janvier. "))
    #expect(try render(dated, on: Profiles.rss).html == "<p>Le lundi 10 janvier.</p>")
    let exact = item(variants: ["microblog": VariantOverride(text: "Le {{date}} : oui", exact: true)])
    #expect(try render(exact, on: Profiles.microblog).text == "Le lundi 10 janvier : oui")
  }

  @Test func theFirstClauseIsShownWhenItFitsEvenWithoutItsFullStop() throws {
    let long = item(title: "Le forum ouvre", summary: "Une journée entière, quarante conseillers.")
    for limit in 59...62 {
      let text = try render(long, on: Profiles.microblog(limit: limit)).text
      #expect(text.contains("Une journée entière") == (limit >= 59), "\(limit): \(text)")
    }
  }

  @Test func aSummaryThatRepeatsTheTitleIsSaidOnce() throws {
    let same = item(summary: "Le forum ouvre ses portes. Entrée libre.")
    #expect(try render(same, on: Profiles.microblog).text == "Le forum ouvre ses portes. Entrée libre. \(Self.link)")
    let longer = item(summary: "Le forum ouvre ses portes : entrée libre pour tous.")
    #expect(
      try render(longer, on: Profiles.microblog).text
        == "Le forum ouvre ses portes. Entrée libre pour tous. \(Self.link)")
    let twin = item(summary: "Le forum ouvre ses portes")
    #expect(try render(twin, on: Profiles.facebook).text == "Le forum ouvre ses portes")
  }

  @Test func aLongTitleIsShortenedRatherThanRefused() throws {
    let title =
      "Un titre vraiment très long pour un message court, avec une suite qui ne tient pas du tout dans la place"
    let variant = try render(item(title: title), on: Profiles.microblog(limit: 80))
    #expect(variant.text == "Un titre vraiment très long pour un message court \(Self.link)")
    #expect(variant.codes.contains("render.titleCut"))
    #expect(
      reasons(item(title: "Anticonstitutionnellement"), on: Profiles.microblog(limit: 30)).map(\.code) == [
        "render.noRoom"
      ])
  }

  @Test func theDateFillsRoomThatNothingElseUses() throws {
    let event = Event(start: try #require(CivilDateTime("2011-02-01T09:30")), place: "Palais des congrès, Dijon")
    let variant = try render(item(event: event), on: Profiles.microblog)
    #expect(
      variant.text.plain
        == "Le forum ouvre ses portes. Mardi 1er février, 9 h 30, Palais des congrès, Dijon. \(Self.link)")
    let said = try render(item(title: "Rendez-vous le 1er février", event: event), on: Profiles.microblog)
    #expect(said.text == "Rendez-vous le 1er février \(Self.link)")
  }

  // MARK: Overrides

  @Test func aPersonsTextReplacesTitleAndSummaryOnly() throws {
    let own = VariantOverride(text: "On vous attend au forum !")
    let written = item(
      summary: "Résumé.", hashtags: ["export"], images: [picture], variants: ["microblog": own, "facebook": own])
    #expect(
      try render(written, on: Profiles.microblog).text
        == "On vous attend au forum\u{A0}! \(Self.link) #export © CCI Exemple")
    #expect(
      try render(written, on: Profiles.facebook).text
        == "On vous attend au forum\u{A0}!\n\n#export\n\n© CCI Exemple\n\n\(Self.link)")
  }

  @Test func anExactTextIsSentAsItIs() throws {
    let text = "  Exactement l'ami : ça !\n\n\(Self.link)?x"
    let exact = item(
      hashtags: ["export"], images: [picture], variants: ["microblog": VariantOverride(text: text, exact: true)])
    let variant = try render(exact, on: Profiles.microblog)
    #expect(variant.text == text)
    #expect(variant.hashtags.isEmpty)
    #expect(variant.media.count == 1)
  }

  @Test func whatAPersonWroteIsNeverCut() {
    let long = String(repeating: "mot ", count: 40)
    for exact in [true, false] {
      let written = item(variants: ["microblog": VariantOverride(text: long, exact: exact)])
      let reason = reasons(written, on: Profiles.microblog).first
      #expect(reason?.code == "render.overrideTooLong")
      #expect(reason?.arguments == ["used": exact ? "160" : "183", "limit": "140"])
    }
    let titled = item(variants: ["viadeo": VariantOverride(title: String(repeating: "mot ", count: 30))])
    #expect(reasons(titled, on: Profiles.viadeo).map(\.code) == ["render.overrideTooLong"])
  }

  @Test func aLinkInAPersonsTextIsNotRepeated() throws {
    let own = item(variants: ["microblog": VariantOverride(text: "Tout est là : \(Self.link)")])
    #expect(try render(own, on: Profiles.microblog).text == "Tout est là\u{A0}: \(Self.link)")
  }

  @Test func aPersonsTitleReplacesTheTitle() throws {
    let own = item(
      summary: "Résumé.",
      variants: ["viadeo": VariantOverride(title: "Vos retours ?"), "microblog": VariantOverride(title: "Vite !")])
    #expect(try render(own, on: Profiles.viadeo).title == "Vos retours\u{A0}?")
    #expect(try render(own, on: Profiles.microblog).text == "Vite\u{A0}! Résumé. \(Self.link)")
  }

  // MARK: Page

  @Test func aPictureMakesAPhotoPostWithTheLinkInItsText() throws {
    let photo = try render(item(images: [picture]), on: Profiles.facebook)
    #expect(photo.text == "Le forum ouvre ses portes\n\n© CCI Exemple\n\n\(Self.link)")
    #expect(!photo.linkIsCard && photo.link == Self.link && photo.media.count == 1)
    let card = try render(item(), on: Profiles.facebook)
    #expect(card.text == "Le forum ouvre ses portes")
    #expect(card.linkIsCard && card.link == Self.link)
  }

  @Test func whatAnAuthorRepeatsWithinTheArticleStays() throws {
    let body =
      "## Matin\n\nCréer. Entrée libre. Durée : 2 heures.\n\n## Soir\n\nReprendre. Entrée libre. Durée : 2 heures."
    let text = try render(item(summary: "Entrée libre.", body: body), on: Profiles.facebook).text.plain
    #expect(text.ranges(of: "Durée : 2 heures.").count == 2)
    #expect(text.ranges(of: "Entrée libre.").count == 1, "the summary said it")
  }

  @Test func anArticleAddsWhatWasNotSaid() throws {
    let added = item(
      summary: "Entrée libre pour tous.", body: "Entrée libre pour tous. **Deux** ateliers :\n\n- un ;\n- deux.")
    #expect(
      try render(added, on: Profiles.facebook).text.plain
        == "Le forum ouvre ses portes\n\nEntrée libre pour tous.\n\nDeux ateliers :\n\n• un ;\n• deux.")
  }

  @Test func aPageTakesAnExtractOfALongArticle() throws {
    let sentence = "Une phrase numéro "
    let body = (1...200).map { "\(sentence)\($0)." }.joined(separator: " ")
    let variant = try render(item(body: body), on: Profiles.facebook)
    #expect(variant.measure.used < 900 && variant.text.hasSuffix("."))
    #expect(try render(item(body: body), on: Profiles.viadeo).codes.contains("render.bodyCut"))
  }

  @Test func registrationsHaveALineOfTheirOwn() throws {
    let start = try #require(CivilDateTime("2012-02-01T00:00"))
    let event = Event(
      start: start, end: CivilDateTime("2012-02-02T17:00"), registration: "https://www.cci-exemple.fr/inscription")
    let text = try render(item(event: event), on: Profiles.viadeo).text.plain
    #expect(
      text.hasPrefix(
        "Mercredi 1er février 2012 – jeudi 2 février 2012, 17 h\nInscription : https://www.cci-exemple.fr/inscription\n\n"
      ))
  }

  // MARK: Feed

  @Test func anArticleLeadsToTheRegistrationUnlessItDoesAlready() throws {
    let url = "https://www.cci.fr/inscription?jour=1&salle=2"
    let event = Event(start: try #require(CivilDateTime("2011-02-01T09:30")), registration: url)
    let shown = "https://www.cci.fr/inscription?jour=1&amp;salle=2"
    let line = "Inscription\u{A0}: <a href=\"\(shown)\">\(shown)</a></p>"
    let after = try render(item(body: "Un forum [en ligne](https://www.cci.fr/).", event: event), on: Profiles.rss).html
    #expect(after?.contains("Mardi 1er février, 9\u{A0}h\u{A0}30<br />" + line) == true)
    let said = try render(item(body: "Rendez-vous le 1er février, 9 h 30.", event: event), on: Profiles.rss).html
    #expect(said?.hasSuffix("\n<p>" + line) == true)
    let linked = try render(item(body: "- **[Venez](\(url))**\n- nombreux", event: event), on: Profiles.rss).html
    #expect(linked?.contains("Inscription") == false)
    let further = try render(item(body: "Voir [la suite](\(url)-et-fin).", event: event), on: Profiles.rss).html
    #expect(further?.contains(line) == true)
  }

  @Test func aFeedItemWithoutArticleHasNoHTML() throws {
    let event = Event(start: try #require(CivilDateTime("2011-02-01T09:30")))
    let variant = try render(item(summary: "Entrée libre.", hashtags: ["export"], event: event), on: Profiles.rss)
    #expect(variant.html == nil)
    #expect(variant.text.plain == "Entrée libre.\n\nMardi 1er février, 9 h 30")
    #expect(variant.summary == variant.text && variant.hashtags.isEmpty && variant.codes.isEmpty)
    #expect(variant.category == "economie" && variant.link == Self.link)
  }

  // MARK: Pictures, hashtags, failures

  @Test func onlyPicturesThatTheNetworkTakesGoOut() throws {
    var heavy = request(item(images: [picture, picture, Media(file: "/a.gif", alt: "")]), on: Profiles.viadeo)
    heavy.media[0].bytes = 5_000_000
    heavy.media[1].alt = ""
    heavy.media.append(heavy.media[1])
    let variant = try VariantRenderer().render(heavy)
    #expect(variant.media.count == 1)
    #expect(
      variant.codes == ["render.mediaTooLarge", "render.mediaType", "render.mediaTooMany"])
    let bare = try render(
      item(images: [picture]), on: Profiles.profile("microblog", Profiles.microblog.text, pictures: 0))
    #expect(bare.media.isEmpty && bare.credit == nil && !bare.text.contains("©"))
  }

  @Test(arguments: [("Photo : J. Dupont", "Photo : J. Dupont"), ("© Studio", "© Studio"), ("Studio", "© Studio")])
  func creditsStandAsTheirAuthorsWroteThem(_ credit: String, _ shown: String) throws {
    let variant = try render(item(images: [Media(file: "/a.png", alt: "x", credit: credit)]), on: Profiles.microblog)
    #expect(variant.credit?.plain == shown)
    #expect(variant.text.plain.hasSuffix(shown))
  }

  @Test func whatIsMissingIsSaidAllAtOnce() {
    #expect(
      reasons(item(title: " ", link: "www.a.fr"), on: Profiles.microblog).map(\.code) == [
        "render.titleMissing", "render.linkInvalid",
      ])
  }

  @Test func editorsAreToldWhatToLookAt() throws {
    let variant = try render(item(link: nil, hashtags: ["2011", "export"]), on: Profiles.microblog(limit: 30))
    #expect(variant.text == "Le forum ouvre ses portes")
    #expect(variant.codes == ["render.hashtagInvalid", "render.hashtagsDropped"])
  }

  @Test func englishItemsFollowEnglishRules() throws {
    let variant = try render(
      NewsItem(
        id: "a", title: "The export guide is out!", summary: "It's here: read it.", link: Self.link, language: .en,
        hashtags: ["export"]),
      on: Profiles.microblog)
    #expect(variant.text == "The #export guide is out! It’s here: read it. \(Self.link)")
    #expect(variant.language == .en)
  }
}
