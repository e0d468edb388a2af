import Domain

/// Something that must hold for every adapter.
public struct AdapterCheck: Sendable {
  /// What holds, as a sentence.
  public let name: String
  let run: @Sendable (AdapterSubject, inout Breaches) async throws -> Void

  /// How the subject breaks it; none when it holds. Throws when the stand-in itself fails.
  public func breaches(of subject: AdapterSubject) async throws -> [String] {
    var breaches = Breaches()
    try await run(subject, &breaches)
    return breaches.found
  }
}

extension AdapterCheck: CustomStringConvertible {
  /// What holds.
  public var description: String { name }
}

/// What the trial of an adapter consists of. Every check opens stand-ins of its own; they may run side by side.
public enum AdapterConformance {
  /// Every check, the simplest first.
  public static let checks: [AdapterCheck] =
    publishing + troubles + claims + looks + changes + secrecy
}

/// Collects what was found broken.
struct Breaches {
  private(set) var found: [String] = []

  /// Notes `message` unless `condition` holds.
  mutating func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { found.append(message()) }
  }
}

extension AdapterConformance {
  /// Runs a trial and ends its stand-in, whatever happens.
  static func trial(
    _ subject: AdapterSubject, _ body: (Trial) async throws -> Void
  ) async throws {
    let trial = try await Trial(subject)
    do {
      try await body(trial)
    } catch {
      await trial.close()
      throw error
    }
    await trial.close()
  }
}
