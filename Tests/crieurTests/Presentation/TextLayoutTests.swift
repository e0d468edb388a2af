import Testing

@testable import crieur

struct TextLayoutTests {
  @Test func linesAreCutAtSpacesAndNeverInsideAWord() {
    let layout = TextLayout(width: 40)
    let lines = layout.wrapped("Un texte assez long pour ne pas tenir sur une seule ligne", first: "- ", rest: "  ")
    #expect(lines == ["- Un texte assez long pour ne pas tenir", "  sur une seule ligne"])
    #expect(lines.allSatisfy { $0.columns <= 40 })
    let word = String(repeating: "x", count: 60)
    #expect(layout.wrapped("a \(word) b") == ["a", word, "b"])
  }

  @Test func noBreakSpacesHoldAndLineEndsStay() {
    let text = String(repeating: "a", count: 38) + " b\u{A0}!\n\n  fin"
    #expect(TextLayout(width: 40).wrapped(text) == [String(repeating: "a", count: 38), "b\u{A0}!", "", "  fin"])
  }

  @Test func aColourStandsOnlyWhereColoursMay() {
    #expect(TextLayout(color: false).paint("x", .bad) == "x")
    #expect(TextLayout(color: true).paint("x", .bad) == "\u{1B}[31mx\u{1B}[0m")
  }

  @Test func widthsAreThoseOfATerminal() {
    #expect("é".columns == 1)
    #expect("e\u{301}".columns == 1)
    #expect("日本".columns == 4)
    #expect("👍🏽".columns == 2)
    #expect("\u{200B}".columns == 0)
    #expect(TextLayout.table([["a", "1"], ["été", "22"]], trailing: [1]) == ["a     1", "été  22"])
  }
}
