import Domain
import Testing

@testable import Rendering

/// Calls, tones and parts written for one channel.
struct VoiceTests {
  private static let link = "https://www.cci-exemple.fr/a"

  private func item(_ override: VariantOverride? = nil, call: String? = nil) -> NewsItem {
    var item = NewsItem(
      id: "a", title: "Un guide", summary: "Il est paru.", body: "Le corps.", link: Self.link, hashtags: ["export"],
      images: [
        Media(file: "/a.png", alt: "Une affiche", credit: "CCI"),
        Media(file: "/b.png", alt: "Une salle", credit: "Ville"),
      ])
    item.call = call
    if let override { item.variants = ["facebook": override] }
    return item
  }

  private func show(_ item: NewsItem, voice: Voice = Voice(), on profile: ChannelProfile = Profiles.facebook) throws
    -> Variant
  {
    var request = request(item, on: profile)
    request.channel.renderingSettings.voice = voice
    return try VariantRenderer().render(request)
  }

  @Test func nobodyIsAskedWhatNobodyWrote() throws {
    #expect(
      try show(item()).text == "Un guide\n\nIl est paru.\n\nLe corps.\n\n#export\n\n© CCI, © Ville\n\n\(Self.link)")
  }

  @Test func theNearestCallIsShown() throws {
    let voice = Voice(tone: .warm, call: "On en parle ?")
    var toned = item(call: "Et vous ?")
    #expect(try show(item(), voice: voice).text.plain.contains("Le corps.\n\nOn en parle ?\n\n"))
    #expect(try show(item(call: "Et vous ?"), voice: voice).text.plain.contains("Le corps.\n\nEt vous ?\n\n"))
    toned.texts = [.warm: Wording(call: "Ça vous tente ?")]
    #expect(try show(toned, voice: voice).text.plain.contains("Le corps.\n\nÇa vous tente ?\n\n"))
    toned.variants = ["facebook": VariantOverride(call: "Racontez-nous !")]
    #expect(try show(toned, voice: voice).text.plain.contains("Le corps.\n\nRacontez-nous !\n\n"))
    toned.variants = ["facebook": VariantOverride(call: "")]
    #expect(try show(toned, voice: voice).text.contains("Le corps.\n\n#export"))
    toned.variants = ["facebook": VariantOverride(text: "Mon texte.")]
    #expect(try show(toned, voice: voice).text.hasPrefix("Mon texte.\n\n#export"))
  }

  @Test func aCallThatTheTextSaysIsNotRepeated() throws {
    var item = item(call: "Et vous, exportez-vous ?")
    item.summary = "Il est paru. Et vous, exportez-vous ?"
    #expect(try show(item).text.plain.components("exportez-vous") == 1)
  }

  @Test func onAMicroblogACallStandsBeforeTheLinkWhereThereIsRoom() throws {
    let voice = Voice(call: "Et vous ?")
    let post = NewsItem(id: "a", title: "Un guide", summary: "Il est paru.", link: Self.link)
    #expect(
      try show(post, voice: voice, on: Profiles.microblog).text.plain == "Un guide. Il est paru. Et vous ? \(Self.link)"
    )
    let full = Profiles.microblog(limit: "Un guide. Il est paru. ".count + 23)
    #expect(try show(post, voice: voice, on: full).text == "Un guide. Il est paru. \(Self.link)")
    var own = post
    own.call = "Et vous ?"
    let variant = try show(own, on: full)
    #expect(variant.text.plain == "Un guide. Et vous ? \(Self.link)")
    own.summary = ""
    let least = Profiles.microblog(limit: "Un guide ".count + 23)
    #expect(try show(own, on: least).codes == ["render.callDropped"])
  }

  @Test func aChannelSpeaksInItsTone() throws {
    var item = item()
    item.texts = [
      .warm: Wording(title: "Votre guide est là", summary: "On vous l’a fait !"), .brief: Wording(summary: "Paru."),
    ]
    #expect(
      try show(item, voice: Voice(tone: .warm)).text.plain.hasPrefix(
        "Votre guide est là\n\nOn vous l'a fait !\n\nLe corps."))
    #expect(try show(item, voice: Voice(tone: .brief)).text.hasPrefix("Un guide\n\nParu.\n\nLe corps."))
    #expect(try show(item, voice: Voice(tone: .formal)).text.hasPrefix("Un guide\n\nIl est paru."))
    #expect(try show(item).text.hasPrefix("Un guide\n\nIl est paru."))
  }

  @Test func everyPartCanBeWrittenForOneChannel() throws {
    let override = VariantOverride(
      title: "Mon titre", summary: "Mon résumé", body: "Mon article", event: "Mardi soir", call: "Alors ?",
      link: "https://www.cci-exemple.fr/b", hashtags: ["guide des CCI"], credit: "Photo : Anne", images: [1])
    let variant = try show(item(override))
    #expect(
      variant.text.plain == """
        Mon titre

        Mon résumé

        Mon article

        Mardi soir

        Alors ?

        #GuideDesCCI

        Photo : Anne

        https://www.cci-exemple.fr/b
        """)
    #expect(variant.link == "https://www.cci-exemple.fr/b")
    #expect(variant.media.map(\.fileName) == ["b.png"])
    #expect(variant.credit?.plain == "Photo : Anne")
    var elsewhere = item(override)
    elsewhere.variants = ["viadeo": override]
    #expect(try show(elsewhere).text.hasPrefix("Un guide"))
  }

  @Test func anEmptyPartIsLeftOut() throws {
    let variant = try show(item(VariantOverride(summary: "", body: "", hashtags: [], credit: "", images: [])))
    #expect(variant.text == "Un guide")
    #expect(variant.media.isEmpty && variant.linkIsCard && variant.credit == nil)
  }

  @Test func whatAPersonWroteForAChannelIsNeverCut() throws {
    let long = String(repeating: "mot ", count: 40)
    var item = NewsItem(id: "a", title: "Un guide", link: Self.link)
    for override in [VariantOverride(summary: long), VariantOverride(call: long), VariantOverride(event: long)] {
      item.variants = ["microblog": override]
      #expect { try show(item, on: Profiles.microblog) } throws: {
        ($0 as? RenderFailure)?.reasons.map(\.code) == ["render.overrideTooLong"]
      }
    }
  }

  @Test func noVoiceExceedsALimitOrLosesTheLink() throws {
    var random = Seeded()
    var rendered = 0
    let template = PostTemplate(
      order: [.hashtags, .title, .call, .summary, .link, .mentions, .credit, .event], separators: [.link: " · "],
      parts: [.link: "→ {{link}}"], before: "{{#author}}{{author}} : {{/author}}", after: " /fin")
    for _ in 0..<80 {
      let piece = { (random: inout Seeded) in
        (0..<random.below(12)).map { _ in random.pick(Seeded.hostile) }.joined(separator: " ")
      }
      var item = NewsItem(
        id: "a", title: piece(&random), summary: piece(&random), link: Self.link, author: piece(&random),
        hashtags: [piece(&random), "export"], call: piece(&random))
      item.texts = [.warm: Wording(title: piece(&random), call: piece(&random))]
      let voice = Voice(
        tone: random.pick([.warm, .brief, nil]), call: piece(&random),
        names: (0..<3).map { _ in KnownName(random.pick(Seeded.hostile), handle: random.pick(["@a@b.fr", "@c", nil])) },
        template: random.pick([template, nil]))
      for profile in Profiles.all + [Profiles.microblog(limit: 60 + random.below(100))] {
        guard let variant = try? show(item, voice: voice, on: profile) else { continue }
        rendered += 1
        let seed = Comment(rawValue: "seed \(random.seed): \(variant.text)")
        #expect(variant.measure.fits, seed)
        #expect(variant.linkIsCard || profile.text.form == .feedItem || variant.text.contains(Self.link), seed)
        #expect(try show(item, voice: voice, on: profile) == variant, seed)
      }
    }
    #expect(rendered > 200, "seed \(random.seed)")
  }

  @Test func anArchiveOfAnOlderVersionIsStillRead() throws {
    let old = """
      {"id":"a","hasOwnID":false,"title":"T","summary":"","body":"","status":"ready","audience":"public","channels":["rss"],
      "hashtags":[],"images":[],"variants":{"rss":{"text":"x","exact":false}}}
      """
    let item = try Archive.decode(old)
    #expect(item.call == nil && item.texts == nil && item.mentions == nil)
    #expect(item.variants["rss"] == VariantOverride(text: "x"))
    // An item that says nothing new is written as it always was: its digest, by which edits are known, does not change.
    let keys = try Archive.keys(item)
    #expect(!keys.contains("call") && !keys.contains("texts") && !keys.contains("mentions"))
    #expect(try Archive.decode(Archive.encode(item)) == item)
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
