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
      ("1 000 €... 5 km...", "1~000~€… 5~km…"),
      ("de 9 h 30 à 12 h", "de 9~h~30 à 12~h"),
      ("3 000 membres, 35 % et 1 000 000 €", "3~000 membres, 35~% et 1~000~000~€"),
      ("en 2011 300 membres", "en 2011 300 membres"),
      ("M. Martin et Mme Durand, n° 5", "M.~Martin et Mme~Durand, n°~5"),
      ("à 10:30, ratio 3:2 (?) :-)", "à 10:30, ratio 3:2 (?) :-)"),
      ("art. 5, p. 12 et §3", "art.~5, p.~12 et §3"),
      ("en 52 av. J.-C., 10 km, 5 M€ ; 20 °C.", "en 52 av.~J.-C., 10~km, 5~M€~; 20~°C."),
      ("la 2ème fois, les 3èmes, la 1ère, le XXIème siècle", "la 2e fois, les 3es, la 1re, le XXIe siècle"),
      ("le 1er, la 2e, 1000 et 20 000", "le 1er, la 2e, 1000 et 20~000"),
      ("un système, 3 mètres, B2ème, #2ème", "un système, 3 mètres, B2ème, #2ème"),
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

  @Test(
    arguments: [
      ("Register now ! Why ? Because : it is", "Register now! Why? Because: it is"),
      ("See you\u{A0}; bye", "See you; bye"),
      ("Well done :-) and :) ok", "Well done :-) and :) ok"),
      ("at 10:30, 2ème", "at 10:30, 2ème"),
    ])
  func englishIsSetByItsOwnRules(_ text: String, _ expected: String) {
    #expect(Typography(language: .en).set(text) == expected)
  }

  @Test(
    arguments: [
      ("Venez ! Oui ; non ? « Oui » : 3 000 €", "Venez_! Oui_; non_? «~Oui~»~: 3_000~€"),
      ("déjà\u{A0}! fait\u{202F}!", "déjà_! fait_!"),
      ("https://a.fr/?a=1;b=2! #a ! @b ?", "https://a.fr/?a=1;b=2_! #a_! @b_?"),
    ])
  func theHouseStyleMayWantNarrowSpaces(_ text: String, _ expected: String) {
    let house = Typography(language: .fr, isNarrow: true)
    let spaced = expected.replacing("~", with: "\u{A0}").replacing("_", with: "\u{202F}")
    #expect(house.set(text) == spaced)
    #expect(house.set(spaced) == spaced)
  }

  @Test func theSettingReachesEveryTextAndIsCounted() throws {
    let item = NewsItem(
      id: "a", title: "Venez !", summary: "Il reste 3 000 places !", body: "Vraiment ?",
      link: "https://www.exemple.fr/a")
    for profile in Profiles.all {
      var request = request(item, on: profile)
      let plain = try VariantRenderer().render(request)
      request.channel.renderingSettings.usesNarrowSpaces = true
      let narrow = try VariantRenderer().render(request)
      #expect(narrow.text.contains("\u{202F}!"))
      #expect(narrow.title.contains("Venez\u{202F}!"))
      #expect(narrow.html?.contains("Vraiment\u{202F}?") ?? true)
      #expect(narrow.measure == plain.measure)
    }
  }

  @Test func setTwiceChangesNothingMore() {
    var random = Seeded()
    for _ in 0..<2000 {
      let text = (0..<random.below(12)).map { _ in random.pick(Seeded.hostile) }.joined()
      for language in Language.allCases {
        let once = Typography(language: language).set(text)
        #expect(Typography(language: language).set(once) == once, "seed \(random.seed)")
        let narrow = Typography(language: language, isNarrow: true)
        #expect(narrow.set(narrow.set(text)) == narrow.set(text), "seed \(random.seed)")
      }
    }
  }

  @Test func linesAndParagraphsAreTidied() {
    #expect(Tidy.line("  a\n b\t\tc\u{7}\u{FEFF} ") == "a b c")
    #expect(Tidy.paragraphs("\n a \n\n\n b\nc \n") == "a\n\nb\nc")
    #expect(Tidy.line("e\u{301}").unicodeScalars.count == 1)
  }
}
