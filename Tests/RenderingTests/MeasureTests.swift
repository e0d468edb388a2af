import Domain
import Rendering
import Testing

struct MeasureTests {
  @Test(
    arguments: [
      ("Hi http://test.co", 26),
      ("A\u{301}B", 2),
      ("e\u{301}", 1),
      (String(repeating: "漢", count: 140), 140),
      (String(repeating: "http://test.com/une/adresse/plutot/longue ", count: 5), 120),
      ("👨‍👩‍👧", 5),
      ("Voir https://www.cci-exemple.fr/guides/medias-sociaux?x=1&y=z#z.", 29),
      ("« https://a.fr/b »", 27),
      ("(https://a.fr/b_(c))", 25),
      ("l’adresse exemple.com, ici", 38),
      ("www.exemple.fr/page", 23),
      ("a@exemple.com", 13),
      ("rapport.pdf", 11),
      ("9.30 et 3.14", 12),
      ("mot.inconnu", 11),
      ("Fin.Il", 23),
      ("http://x", 8),
      ("Fin de phrase.Et", 30),
      ("#export et @ccifrance", 21),
      ("", 0),
    ])
  func theMicroblogCountsAsTwitterTextDid(_ text: String, _ expected: Int) {
    #expect(TextMeasure.measure(text, by: Profiles.microblog.text).used == expected)
  }

  @Test func otherRulesCountTheirOwnUnits() {
    var profile = Profiles.facebook.text
    #expect(TextMeasure.measure("👨‍👩‍👧 https://a.fr", by: profile).used == 21)
    profile.unit = .graphemes
    #expect(TextMeasure.measure("👨‍👩‍👧 https://a.fr", by: profile).used == 14)
    profile.urlLength = 23
    #expect(TextMeasure.measure("👨‍👩‍👧 https://a.fr", by: profile).used == 25)
    profile.unit = .codePoints
    #expect(TextMeasure.measure("👨‍👩‍👧 https://a.fr", by: profile) == Measure(used: 29, limit: 63_206, unit: .codePoints))
  }

  @Test(
    arguments: [
      ("Voir https://a.fr/b, merci", ["https://a.fr/b"]),
      ("l'#export, #MédiasSociaux et #2011 ou #rsCCI.", ["#export", "#MédiasSociaux", "#rsCCI"]),
      ("@cci et écrire à a.b@exemple.fr", ["@cci"]),
      ("C# et a#b et #é", ["#é"]),
      ("exemple.com/x). Et HTTPS://A.FR!", ["exemple.com/x", "HTTPS://A.FR"]),
      ("exemple.com.Suite", ["exemple.com"]),
      ("https://a.fr/x»", ["https://a.fr/x"]),
      ("👍 https://été.fr/é", ["https://été.fr/é"]),
    ])
  func entitiesPointIntoTheTextInScalars(_ text: String, _ expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = TextMeasure.entities(in: text).map { entity in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[entity.start..<entity.end])
      return String(view)
    }
    #expect(found == expected)
  }

  @Test func entitiesAreToldApart() {
    #expect(TextMeasure.entities(in: "#a @b https://c.fr").map(\.kind) == [.hashtag, .mention, .url])
  }
}
