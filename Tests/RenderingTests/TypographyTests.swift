import Domain
import Testing

@testable import Rendering

struct TypographyTests {
  @Test(
    arguments: [
      ("l'export : oui !", "l’export~: oui~!"),
      ("Attention! Vraiment?! Oui;", "Attention~! Vraiment~?! Oui~;"),
      ("« Oui », dit-il", "«~Oui~», dit-il"),
      ("«Oui»", "«~Oui~»"),
      ("Attendez...", "Attendez…"),
      ("de 9 h 30 à 12 h", "de 9~h~30 à 12~h"),
      ("3 000 membres, 35 % et 1 000 000 €", "3~000 membres, 35~% et 1~000~000~€"),
      ("en 2011 300 membres", "en 2011 300 membres"),
      ("M. Martin et Mme Durand, n° 5", "M.~Martin et Mme~Durand, n°~5"),
      ("à 10:30, ratio 3:2 (?) :-)", "à 10:30, ratio 3:2 (?) :-)"),
      ("https://a.fr/l'a?b:c! et", "https://a.fr/l'a?b:c~! et"),
      ("#rsCCI : suivez", "#rsCCI~: suivez"),
      ("déjà\u{A0}: fait\u{202F}!", "déjà\u{A0}: fait\u{202F}!"),
      ("dit : «", "dit~: «"),
      ("! seul", "! seul"),
    ])
  func frenchIsSetAsFrenchPrintersDo(_ text: String, _ expected: String) {
    let set = Typography(language: .fr).set(text)
    #expect(set == expected.replacing("~", with: "\u{A0}"))
    #expect(Typography(language: .fr).set(set) == set)
  }

  @Test func englishTakesNoSpaceBeforeItsMarks() {
    #expect(Typography(language: .en).set("It's here: now!... ok") == "It’s here: now!… ok")
  }

  @Test func setTwiceChangesNothingMore() {
    var random = Seeded()
    for _ in 0..<2000 {
      let text = (0..<random.below(12)).map { _ in random.pick(Seeded.hostile) }.joined()
      for language in Language.allCases {
        let once = Typography(language: language).set(text)
        #expect(Typography(language: language).set(once) == once, "seed \(random.seed)")
      }
    }
  }

  @Test func linesAndParagraphsAreTidied() {
    #expect(Tidy.line("  a\n b\t\tc\u{7}\u{FEFF} ") == "a b c")
    #expect(Tidy.paragraphs("\n a \n\n\n b\nc \n") == "a\n\nb\nc")
    #expect(Tidy.line("e\u{301}").unicodeScalars.count == 1)
  }
}
