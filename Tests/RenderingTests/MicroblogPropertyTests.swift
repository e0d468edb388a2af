import Domain
import Testing

@testable import Rendering

struct MicroblogPropertyTests {
  private static let link = "https://www.cci-exemple.fr/actualites/une-page"

  private func randomItem(_ random: inout Seeded) -> NewsItem {
    NewsItem(
      id: "a", title: random.prose(upTo: 30), summary: random.prose(upTo: 60), link: Self.link,
      hashtags: (0..<random.below(4)).map { _ in
        random.pick(["export", "médias sociaux", "numérique", "CCI", "guide", "Dijon"])
      },
      images: random.below(3) == 0 ? [Media(file: "/a.png", alt: "Une affiche", credit: "CCI Exemple")] : [])
  }

  /// What a text consists of, without the marks around words.
  private func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { String($0).trimmingMarks }.filter { !$0.isEmpty }
  }

  @Test func everyPostIsWithinItsLimitAndCutsNothing() throws {
    var random = Seeded()
    var rendered = 0
    for _ in 0..<400 {
      let item = randomItem(&random)
      let profile = Profiles.microblog(limit: 60 + random.below(160))
      guard let variant = try? render(item, on: profile) else { continue }
      let seed = Comment(rawValue: "seed \(random.seed): \(item.title) | \(item.summary) → \(variant.text)")
      #expect(variant.measure.fits, seed)
      #expect(variant.text.split(separator: " ").contains { $0 == Self.link }, seed)
      #expect(variant.media.isEmpty || variant.text.contains("© CCI Exemple"), seed)
      let typography = Typography(language: .fr)
      let source = typography.set(Tidy.line(item.title)) + " " + typography.set(Tidy.line(item.summary))
      let labels = item.hashtags.compactMap { Hashtag($0)?.label }.flatMap { [$0, "l’" + $0] }
      let known = Set(words(source) + labels.map(\.trimmingMarks) + words("\(Self.link) © CCI Exemple"))
      for word in words(variant.text) {
        #expect(known.contains(word), seed)
      }
      #expect(try render(item, on: profile) == variant, seed)
      rendered += 1
    }
    #expect(rendered > 200, "seed \(random.seed)")
  }

  @Test func nothingEndsOnAWordThatAnnouncesAnother() throws {
    var random = Seeded()
    for _ in 0..<400 {
      let item = randomItem(&random)
      guard !(item.title + item.summary).contains("..."), let variant = try? render(item, on: Profiles.microblog),
        let end = variant.text.firstRange(of: "… https")
      else {
        continue
      }
      let last = variant.text[..<end.lowerBound].split(separator: " ").last.map(String.init) ?? ""
      #expect(
        !["le", "la", "des", "sur", "les", "de", "et", "à", "pour", "vos", "d’", "en", "35", "«", "l’"].contains(last),
        "seed \(random.seed)")
    }
  }

  @Test func everyFormTakesHostileTexts() {
    var random = Seeded()
    for _ in 0..<150 {
      let piece = { (random: inout Seeded) in
        (0..<random.below(30)).map { _ in random.pick(Seeded.hostile) }.joined(separator: " ")
      }
      let item = NewsItem(
        id: "a", title: piece(&random), summary: piece(&random), body: piece(&random) + "\n\n> " + piece(&random),
        link: Self.link,
        hashtags: [piece(&random)])
      for profile in Profiles.all {
        guard let variant = try? render(item, on: profile) else { continue }
        #expect(variant.measure.fits, "seed \(random.seed)")
      }
    }
  }
}

extension String {
  fileprivate var trimmingMarks: String {
    let marks: Set<Character> = [".", "…", ",", ":", ";", "!", "?", "#", "«", "»", "(", ")", "–", "\u{A0}", "\u{202F}"]
    return String(drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed()).lowercased()
  }
}
