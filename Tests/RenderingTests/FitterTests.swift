import Domain
import Testing

@testable import Rendering

struct FitterTests {
  /// The best worth over every combination, found without any cleverness.
  private func bruteForce(_ parts: ArraySlice<Part>, _ draft: Draft, in layout: Layout, _ profile: TextProfile) -> Int?
  {
    guard let part = parts.first else {
      return TextMeasure.measure(layout.compose(draft), by: profile).fits ? draft.worth : nil
    }
    return part.choices(draft).compactMap {
      bruteForce(parts.dropFirst(), draft.adding($0, as: part.kind), in: layout, profile)
    }.max()
  }

  private static let words =
    Seeded.words + [
      "CCI France", "Marie Durand", "Export", "MÉDIAS", "me\u{301}dias", "l’export,", "a.fr", "ESPACE", "espace",
    ]

  private static let tags = [
    "export", "médias sociaux", "CCI", "espace entreprendre", "création d’entreprise", "Poitou-Charentes", "dijon",
    "2011",
    "le guide", "e\u{301}te\u{301}",
  ]

  private static let names = [
    KnownName("CCI France", handle: "@ccif@social.exemple.fr"), KnownName("Marie Durand", handle: "@md"),
    KnownName("CCI", handle: "@cci"), KnownName("Haute-Savoie Ecobiz"), KnownName("Dijon", handle: "@villededijon"),
  ]

  private static let template = PostTemplate(
    order: [.hashtags, .title, .summary, .event, .call, .link, .mentions, .credit], separators: [.call: " · "],
    parts: [.link: "→ {{link}}", .event: "({{event}})"], before: "{{#author}}{{author}} : {{/author}}", after: " !")

  private func texts(_ count: Int, _ random: inout Seeded) -> String {
    (0..<(1 + random.below(count))).map { _ in
      random.pick(Self.words) + random.pick(["", "", "", ",", ".", " :"])
    }.joined(separator: " ")
  }

  /// A small case that has a bit of everything, on any kind of network.
  private func smallCase(_ random: inout Seeded) -> RenderRequest {
    var item = NewsItem(
      id: "a", title: texts(5, &random), summary: texts(8, &random), link: "https://www.cci-exemple.fr/a",
      author: random.below(2) == 0 ? "CCI" : nil, hashtags: (0..<random.below(4)).map { _ in random.pick(Self.tags) })
    if random.below(3) == 0 {
      item.event = CivilDateTime("2011-02-01T09:30").map { Event(start: $0, place: "Dijon") }
    }
    if random.below(2) == 0 { item.call = random.pick(["Et vous ?", "Parlez-nous de l’export !"]) }
    if random.below(3) == 0 { item.mentions = [random.pick(["CCI France", "Marie Durand", "@autre"])] }
    if random.below(3) == 0 { item.images = [Media(file: "/a.png", alt: "Une affiche", credit: "CCI")] }
    var profile = Profiles.microblog(limit: 40 + random.below(100), budget: 1 + random.below(2))
    let text = random.pick([
      profile.text, TextProfile.Listing.x.profile, TextProfile.Listing.mastodon.profile,
      TextProfile.Listing.linkedin.profile, TextProfile.Listing.teams.profile, TextProfile.Listing.threads.profile,
      TextProfile.Listing.slack.profile,
    ])
    let (limit, budget) = (profile.text.limit, profile.text.hashtagBudget)
    profile.text = text
    profile.text.form = .microblog
    (profile.text.limit, profile.text.hashtagBudget) = (limit, budget)
    var request = request(item, on: profile)
    request.channel.renderingSettings.voice = Voice(
      call: random.below(3) == 0 ? "On en parle ?" : nil, names: random.below(2) == 0 ? Self.names : [],
      template: random.below(3) == 0 ? Self.template : nil)
    return request
  }

