import Domain
import Synchronization

extension AdapterConformance {
  static let troubles: [AdapterCheck] = Trouble.allCases.map { trouble in
    AdapterCheck(
      name: "\(trouble.rawValue): said honestly, and in the end it stands once, whichever request it strikes"
    ) {
      subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        let variant = kind.made(for: subject)
        for request in 0..<(try await requests(of: variant, subject)) {
          let place = "\(kind), request \(request + 1)"
          try await strike(trouble, at: request, variant, subject, place, &breaches)
          guard trouble == .lostBefore || trouble == .lostAfter else { continue }
          try await die(trouble, at: request, variant, subject, "\(place), death", &breaches)
        }
      }
    }
  }

  /// How many requests an attempt needs that meets no trouble.
  static func requests(of variant: Variant, _ subject: AdapterSubject) async throws -> Int {
    var count = 0
    try await trial(subject) { trial in
      _ = try await trial.attempt(variant)
      count = trial.transport.sent.count
    }
    return count
  }

  /// Brings trouble upon one request, looks at what the attempt says, and goes on until the delivery ends.
  private static func strike(
    _ trouble: Trouble, at request: Int, _ variant: Variant, _ subject: AdapterSubject, _ place: String,
    _ breaches: inout Breaches
  ) async throws {
    try await trial(subject) { trial in
      let before = Mutex<[Int]?>(nil)
      trial.transport.plan(trouble, after: request) {
        let counts = try? await trial.counts(of: variant)  // A stand-in that fails is told of below.
        before.withLock { $0 = counts }
      }
      let first = try await trial.attempt(variant)
      trial.transport.plan(nil)
      guard let before = before.withLock({ $0 }) else { return }
      let struck = Struck(trouble: trouble, place: place, before: before, after: try await trial.counts(of: variant))
      struck.judge(first, forgivesRepeats: subject.forgivesRepeats, &breaches)
      try await judge(try await trial.recover(variant, from: first), variant, trial, trouble, place, &breaches)
    }
  }

  /// The process dies while a request is under way, and another one finds what it left.
  private static func die(
    _ trouble: Trouble, at request: Int, _ variant: Variant, _ subject: AdapterSubject, _ place: String,
    _ breaches: inout Breaches
  ) async throws {
    try await trial(subject) { trial in
      trial.transport.plan(trouble, after: request)
      _ = try await trial.attempt(variant)
      trial.transport.plan(nil)
      let ending = try await trial.recoverFromDeath(variant, wasVisible: trial.progress.visibleSteps > 0)
      try await judge(ending, variant, trial, trouble, place, &breaches)
    }
  }

  /// However a delivery ends, nothing stands twice, and what is said to stand does.
  private static func judge(
    _ ending: Trial.Ending, _ variant: Variant, _ trial: Trial, _ trouble: Trouble, _ place: String,
    _ breaches: inout Breaches
  ) async throws {
    let counts = try await trial.counts(of: variant)
    breaches.expect(counts.allSatisfy { $0 <= 1 }, "\(place): \(counts) stands in the end")
    switch ending {
    case .published: breaches.expect(counts.allSatisfy { $0 == 1 }, "\(place): ends as published, and \(counts) stands")
    case .handedOff: return
    case .failed(let reason):
      // Only a refusal in the network's own language may end a delivery.
      breaches.expect(trouble == .tellsSecret, "\(place): ends with \(reason.code)")
    case .endless: breaches.expect(false, "\(place): never ends")
    }
  }
}

/// An attempt whose requests met one trouble, and how often each post stood before it and after it.
private struct Struck {
  var trouble: Trouble
  var place: String
  var before: [Int]
  var after: [Int]

  /// What an attempt says must be true of what stands.
  func judge(_ attempt: Trial.Attempt, forgivesRepeats: Bool, _ breaches: inout Breaches) {
    switch attempt {
    case .success(.published):
      breaches.expect(after.allSatisfy { $0 == 1 }, "\(place): says published, and \(after) stands")
    case .success(.handedOff), .failure(.unknown): return
    case .failure(.deferred(let reason, let wait, _)):
      breaches.expect(
        before == after || forgivesRepeats, "\(place): says \(reason.code) had no effect, and \(after) stands")
      breaches.expect(
        trouble != .throttled || wait == Trouble.wait, "\(place): waits \(wait.map { "\($0)" } ?? "as it likes")")
    case .failure(.rejected(let reason)), .failure(.blocked(let reason)):
      breaches.expect(before == after, "\(place): says \(reason.code), and \(after) stands")
    }
  }
}
