import Testing

@testable import crieur

struct TextDifferenceTests {
  @Test func linesThatGoComeAndStayAreMarked() {
    let difference = TextDifference(from: ["un", "deux", "trois"], to: ["un", "2", "trois", "quatre"])
    #expect(difference.lines == ["  un", "- deux", "+ 2", "  trois", "+ quatre"])
    #expect(TextDifference(from: [], to: ["a"]).lines == ["+ a"])
    #expect(TextDifference(from: ["a"], to: ["a"]).lines == ["  a"])
  }
}
