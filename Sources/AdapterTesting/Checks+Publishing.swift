import Domain

extension AdapterConformance {
  static let publishing: [AdapterCheck] = [
    AdapterCheck(name: "What is published stands there once, to the byte, with its pictures and a receipt") {
      subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        let variant = kind.made(for: subject)
        try await trial(subject) { trial in
          let ending = try await trial.recover(variant, from: try await trial.attempt(variant))
          check(ending, of: kind, variant, &breaches)
          let standing = try await trial.stage.standing()
          let texts = subject.shownTexts(variant)
          breaches.expect(standing.map(\.text) == texts, "\(kind): \(standing.map(\.text)) stands instead of \(texts)")
          let alts = variant.media.map(\.alt)
          breaches.expect(
            standing.first?.pictures ?? [] == alts || standing.isEmpty,
            "\(kind): pictures \(standing.first?.pictures ?? []) instead of \(alts)")
        }
      }
    },
    AdapterCheck(name: "Two deliveries with two texts stand side by side") { subject, breaches in
      try await trial(subject) { trial in
        for edition in 1...2 {
          let variant = TrialVariant.plain.made(for: subject, edition: edition)
          let delivery = try await Trial(subject, item: ItemID("forum-\(edition)"), on: trial)
          check(
            try await delivery.recover(variant, from: try await delivery.attempt(variant)), of: .plain, variant,
            &breaches)
        }
        let expected = (1...2).flatMap { subject.shownTexts(TrialVariant.plain.made(for: subject, edition: $0)) }
        let texts = try await trial.stage.standing().map(\.text)
        breaches.expect(texts == expected, "\(texts) stands instead of \(expected)")
      }
    },
  ]

  private static func check(
    _ ending: Trial.Ending, of kind: TrialVariant, _ variant: Variant, _ breaches: inout Breaches
  ) {
    switch ending {
    case .handedOff: return
    case .published(let receipts):
      breaches.expect(!receipts.isEmpty, "\(kind): published without a receipt")
      breaches.expect(receipts.allSatisfy { !$0.id.isEmpty }, "\(kind): a receipt without an id")
      breaches.expect(
        receipts.allSatisfy { $0.url.map { $0.hasPrefix("http") || $0.contains("://") || $0.contains("/") } ?? true },
        "\(kind): a receipt whose address is none")
    case .failed(let reason): breaches.expect(false, "\(kind): failed with \(reason.code) \(reason.arguments)")
    case .endless: breaches.expect(false, "\(kind): never ends")
    }
  }
}
