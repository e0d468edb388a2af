import Domain

extension AdapterConformance {
  static let claims: [AdapterCheck] = [
    AdapterCheck(name: "Whoever lost the claim lets nothing be seen") { subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        try await trial(subject) { trial in
          trial.progress.losesClaim = true
          try await expectNothing(kind, trial, "lost claim", &breaches)
        }
      }
    },
    AdapterCheck(name: "What is not permitted to leave any more does not") { subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        try await trial(subject) { trial in
          trial.progress.refuses = true
          try await expectNothing(kind, trial, "no permit", &breaches)
        }
      }
    },
    AdapterCheck(name: "Every attempt says that it will be seen before it is") { subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        try await trial(subject) { trial in
          let variant = kind.made(for: subject)
          guard case .success(.published) = try await trial.attempt(variant), !subject.forgivesRepeats else { return }
          breaches.expect(
            trial.progress.visibleSteps >= variant.posts.count,
            "\(kind): \(trial.progress.visibleSteps) visible steps for \(variant.posts.count) posts")
        }
      }
    },
  ]

  private static func expectNothing(
    _ kind: TrialVariant, _ trial: Trial, _ why: String, _ breaches: inout Breaches
  ) async throws {
    let variant = kind.made(for: trial.subject)
    let attempt = try await trial.attempt(variant)
    let standing = try await trial.stage.standing()
    breaches.expect(standing.isEmpty, "\(kind), \(why): \(standing.map(\.text)) stands")
    switch attempt {
    case .failure(.deferred), .success(.handedOff): return
    case .success(.published): breaches.expect(false, "\(kind), \(why): says that it is published")
    // Where repeats are forgiven there is no visible step to lose.
    case .failure(let failure): breaches.expect(false, "\(kind), \(why): \(failure)")
    }
  }
}
