import Domain
import Foundation
import Fuzzing
import Testing

@testable import Rendering

/// What holds for every text in every script on every network.
struct VariantPropertyTests {
  /// The same texts in every run; `CRIEUR_SEED` gives others, and `scripts/fuzz` goes on and on.
  private let seed = ProcessInfo.processInfo.environment["CRIEUR_SEED"].flatMap { UInt64($0) } ?? 20_110_110
  private let rounds = ProcessInfo.processInfo.environment["CRIEUR_ROUNDS"].flatMap { Int($0) } ?? 2

  private func forEveryVariant(
    of manner: Manner, rounds: Int? = nil, _ body: (RenderRequest, Variant, Comment) throws -> Void
  ) rethrows {
    var maker = TextMaker(seed: seed)
    for round in 0..<(rounds ?? self.rounds) {
      for listing in TextProfile.listings {
        let request = maker.request(manner, on: listing)
        guard let variant = try? VariantRenderer().render(request) else { continue }
        try body(request, variant, "CRIEUR_SEED=\(seed), \(manner), round \(round), \(listing.name)")
      }
    }
  }

  @Test(arguments: Manner.allCases) func nothingIsTooLongCutOrInvented(_ manner: Manner) {
    var rendered = 0
    forEveryVariant(of: manner) { request, variant, place in
      rendered += 1
      let broken = VariantPromises.broken(by: variant, of: request)
      #expect(broken.isEmpty, "\(place)\n\(request.item)\n→ \(variant.text.debugDescription)")
    }
    #expect(rendered > rounds * TextProfile.listings.count / 2, "CRIEUR_SEED=\(seed)")
  }

  /// A post that a person takes over as it stands is the post that was proposed.
  @Test(arguments: Manner.allCases) func whatFitsIsNotChangedAgain(_ manner: Manner) {
    forEveryVariant(of: manner) { request, variant, place in
      #expect(
        VariantPromises.change(of: variant, again: request) == nil, "\(place)\n→ \(variant.text.debugDescription)")
    }
  }

  @Test(arguments: Manner.allCases) func whatIsSetOnceIsSet(_ manner: Manner) {
    var maker = TextMaker(seed: seed)
    for round in 0..<(rounds * 10) {
      let (line, article) = (maker.prose(manner, upTo: 40), maker.article(manner, upTo: 4))
      for language in Language.allCases {
        let place = Comment(rawValue: "CRIEUR_SEED=\(seed), \(manner), round \(round), \(language)")
        let typography = Typography(language: language)
        let once = typography.set(Tidy.line(line))
        #expect(Tidy.line(once) == once, place)
        #expect(typography.set(once) == once, place)
        let paragraphs = typography.set(Tidy.paragraphs(article))
        #expect(typography.set(Tidy.paragraphs(paragraphs)) == paragraphs, place)
        let blocks = typography.set(MarkdownReader.blocks(of: article))
        #expect(typography.set(blocks) == blocks, place)
      }
    }
  }

  /// Not even the order in which dictionaries were filled leaves a trace.
  @Test(arguments: Manner.allCases) func theSameRequestGivesTheSameBytes(_ manner: Manner) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try forEveryVariant(of: manner, rounds: 1) { request, variant, place in
      let bytes = try encoder.encode(variant)
      var shuffled = request
      let others = (0..<40).map { (ChannelName("autre-\($0)"), VariantOverride(text: "\($0)")) }
      shuffled.item.variants = [:]
      for (name, override) in others.shuffled() { shuffled.item.variants[name] = override }
      for (name, override) in request.item.variants.shuffled() { shuffled.item.variants[name] = override }
      let labels = (0..<40).map { (CategoryName("rubrique-\($0)"), "Rubrique \($0)") }
      for (name, label) in labels.shuffled() { shuffled.channel.renderingSettings.categoryLabels[name] = label }
      for (name, _) in others.shuffled() { shuffled.item.variants[name] = nil }
      for _ in 0..<2 { #expect(try encoder.encode(VariantRenderer().render(request)) == bytes, place) }
      #expect(try encoder.encode(VariantRenderer().render(shuffled)) == bytes, place)
    }
  }

  /// A short slice of `swift run fuzz`.
  @Test(arguments: FuzzKind.allCases) func nothingGeneratedStopsAReader(_ kind: FuzzKind) {
    let outcome = FuzzRun(kinds: [kind], seed: seed, inputs: 12, longest: 20).run()
    #expect(outcome.findings.isEmpty, "swift run fuzz --kind \(kind) --seed \(seed) --inputs 12")
    #expect(outcome.inputs == 12)
  }
}
