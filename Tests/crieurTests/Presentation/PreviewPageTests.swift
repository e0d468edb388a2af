import Domain
import Testing

@testable import crieur

struct PreviewPageTests {
  private func entry(_ channel: Channel, _ variant: Variant) -> PreviewEntry {
    PreviewEntry(
      item: "guide", channel: channel, due: Samples.due, rendering: .success(variant), digest: Samples.digest)
  }

  @Test func aCardShowsTheTextExactlyAndHowMuchRoomItTakes() {
    var variant = Samples.variant("Première ligne.\n\nSuite. #cci", used: 137, limit: 140)
    variant.hashtags = ["#cci"]
    variant.warnings = [Reason(code: "moon.full", arguments: [:])]
    var entry = entry(Samples.facebook, variant)
    entry.findings = [Reason(code: "moon.new", arguments: [:])]
    entry.omissions = [
      Omission(part: .summary, text: "et la fin.", after: "le début"), Omission(part: .picture, text: "a.png"),
    ]
    let text = PreviewPage(entries: [entry]).text(in: Samples.english, layout: TextLayout(width: 72))
    #expect(
      text == """
        ┌─ facebook · facebook-page · Tuesday 28 June 2011, 10:00 ──────────────
        │ Première ligne.
        │
        │ Suite. #cci
        │
        │ Link: https://www.cci-exemple.fr/guides/medias-sociaux
        └───────────────────── ███████████████████░ 137/140 characters, 3 left ─
          ! Worth a look: moon.full
          ! Worth a look: moon.new
          − Shortened after “le début”; left out: et la fin.
        """)
  }

  @Test func everyPostOfAThreadHasItsGaugeAndStandsInItsPlace() {
    var variant = Samples.variant("Un. https://a.fr 1/2", used: 29, limit: 140)
    variant.posts.append(Post(text: "Deux, la fin. 2/2"))
    variant.media = [Samples.picture]
    variant.link = nil
    let text = PreviewPage(entries: [entry(Samples.microblog, variant)]).text(
      in: Samples.english, layout: TextLayout(width: 60))
    #expect(
      text == """
        ┌─ microblog · mastodon · Tuesday 28 June 2011, 10:00 ──────
        │ Post 1 of 2
        │ Un. https://a.fr 1/2
        │ ████░░░░░░░░░░░░░░░░ 29/140 characters, 111 left
        │
        │ Photo: affiche.png, described as: Deux dirigeantes devant
        │   une carte
        │
        │ Post 2 of 2
        │ Deux, la fin. 2/2
        │ ██░░░░░░░░░░░░░░░░░░ 17/140 characters, 123 left
        └───────────────────────────────────────────────────────────
        """)
  }

  @Test func onANarrowTerminalTheWordsGoBeforeTheBar() {
    let variant = Samples.variant("Texte", used: 1370, limit: 2000)
    let lines = PreviewPage(entries: [entry(Samples.viadeo, variant)]).text(
      in: Samples.french, layout: TextLayout(width: 40)
    ).split(separator: "\n")
    #expect(lines.allSatisfy { String($0).columns <= 40 || $0.contains("https://") })
    #expect(lines.last == "  1370/2000 caractères, il en reste 630")
    #expect(lines.first == "┌─ viadeo · viadeo-hub · mardi 28 juin")
  }

  @Test func severalItemsStandUnderTheirTitles() {
    var other = entry(Samples.rss, Samples.variant("b"))
    other.item = "b"
    other.title = "Un titre"
    let text = PreviewPage(entries: [entry(Samples.rss, Samples.variant("a")), other]).text(
      in: Samples.french, layout: TextLayout())
    #expect(text.contains("\n\nUn titre (b)\n\n┌─ rss"))
    #expect(text.hasPrefix("guide (guide)\n\n"))
  }

  @Test func aChannelThatCanShowNothingSaysWhyAndTheOthersAreShown() {
    let refusal = RenderFailure([Reason(code: "moon.full", arguments: [:])])
    let entries = [
      PreviewEntry(item: "guide", channel: Samples.rss, due: nil, rendering: .failure(refusal)),
      entry(Samples.viadeo, Samples.variant("Corps")),
    ]
    let page = PreviewPage(entries: entries)
    let text = page.text(in: Samples.french, layout: TextLayout())
    #expect(text.contains("rss · rss · pas encore de date"))
    #expect(text.contains("│ ✗ Rien ne peut partir ici\u{A0}: moon.full"))
    #expect(text.contains("│ Titre\u{A0}: Le guide"))
    guard case .list(let objects) = page.json(in: Samples.french) else {
      Issue.record("not a list")
      return
    }
    #expect(objects.count == 1)
  }

  @Test func theContractHoldsEveryKey() {
    var variant = Samples.shortVariant
    variant.media = [Samples.picture]
    variant.warnings = [Reason(code: "link-missing", arguments: [:])]
    variant.measure = Measure(used: 137, limit: 140, unit: .codePoints, others: [Tally(.bytes, used: 150, limit: 3000)])
    let date = CivilDate(daysSinceEpoch: 15_000)
    variant.event = Event(start: CivilDateTime(date, .midnight), place: "Dijon")
    var entry = entry(Samples.microblog, variant)
    entry.occurrence = CivilDateTime(date, .midnight)
    entry.omissions = [Omission(part: .article, text: nil)]
    entry.findings = [Reason(code: "moon.full", arguments: [:])]
    let text = variant.text
    #expect(
      PreviewPage(entries: [entry]).json(in: Samples.english).line == """
        [{"item": "guide", "channel": "microblog", "network": "mastodon", "occurrence": "2011-01-26T00:00", \
        "title": "Le guide des CCI sur les médias sociaux est paru", "text": "\(text)", "posts": ["\(text)"], \
        "link": "\(Samples.link)", \
        "cleanLink": null, "hashtags": ["#médiassociaux"], "mentions": [], "contentWarning": null, \
        "media": [{"file": "affiche.png", "url": null, \
        "alt": "Deux dirigeantes devant une carte", "digest": "\(Samples.picture.digest)"}], "credit": null, \
        "event": {"start": "2011-01-26T00:00", "end": null, "place": "Dijon", "registration": null}, \
        "length": {"used": 137, "limit": 140, "unit": "code points"}, "digest": "\(Samples.digest)", \
        "warnings": [{"code": "link-missing", "message": "This item leads to no page.", \
        "hint": "Add a link (link) to the page about it."}], "accepted": [], \
        "entities": [{"post": 1, "kind": "url", "text": "\(Samples.link)", "start": 90, "end": 138}, \
        {"post": 1, "kind": "hashtag", "text": "#médiassociaux", "start": 139, "end": 153}], \
        "measures": [{"used": 137, "limit": 140, "unit": "code points", "left": 3, "valid": true, \
        "others": [{"what": "UTF-8 bytes", "used": 150, "limit": 3000}]}], \
        "dropped": [{"part": "article", "text": null, "after": null}], \
        "findings": [{"code": "moon.full", "message": "moon.full", "hint": null}], "changed": null}]
        """)
  }

  @Test func aMeasureIsOneObjectPerLine() {
    let page = MeasurePage(entries: [
      MeasurePage.Entry(
        String(repeating: "a", count: 130) + " https://a.fr", by: TextProfile.Listing.microblog140.profile),
      MeasurePage.Entry("Été #CCI", by: TextProfile.Listing.rss.profile),
      MeasurePage.Entry("é", by: TextProfile.Listing.bluesky.profile),
    ])
    #expect(
      page.json() == """
        {"used": 154, "limit": 140, "unit": "code points", "valid": false, "entities": [{"kind": "url", "text": "https://a.fr", \
        "start": 131, "end": 143}], "others": []}
        {"used": 8, "limit": null, "unit": "code points", "valid": true, "entities": [{"kind": "hashtag", "text": "#CCI", \
        "start": 4, "end": 8}], "others": []}
        {"used": 1, "limit": 300, "unit": "graphemes", "valid": true, "entities": [], \
        "others": [{"what": "UTF-8 bytes", "used": 2, "limit": 3000}]}
        """)
    let french = page.text(in: Samples.french, layout: TextLayout())
    #expect(french.hasPrefix("154/140 caractères · trop long\n  Lien\u{A0}: https://a.fr\n8 caractères"))
    #expect(page.text(in: Samples.english, layout: TextLayout()).hasSuffix("1/300 characters · fits\n  Bytes: 2/3000"))
  }

  @Test func aTextThatIsShortEnoughMayStillBeRefused() {
    let page = MeasurePage(entries: [
      MeasurePage.Entry("a\u{FEFF}b", by: TextProfile.Listing.x.profile),
      MeasurePage.Entry("Bonjour", contentWarning: "Attention", by: TextProfile.Listing.mastodon.profile),
    ])
    #expect(
      page.text(in: Samples.english, layout: TextLayout()) == """
        4/280 characters · refused
          Forbidden characters: 1/0
        16/500 characters · fits
        """)
  }
}
