import Domain
import Testing

@testable import crieur

struct PreviewPageTests {
  private func entry(_ channel: Channel, _ variant: Variant) -> PreviewEntry {
    PreviewEntry(
      item: "guide", channel: channel, due: Samples.due, rendering: .success(variant), digest: Samples.digest)
  }

  @Test func aFrameShowsTheTextExactlyAndTheCounter() {
    var variant = Samples.variant("Première ligne.\n\nSuite.", used: 137, limit: 140)
    variant.hashtags = ["#cci"]
    variant.warnings = [Reason(code: "moon.full", arguments: [:])]
    let text = PreviewPage(entries: [entry(Samples.facebook, variant)]).text(
      in: Samples.english, layout: TextLayout(width: 72))
    #expect(
      text == """
        ┌─ facebook · facebook-page · Tuesday 28 June 2011, 10:00 ──────────────
        │ Première ligne.
        │
        │ Suite.
        │
        │ Link: https://www.cci-exemple.fr/guides/medias-sociaux
        │ Hashtags: #cci
        └────────────────────────────────────────────────── 137/140 characters ─
          ! Worth a look: moon.full
        """)
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
    variant.warnings = [Reason(code: "moon.full", arguments: [:])]
    let date = CivilDate(daysSinceEpoch: 15_000)
    variant.event = Event(start: CivilDateTime(date, .midnight), place: "Dijon")
    var entry = entry(Samples.microblog, variant)
    entry.occurrence = CivilDateTime(date, .midnight)
    let text = variant.text
    #expect(
      PreviewPage(entries: [entry]).json(in: Samples.english).line == """
        [{"item": "guide", "channel": "microblog", "network": "mastodon", "occurrence": "2011-01-26T00:00", \
        "title": "Le guide des CCI sur les médias sociaux est paru", "text": "\(text)", "posts": ["\(text)"], \
        "link": "\(Samples.link)", "hashtags": ["#médiassociaux"], "media": [{"file": "affiche.png", "url": null, \
        "alt": "Deux dirigeantes devant une carte", "digest": "\(Samples.picture.digest)"}], "credit": null, \
        "event": {"start": "2011-01-26T00:00", "end": null, "place": "Dijon", "registration": null}, \
        "length": {"used": 137, "limit": 140, "unit": "code points"}, "digest": "\(Samples.digest)", \
        "warnings": [{"code": "moon.full", "message": "moon.full"}]}]
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
