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
    let page = MeasurePage(measures: [
      Measure(used: 141, limit: 140, unit: .codePoints), Measure(used: 7, limit: nil, unit: .utf16),
    ])
    #expect(
      page.json() == """
        {"used": 141, "limit": 140, "unit": "code points", "valid": false}
        {"used": 7, "limit": null, "unit": "UTF-16 units", "valid": true}
        """)
    #expect(page.text(in: Samples.french, layout: TextLayout()).hasPrefix("141/140 caractères · trop long\n"))
  }
}
