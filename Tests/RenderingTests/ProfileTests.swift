import Domain
import Rendering
import Testing

struct ProfileTests {
  private func measure(_ text: String, _ listing: TextProfile.Listing) -> Measure {
    TextMeasure.measure(text, by: listing.profile)
  }

  @Test func everyNetworkHasItsProfileWithSourceAndDate() {
    #expect(
      TextProfile.listings.map(\.name) == [
        "atom", "bluesky", "command", "command-short", "email", "facebook-page", "google-business", "hand-off",
        "icalendar",
        "instagram", "json-feed", "linkedin",
        "mastodon",
        "mattermost", "microblog-140", "rss", "slack", "teams", "telegram", "threads", "viadeo-hub", "webhook",
        "wordpress", "x", "x-v2",
      ])
    for listing in TextProfile.listings {
      #expect(TextProfile.listing(named: listing.name) == listing)
      #expect(listing.date.count == 7 && listing.date.wholeMatch(of: /20\d\d-[01]\d/) != nil, "\(listing.name)")
      #expect(
        listing.source.hasPrefix("https://")
          || ["viadeo-hub", "hand-off", "command", "command-short"].contains(listing.name),
        "\(listing.name)")
      #expect((listing.profile.unit == .weighted) == (listing.profile.weights != nil), "\(listing.name)")
    }
  }

  @Test(
    arguments: [
      ("https://exemple.fr/page", 23), ("exemple.fr", 10), ("https://exemple.fr/été»", 23),
      ("https://exemple.fr/a.", 24),
      ("@cci", 4), ("@cci@social.exemple.fr", 4), ("@cci@social.exemple.fr, @a.b@c.d", 10), ("cci@exemple.fr", 14),
      ("/@cci@exemple.fr", 16), ("#export", 7), ("👨‍👩‍👧 e\u{301}", 3), ("gemini://exemple.fr/page/longue", 23),
      ("https://a.fr/@b@c.fr", 23), ("@cci@exemple.fré", 4), ("漢字", 2),
    ])
  func mastodonShortensLinksWithASchemeAndServersOfMentions(_ text: String, _ expected: Int) {
    #expect(measure(text, .mastodon).used == expected)
  }

  @Test func mastodonCountsTheWarningAboveATextAndOthersDoNot() {
    let text = "Résultats : https://exemple.fr/resultats"
    let mastodon = TextMeasure.measure(text, contentWarning: "Élections", by: TextProfile.Listing.mastodon.profile)
    #expect(mastodon.used == 9 + 12 + 23)
    let x = TextMeasure.measure(text, contentWarning: "Élections", by: TextProfile.Listing.x.profile)
    #expect(x.used == 12 + 23)
  }

  @Test func blueskyLimitsGraphemesAndBytes() {
    let family = String(repeating: "👨‍👩‍👧‍👦", count: 130)
    let measure = measure(family, .bluesky)
    #expect(measure.used == 130 && measure.others == [Tally(.bytes, used: 3250, limit: 3000)] && !measure.fits)
    #expect(self.measure(String(repeating: "é", count: 300), .bluesky).fits)
    #expect(!self.measure(String(repeating: "é", count: 301), .bluesky).fits)
    #expect(self.measure("https://exemple.fr/une/longue/page", .bluesky).used == 34)
  }

  @Test(arguments: [("Été", 3), ("👍", 4), ("👍🏽", 8), ("👨‍👩‍👧", 18), ("🇫🇷", 8), ("1️⃣", 7), ("❤️", 6), ("a\u{301}", 2), ("漢", 1)])
  func threadsCountsEmojiByTheirBytes(_ text: String, _ expected: Int) {
    #expect(measure(text, .threads).used == expected)
  }

  @Test func threadsLimitsDifferentLinks() {
    let five = (1...5).map { "https://a\($0).fr" }.joined(separator: " ")
    #expect(measure(five + " https://a1.fr", .threads).others == [Tally(.links, used: 5, limit: 5)])
    #expect(measure(five, .threads).fits && !measure(five + " a6.fr", .threads).fits)
  }

  @Test func instagramLimitsHashtagsAndMentions() {
    let tags = (1...30).map { "#tag\($0)" }.joined(separator: " ")
    #expect(measure(tags, .instagram).fits && !measure(tags + " #encore", .instagram).fits)
    let people = (1...21).map { "@qui\($0)" }.joined(separator: " ")
    #expect(measure(people, .instagram).others?.last == Tally(.mentions, used: 21, limit: 20))
  }

  @Test func linkedinAndSlackCountTheTextAsItIsSent() {
    #expect(measure("(a) #b @c_d", .linkedin).used == 11 + 5)
    #expect(Escaping.littleText.escaped(#"a\|{}@[]()<>#*_~b"#) == ##"a\\\|\{\}\@\[\]\(\)\<\>\#\*\_\~b"##)
    #expect(measure("R&D <b>", .slack).used == 7 + 4 + 3 + 3)
    #expect(Escaping.entities.escaped("a & b < c > d") == "a &amp; b &lt; c &gt; d")
    #expect(Escaping.none.escaped("a & <b>") == "a & <b>")
  }

  @Test func theOthersCountTheirUnits() {
    let text = "é👍 https://exemple.fr"
    #expect(measure(text, .telegram).used == 22 && measure(text, .facebookPage).used == 22)
    #expect(measure(text, .mattermost).used == 21 && measure(text, .viadeoHub).used == 21)
    #expect(measure(text, .teams).used == 25 && measure(text, .rss) == Measure(used: 21, limit: nil, unit: .codePoints))
    #expect(TextProfile.Listing.telegram.profile.captionLimit == 1024)
  }

  @Test(
    arguments: [
      (
        TextProfile.Detection.mastodon, "exemple.fr $A @a.b @c@d.fr #e https://f.fr",
        ["@a.b", "@c@d.fr", "#e", "https://f.fr"]
      ),
      (.plain, "exemple.fr $A @a.bsky.social, #e.", ["exemple.fr", "@a.bsky.social", "#e"]),
      (.twitterText, "exemple.fr $A @a.b @c@d.fr", ["exemple.fr", "$A", "@a"]),
      (.mastodon, "=@a b@c.fr https://g.fr/x?é=(1)", ["https://g.fr/x?é=(1"]),
    ])
  func everyNetworkHasItsOwnEntities(_ detection: TextProfile.Detection, _ text: String, _ expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = TextMeasure.entities(in: text, by: detection)
    #expect(found.map { $0.start..<$0.end }.map { scalars[$0].map(String.init).joined() } == expected)
  }
}
