import Testing

@testable import crieur

struct LineBreakerTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    LineBreaker(first: width, rest: width).lines(of: [PaintedText(text)]).map { $0.map(\.text).joined() }
  }

  @Test func scriptsWithoutSpacesAreCutBetweenTheirCharacters() {
    #expect(lines("商工会議所の新しい案内", 10) == ["商工会議所", "の新しい案", "内"])
    #expect(lines("新しい案内。次", 10) == ["新しい案", "内。次"], "a full stop begins no line")
    #expect(lines("見る「案内」です", 6) == ["見る", "「案", "内」で", "す"], "nor does an opening mark end one")
    #expect(lines("請看https://www.exemple.fr/a/b/c 好", 12) == ["請看", "https://www.exemple.fr/a/b/c", "好"])
  }

  @Test func whatCombinesTakesNoRoomAndIsNeverTornFromItsLetter() {
    let accents = "e\u{301}te\u{301} cafe\u{301}"
    #expect(lines(accents, 8) == [accents])
    #expect(lines("สวัสดีครับยินดีต้อนรับ", 6).joined() == "สวัสดีครับยินดีต้อนรับ")
    #expect(lines("สวัสดีครับยินดีต้อนรับ", 6).allSatisfy { $0.columns <= 6 })
    #expect(lines("👩‍👩‍👧‍👦👩‍👩‍👧‍👦 👍🏽👍🏽", 5) == ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👍🏽👍🏽"])
    #expect("한국어".columns == 6)
    #expect("कि".columns == 2)
  }

  @Test func textFromRightToLeftKeepsItsOrderAndItsWords() {
    let arabic = "أهلا وسهلا بكم في غرفة التجارة والصناعة"
    let cut = lines(arabic, 14)
    #expect(cut.joined(separator: " ") == arabic)
    #expect(cut.count > 1)
    #expect(cut.allSatisfy { $0.columns <= 14 })
  }

  @Test func addressesStayWhole() {
    let address = "https://www.exemple.fr/élu/une-adresse-bien-longue"
    #expect(lines("Voir \(address) ici", 20) == ["Voir", address, "ici"])
  }

  @Test func whatATerminalWouldObeyIsShownInstead() {
    #expect(lines("a\u{1B}[31mb\tc\u{9B}d\u{7F}", 40) == ["a␛[31mb c\u{FFFD}d␡"])
  }

  @Test func tonesSurviveTheCut() {
    let pieces = [PaintedText("un deux "), PaintedText("trois quatre", .good)]
    let lines = LineBreaker(first: 13, rest: 13).lines(of: pieces)
    #expect(lines == [[PaintedText("un deux "), PaintedText("trois", .good)], [PaintedText("quatre", .good)]])
  }

  @Test(arguments: 0..<40) func noLineIsTooWideAndNothingIsLost(seed: Int) {
    var state = UInt64(seed)
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = ["mot", "l’été", "案内", "です。", "「見る」", "שלום", "غرفة", "👩‍👩‍👧‍👦", "e\u{301}t", "สวัสดีครับ", "\u{A0}!", "…", "🇫🇷"]
    let spaces = ["", " ", " ", "\n", "  "]
    for _ in 0..<25 {
      let text = (0..<(1 + pick(24))).map { _ in words[pick(words.count)] + spaces[pick(spaces.count)] }.joined()
      let width = 14 + pick(30)
      let cut = lines(text, width)
      #expect(cut.allSatisfy { $0.columns <= width }, "seed \(seed), \(width) columns: \(text)")
      let kept = [cut.joined(), text].map { $0.filter { $0 != " " && !$0.isNewline } }
      #expect(kept[0] == kept[1], "seed \(seed), \(width) columns: \(text)")
    }
  }
}
