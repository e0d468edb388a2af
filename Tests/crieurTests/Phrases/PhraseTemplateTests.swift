import Domain
import Testing

@testable import crieur

struct PhraseTemplateTests {
  private func fill(_ text: String, _ arguments: [String: String], _ language: Language = .fr) -> String {
    PhraseTemplate(text).filled(arguments, in: language)
  }

  @Test func placeholdersAreFilled() {
    #expect(fill("Le {day} à {hour}.", ["day": "lundi", "hour": "9 h"]) == "Le lundi à 9 h.")
    #expect(PhraseTemplate("{a} {b|x|y} {a}").names == ["a", "b"])
  }

  @Test func whatAnArgumentHoldsIsNeverReadAsAPlaceholder() {
    #expect(fill("{a}{b}", ["a": "{b}", "b": "2"]) == "{b}2")
  }

  @Test func aPlaceholderWithoutItsArgumentStaysVisible() {
    #expect(fill("Le {day}.", [:]) == "Le {day}.")
  }

  @Test func codeInBracesStaysAsItIs() {
    #expect(fill("late: {within: 1h} et {{date}}", ["date": "x", "within": "y"]) == "late: {within: 1h} et {{date}}")
    #expect(fill("ouvert { jamais fermé", [:]) == "ouvert { jamais fermé")
    #expect(fill("{{", [:]) == "{{")
  }

  @Test(arguments: [
    ("0", Language.fr, "post"), ("1", .fr, "post"), ("2", .fr, "posts"), ("0", .en, "posts"), ("1", .en, "post"),
    ("2", .en, "posts"),
  ])
  func frenchCountsNoughtAsOneAndEnglishAsMany(count: String, language: Language, word: String) {
    #expect(fill("{count} {count|post|posts}", ["count": count], language) == "\(count) \(word)")
  }
}