  private func parts(_ manuscript: Manuscript) -> [Part] {
    manuscript.linkPart + manuscript.creditPart + manuscript.opening(showsTitle: true) + manuscript.callPart
      + manuscript.eventFiller + manuscript.mentionPart + manuscript.hashtagPart
  }

  @Test func noCombinationIsWorthMore() throws {
    var random = Seeded()
    var (fitted, merged, mentioned) = (0, 0, 0)
    for _ in 0..<120 {
      let request = smallCase(&random)
      let voice = try PreparedVoice(request.channel.renderingSettings.voice)
      guard let manuscript = try? Manuscript(request, voice: voice) else { continue }
      let layout = voice.template?.layout(over: .oneLine, fields: manuscript.fields) ?? .oneLine
      let parts = parts(manuscript)
      let best = Fitter(layout: layout, profile: manuscript.text).best(of: parts)
      let expected = bruteForce(parts[...], Draft(), in: layout, manuscript.text)
      #expect(best?.worth == expected, "seed \(random.seed): \(request.item)")
      guard let best else { continue }
      let post = layout.compose(best)
      fitted += 1
      if post.contains("#") { merged += 1 }
      if post.contains("@ccif") || post.contains("@md") || post.contains("@ville") { mentioned += 1 }
    }
    // The cases would prove nothing if they were all alike.
    #expect(fitted > 40 && merged > 10 && mentioned > 5, "seed \(random.seed): \(fitted) \(merged) \(mentioned)")
  }

  @Test func noChoiceIsWorthMoreThanItsCeilingOrSavesMoreThanItsBound() throws {
    var random = Seeded()
    for _ in 0..<400 {
      let request = smallCase(&random)
      guard let manuscript = try? Manuscript(request) else { continue }
      var draft = Draft()
      for part in parts(manuscript) {
        let before = TextMeasure.measure(Layout.oneLine.compose(draft), by: manuscript.text).used
        let choices = part.choices(draft)
        for choice in choices {
          let after = TextMeasure.measure(
            Layout.oneLine.compose(draft.adding(choice, as: part.kind)), by: manuscript.text
          ).used
          #expect(choice.worth <= part.ceiling, "seed \(random.seed)")
          #expect(before - after <= part.saving, "seed \(random.seed): \(part.kind) \(choice.text) \(choice.rewrites)")
        }
        if !choices.isEmpty { draft = draft.adding(random.pick(choices), as: part.kind) }
      }
    }
  }

  @Test(arguments: [
    TextProfile.Listing.microblog140.profile, TextProfile.Listing.x.profile, TextProfile.Listing.slack.profile,
    TextProfile.Listing.teams.profile,
  ])
  func aTextThatFitsOnlyOnceItsNameIsAHandleIsFound(_ text: TextProfile) throws {
    let name = "Chambre de commerce et d’industrie de la région Bourgogne"
    let item = NewsItem(id: "a", title: "Forum : la \(name) vous attend à l’entrée")
    var profile = Profiles.microblog(limit: 0)
    profile.text = text
    let shortest = "Forum\u{A0}: la @cci vous attend à l’entrée"
    (profile.text.form, profile.text.limit) = (.microblog, TextMeasure.measure(shortest, by: text).used)
    var request = request(item, on: profile)
    request.channel.renderingSettings.voice.names = [KnownName(name, handle: "@cci")]
    #expect(try VariantRenderer().render(request).text.plain == "Forum : la @cci vous attend à l'entrée")
  }

  @Test func aCeilingIsNeverBelowAChoice() throws {
    for example in Examples.all {
      let manuscript = try Manuscript(request(example.item, on: Profiles.microblog, at: example.occurrence))
      var draft = Draft()
      for part in manuscript.opening(showsTitle: true) + manuscript.eventFiller + manuscript.closing
        + manuscript.hashtagPart
      {
        let choices = part.choices(draft)
        #expect(choices.allSatisfy { $0.worth <= part.ceiling })
        if let first = choices.first { draft = draft.adding(first, as: part.kind) }
      }
    }
  }
}
