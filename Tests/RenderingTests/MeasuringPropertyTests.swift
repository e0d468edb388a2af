import Domain
import Foundation
import Testing

@testable import Rendering

/// What holds for every text, however odd.
struct MeasuringPropertyTests {
  private static let odd =
    Seeded.hostile + [
      "http://", "https://", "HTTP://", "://", "www.", "exemple", ".fr", ".com", ".рф", ".xn--p1ai", ".notatld",
      "t.co/", "/", "?", "&x=",
      "#!", "@", "＠", "@a@b.fr", "＃", "##", "$", "$ABC", "_", "-", "%20", "\\", "^", "`", "|", "[", "]", "{", "}", "~",
      "\u{200E}",
      "\u{202A}", "\u{FEFF}", "\u{FFFF}", "\u{FE0F}", "\u{FE0E}", "\u{20E3}", "1", "🇫🇷", "🇫", "👍🏽", "🏳️‍🌈", "❤️", "漢",
      "пример",
      "مثال", "नमस्ते", "\u{E0067}", "\u{1F3FB}", "ẞ", "İ", "ǆ", "\u{1D400}", "\u{0}", "\t", "e\u{301}\u{323}",
      "\u{1112}\u{1161}\u{11AB}",
    ]

  private func text(_ random: inout Seeded, upTo pieces: Int) -> String {
    (0..<random.below(pieces)).map { _ in
      random.below(12) == 0
        ? Unicode.Scalar(UInt32(random.below(0x11_0000))).map { $0 == "\r" ? " " : String($0) } ?? ""
        : random.pick(Self.odd)
    }.joined()
  }

  private func check(_ text: String, _ seed: Comment) {
    let scalars = Array(text.unicodeScalars)
    for detection in TextProfile.Detection.allCases {
      var end = 0
      for entity in TextMeasure.entities(in: text, by: detection) {
        #expect(entity.start >= end && entity.start < entity.end && entity.end <= scalars.count, seed)
        end = entity.end
      }
    }
    var end = 0
    for span in SpanScanner.spans(in: scalars) {
      #expect(span.range.lowerBound >= end && !span.range.isEmpty && span.range.upperBound <= scalars.count, seed)
      end = span.range.upperBound
    }
  }

  @Test func linesCountWhatTheyCountAlone() {
    var random = Seeded()
    for _ in 0..<300 {
      let (first, second) = ("\n" + text(&random, upTo: 14), "\n" + text(&random, upTo: 14))
      for listing in TextProfile.listings {
        let alone = [first, second].map { TextMeasure.measure($0, by: listing.profile).used }
        let together = TextMeasure.measure(first + second, by: listing.profile).used
        #expect(
          together == alone[0] + alone[1], "seed \(random.seed), \(listing.name): \((first + second).debugDescription)")
      }
    }
  }

  @Test func composedAndDecomposedTextsCountTheSameOnX() {
    var random = Seeded()
    for _ in 0..<500 {
      let text = text(&random, upTo: 20)
      for profile in [TextProfile.Listing.microblog140, .x, .xV2].map(\.profile) {
        let measure = TextMeasure.measure(text, by: profile)
        let forms = [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
        for form in forms {
          #expect(
            TextMeasure.measure(form, by: profile).used == measure.used, "seed \(random.seed): \(text.debugDescription)"
          )
        }
      }
    }
  }

  @Test func aLinkWithASchemeIsOneAlsoByItself() {
    var random = Seeded()
    for _ in 0..<1000 {
      let text = text(&random, upTo: 20)
      let scalars = Array(text.unicodeScalars)
      for entity in TextMeasure.entities(in: text) where entity.kind == .url {
        let link = String(scalars[entity.start..<entity.end])
        guard link.lowercased().hasPrefix("http") else { continue }
        #expect(
          TextMeasure.entities(in: link).map(\.end) == [entity.end - entity.start], "seed \(random.seed): \(link)")
      }
    }
  }

  /// Longer: `CRIEUR_FUZZ_ROUNDS=1000000 swift test --filter measuringTakesEveryText`.
  @Test func measuringTakesEveryText() {
    let rounds = ProcessInfo.processInfo.environment["CRIEUR_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1500
    let given = ProcessInfo.processInfo.environment["CRIEUR_FUZZ_SEED"].flatMap { UInt64($0) }
    var random = given.map { Seeded(seed: $0) } ?? Seeded()
    for round in 0..<rounds {
      let text = text(&random, upTo: 40)
      let seed = Comment(rawValue: "seed \(random.seed), round \(round): \(text.debugDescription)")
      check(text, seed)
      for listing in TextProfile.listings {
        let measure = TextMeasure.measure(text, by: listing.profile)
        #expect(measure.used >= 0 && (measure.used > 0 || text.isEmpty), seed)
      }
    }
  }
}
