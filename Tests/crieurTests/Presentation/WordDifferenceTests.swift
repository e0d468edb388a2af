import Testing

@testable import crieur

struct WordDifferenceTests {
  private func marks(_ old: String, _ new: String) -> String {
    WordDifference(from: old, to: new).pieces.map { piece in
      switch piece.mark {
      case .same: piece.text
      case .removed: "[−\(piece.text)−]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test func wordsThatDifferAreMarkedAndTheOthersStay() {
    #expect(marks("Le guide est paru", "Le guide corrigé est paru") == "Le guide {+corrigé +}est paru")
    #expect(marks("à 9 h 30 à Dijon.", "à 10 h à Dijon.") == "à [−9−]{+10+} h[− 30−] à Dijon.")
    #expect(marks("a", "a") == "a")
    #expect(marks("", "a") == "{+a+}")
    #expect(marks("a\nb", "a\nc") == "a\n[−b−]{+c+}")
    #expect(marks("", "").isEmpty)
  }

  @Test func aPhraseThatWasRewrittenStandsTogether() {
    #expect(marks("un deux trois", "un quatre cinq") == "un [−deux trois−]{+quatre cinq+}")
  }

  @Test func whatStaysAndGoesIsTheOldTextAndWhatStaysAndComesTheNew() {
    var generator = SystemRandomNumberGenerator()
    let words = ["guide", "CCI", " ", "\u{A0}", "é", "👍🏽", "#tag", "\n", "تجارة", "案内", ",", "  "]
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
          .joined()
      }
      let pieces = WordDifference(from: texts[0], to: texts[1]).pieces
      func side(_ mark: WordDifference.Piece.Mark) -> String {
        pieces.filter { $0.mark == .same || $0.mark == mark }.map(\.text).joined()
      }
      #expect(side(.removed) == texts[0], "\(texts)")
      #expect(side(.added) == texts[1], "\(texts)")
      #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.mark != $1.mark }, "\(texts)")
    }
  }

  @Test func longTextsAreComparedWithoutLosingAnything() {
    let paragraph = "Un paragraphe de quelques mots, avec une virgule et un point.\n"
    let old = String(repeating: paragraph, count: 400)
    let new = (0..<400).map { paragraph.replacing("mots", with: "mots\($0)") }.joined()
    let pieces = WordDifference(from: old, to: new).pieces
    #expect(pieces.filter { $0.mark != .added }.map(\.text).joined() == old)
    #expect(pieces.filter { $0.mark != .removed }.map(\.text).joined() == new)
  }

  @Test func longStretchesThatStayAreCutInTheirMiddle() {
    let long = (0..<60).map { "mot\($0)" }.joined(separator: " ")
    let pieces = WordDifference(from: "\(long) a \(long)", to: "\(long) b \(long)").condensed(keeping: 20)
    #expect(pieces.map(\.text) == ["[…] mot57 mot58 mot59 ", "a", "b", " mot0 mot1 mot2 […]"])
  }
}
