import Domain
import Foundation
import Testing

@testable import Rendering

struct SentenceTests {
  private func sentences(_ text: String, _ language: Language = .fr) -> [String] {
    let prose = Prose(text, language: language)
    return prose.sentences.map { String(prose.scalars[$0]) }
  }

  @Test(
    arguments: [
      "M. Martin et Mme. Durand arrivent.", "Voir l’art. 5 du code.", "En 52 av. J.-C. à Alise.",
      "La S.A.R.L. Dupont ouvre.",
      "La v1.0 est là.", "Rendez-vous à 9 h 30 précises.", "De J. Dupont, etc. et d’autres.", "1. Premier point",
      "Il dit « Venez ! » et part.", "Martin et Cie. Dijon", "Selon l’art. L. 711-1, c.-à-d. Le code.",
      "La réf. A-12 et Mgr. Dupont.",
      "Trop... c’est trop.",
    ])
  func aFullStopInsideIsNoEnd(_ text: String) {
    #expect(sentences(text) == [text])
  }

  @Test func sentencesEndWithTheirQuotationMarks() {
    #expect(
      sentences("« Venez !\u{A0}» Il part. Le\u{A0}2 ? Oui… Non") == [
        "« Venez !\u{A0}»", "Il part.", "Le\u{A0}2 ?", "Oui…", "Non",
      ])
    #expect(sentences("En 2011. Puis") == ["En 2011.", "Puis"])
    #expect(sentences("Une\nDeux") == ["Une", "Deux"])
    #expect(sentences("Dr. Smith came. He left.", .en) == ["Dr. Smith came.", "He left."])
  }

  @Test func aSentenceDoesNotEndWhereItsDirectionIsStillTurned() {
    let text = "Un \u{2067}deux… ). Trois\u{2069}. Quatre"
    #expect(sentences(text) == ["Un \u{2067}deux… ). Trois\u{2069}.", "Quatre"])
    #expect(sentences("Un (deux). Trois") == ["Un (deux).", "Trois"])
  }

  @Test func aSkinToneIsNotSeparatedFromWhatItColours() {
    #expect(sentences("欢迎！🏻。再见！👍🏿") == ["欢迎！🏻。", "再见！", "👍🏿"])
  }

  private func cuts(_ text: String, _ kind: Cut.Kind) -> [String] {
    let prose = Prose(text, language: .fr)
    return prose.cuts(upTo: 1000).filter { $0.kind == kind }.map { prose.prefix($0.end) }
  }

  @Test func clausesEndBeforeTheirMarks() {
    let text = "Panorama des services, règles à respecter : plus de 35 pages (texte, images) et plus."
    #expect(cuts(text, .clause) == ["Panorama des services", "Panorama des services, règles à respecter"])
  }

  @Test(
    arguments: [
      "Matin : l’état de l’art", "Toutes les six semaines, on se voit", "Au programme cette fois : tout",
      "Si vous venez demain, appelez",
      "Le prix de la, pardon", "Trois jours pour découvrir, tester et comprendre",
    ])
  func whatSaysNothingAloneIsNoClause(_ text: String) {
    #expect(cuts(text, .clause) == [])
  }

  @Test func noTextEndsOnAWordThatAnnouncesAnother() {
    let text = "Un conseiller vous reçoit à l’espace « Grand Angle » de la Haute-Savoie Ecobiz et d’Annecy avec 35 amis"
    let ends = (cuts(text, .word) + cuts(text, .phrase)).map { $0.split(separator: " ").last.map(String.init) ?? "" }
    #expect(Set(ends) == ["conseiller", "reçoit", "l’espace", "»", "Ecobiz", "d’Annecy"])
  }

  @Test(
    arguments: [
      ("Un conseiller reçoit de 9\u{A0}h à 12\u{A0}h à l’espace Entreprendre", "de 9\u{A0}h à 12\u{A0}h"),
      ("Le salon ouvre du lundi 3 au vendredi 7 janvier avec vous", "du lundi 3 au vendredi 7 janvier"),
      ("Navettes gratuites d’Annecy à Dijon sur réservation", "d’Annecy à Dijon"),
      ("Appelez-nous entre 9 h et midi pour réserver", "entre 9 h et midi"),
      ("Rendez-vous jeudi 18\u{A0}h – 20\u{A0}h chez nous", "18\u{A0}h – 20\u{A0}h"),
    ])
  func aSpanIsNotCutBetweenItsEnds(_ text: String, _ span: String) throws {
    let prose = Prose(text, language: .fr)
    #expect(prose.spans.map { String(prose.scalars[$0]) } == [span])
    let place = try #require(text.range(of: span))
    let (start, end) = (text[..<place.lowerBound].unicodeScalars.count, text[..<place.upperBound].unicodeScalars.count)
    let ends = prose.cuts(upTo: 1000).map(\.end)
    #expect(!ends.contains { start < $0 && $0 < end }, "\(ends)")
    #expect(ends.contains(end) || !prose.endsWell(end))
  }

  @Test(
    arguments: [
      "Un guide de 30 pages à télécharger", "Réunion de la communauté à Dijon", "Les chambres de Paris, à Lyon",
      "Trois jours à Dijon et Lyon",
    ])
  func onlyTwoEndsMakeASpan(_ text: String) {
    #expect(Prose(text, language: .fr).spans.isEmpty)
  }
}
