import Domain
import Testing

@testable import Rendering

struct HashtagTests {
  @Test(
    arguments: [
      ("export", "#export"), ("médias sociaux", "#MédiasSociaux"), ("#rsCCI", "#rsCCI"),
      ("Poitou-Charentes", "#PoitouCharentes"),
      ("création d'entreprise", "#CréationDEntreprise"), ("forum 2026", "#Forum2026"),
    ])
  func wordsBecomeOneHashtag(_ written: String, _ label: String) {
    #expect(Hashtag(written)?.label == label)
  }

  @Test(arguments: ["2011", "!!", "", "# ", "2011-12"]) func withoutLettersThereIsNone(_ written: String) {
    #expect(Hashtag(written) == nil)
  }

  private func merged(_ tag: String, _ text: String) -> String? {
    guard let tag = Hashtag(tag) else { return nil }
    let search = TagSearch(text, language: .fr)
    guard case .mergeable(let range) = search.standing(of: tag) else { return nil }
    return String(search.text[..<range.lowerBound]) + tag.label(inPlaceOf: String(search.text[range]))
      + String(search.text[range.upperBound...])
  }

  @Test(
    arguments: [
      ("export", "Pour l’export, on y va", "Pour l’#export, on y va"),
      ("export", "Export : le guide", "#Export : le guide"),
      ("médias sociaux", "sur les médias sociaux.", "sur les #MédiasSociaux."),
      ("CCI", "Le guide des CCI est là", "Le guide des #CCI est là"),
      ("Suisse", "exporter vers la Suisse", "exporter vers la #Suisse"),
      ("création", "Permanence création d’entreprise", "Permanence #création d’entreprise"),
    ])
  func aWordOfTheTextBecomesTheHashtag(_ tag: String, _ text: String, _ expected: String) {
    #expect(merged(tag, text) == expected)
  }

  @Test(
    arguments: [
      ("export", "exporter vers la Suisse"), ("export", "l’import-export repart"),
      ("export", "https://a.fr/export ici"),
      ("entrepreneur", "les entrepreneur·e·s"), ("entrepreneur", "les entrepreneur(e)s"),
      ("entrepreneur", "les entrepreneur.e.s"),
      ("recherche", "la recherche&développement"), ("hui", "aujourd’hui"), ("export", "voir export@cci.fr"),
      ("île", "une presqu’île"), ("https", "écrire https:// devant"),
    ])
  func aPartOfAWordIsNotTheWord(_ tag: String, _ text: String) throws {
    #expect(TagSearch(text, language: .fr).standing(of: try #require(Hashtag(tag))) == .absent)
  }

  @Test(
    arguments: [
      ("Ecobiz", "Bourgogne Ecobiz avance"), ("Dijon", "avec la CCI Dijon"), ("Dijon", "avec la CCI de Dijon"),
      ("Paris", "au Palais des congrès de Paris"), ("international", "la communauté « International »"),
      ("entreprendre", "à l’espace Entreprendre"), ("Poitou-Charentes", "la page Facebook Poitou-Charentes"),
    ])
  func namesAndQuotationsStayAsTheyAre(_ tag: String, _ text: String) throws {
    #expect(TagSearch(text, language: .fr).standing(of: try #require(Hashtag(tag))) == .blocked)
  }

  @Test(
    arguments: [
      ("export", "Pour l’export, on y va", "Pour l’export, on y va #export"),
      ("export", "Le guide (export)", "Le guide (export) #export"),
      ("export", "Pour l’export : export et #CCI", "Pour l’export : #export et #CCI"),
      ("export", "export", "#export"), ("export", "Forum Export : l’export", "Forum Export : l’export #export"),
      ("Dijon", "l’export avec la CCI Dijon", "l’export avec la CCI Dijon"),
    ])
  func whereAHashtagBeginsOnlyAfterASpaceOneIsMergedNowhereElse(_ tag: String, _ title: String, _ expected: String)
    throws
  {
    var profile = Profiles.microblog
    profile.text = TextProfile.Listing.mastodon.profile
    let variant = try render(NewsItem(id: "a", title: title, hashtags: [tag]), on: profile)
    #expect(variant.text.plain == expected.plain)
    #expect(variant.hashtags.contains("#\(tag)") == expected.contains("#\(tag)"))
    #expect(TextMeasure.entities(in: "l’#export (#export)", by: .mastodon).isEmpty)
    #expect(TextMeasure.entities(in: "l’#export (#export)", by: .twitterText).count == 2)
  }

  @Test func aHashtagOfTheAuthorIsNotRepeated() throws {
    let item = NewsItem(
      id: "a", title: "Suivez #rsCCI en direct", link: "https://www.cci-exemple.fr", hashtags: ["rsCCI", "Dijon"])
    let variant = try render(item, on: Profiles.microblog)
    #expect(variant.text == "Suivez #rsCCI en direct https://www.cci-exemple.fr #Dijon")
    #expect(variant.hashtags == ["#rsCCI", "#Dijon"])
  }
}
