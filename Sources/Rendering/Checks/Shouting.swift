import Domain

/// Words in capitals that are no name. Abbreviations are not shouted: CCI, TPE, S.A.R.L., URSSAF.
struct Shouting: EditorialCheck {
  let code = CheckCode.shouting
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  /// Longer than nearly all abbreviations that are read as words.
  private static let longWord = 9
  /// What is shouted most, shorter than that.
  private static let loud: Set<String> = [
    "gratuit", "gratuite", "gratuits", "urgent", "urgente", "attention", "nouveau", "nouvelle", "dernier", "derniers",
    "limité", "limitée", "limités", "limitées", "offert", "offerte", "inscrivez", "venez", "cliquez", "vite", "free",
    "hurry", "don't", "last", "only",
  ]

  func findings(in context: CheckContext) -> [[String: String]] {
    let names = context.lexicon.nameWords
    return context.texts.all.flatMap { text in
      Self.runs(in: text).filter { Self.isShouted($0, names, context.language) }.compactMap { run in
        run.first.flatMap { first in run.last.map { ["words": text.text(first.range.lowerBound..<$0.range.upperBound)] }
        }
      }
    }
  }

  /// Words in capitals with nothing but spaces, apostrophes and hyphens between them.
  private static func runs(in text: CheckedText) -> [[WordToken]] {
    var runs: [[WordToken]] = []
    for word in text.words where isCapitals(word, text) {
      if let last = runs.last?.last, joins(last.range.upperBound..<word.range.lowerBound, text) {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([word])
      }
    }
    return runs
  }

  private static func isCapitals(_ word: WordToken, _ text: CheckedText) -> Bool {
    let letters = text.scalars[word.range].filter(\.isLetter)
    return !letters.isEmpty && letters.allSatisfy(\.isCapital)
      && letters.count
        == word.range.filter {
          !"-‑".unicodeScalars.contains(text.scalars[$0])
        }.count
  }

  private static func joins(_ gap: Range<Int>, _ text: CheckedText) -> Bool {
    gap.count <= 2 && gap.allSatisfy { text.scalars[$0].isSpace || text.scalars[$0].isApostrophe }
  }

  private static func isShouted(_ run: [WordToken], _ names: Set<String>, _ language: Language) -> Bool {
    let words = run.filter { !names.contains($0.lower) }
    if words.contains(where: { isLoud($0) }) { return true }
    let long = words.filter { $0.lower.count >= 4 }
    let small = Lexicon.of(language)
    // Two abbreviations may stand side by side; small words between them are no abbreviations.
    let hasSmallWord = words.dropFirst().dropLast().contains { $0.lower.count > 1 && small.danglers.contains($0.lower) }
    return long.count >= 3 || (long.count >= 1 && words.count >= 3 && hasSmallWord)
  }

  private static func isLoud(_ word: WordToken) -> Bool {
    let parts = word.lower.split { "-‑".contains($0) }.map(String.init)
    return parts.contains { loud.contains($0) || $0.count >= longWord }
  }
}
