import Adapters
import Domain

/// An adapter that is broken on purpose, in one way, around one that works: what the trial must find.
struct BrokenAdapter: OutboundAdapter {
  /// How it is broken, and the check that finds it.
  enum Fault: String, CaseIterable {
    /// Takes a lost answer for proof that nothing happened.
    case trustsSilence = "lostAfter"
    /// Sends again at once what it is not sure of.
    case sendsAgain = "failsAfter"
    /// Believes that whatever came back is a success.
    case believesPages = "captivePage"
    /// Forgets what the network asked it to wait.
    case forgetsWaits = "throttled"
    /// Sees nothing when it looks.
    case isBlind = "A look finds"
    /// Takes trouble with a look for an empty answer.
    case guessesLooks = "A look that meets"
    /// Does not say that something will be seen.
    case saysNothing = "Every attempt"
    /// Sends although the claim is lost.
    case ignoresClaims = "Whoever lost"
    /// Sends without asking whether it still may.
    case ignoresPermits = "What is not permitted"
    /// Repeats its credential.
    case talks = "No secret"
    /// Loses pictures.
    case losesPictures = "What is published"
  }

  static let network: Network = "mastodon"

  let inner: any OutboundAdapter
  let fault: Fault
  let secret: String

  var profile: ChannelProfile { inner.profile }

  func publish(_ variant: Variant, key: DeliveryKey, progress: any Progress) async throws(PublishFailure) -> Outcome {
    var variant = variant
    if fault == .losesPictures { variant.media = [] }
    let progress = DeafProgress(inner: progress, fault: fault)
    do {
      return try await inner.publish(variant, key: key, progress: progress)
    } catch {
      switch (fault, error) {
      case (.trustsSilence, .unknown(let reason)): throw .deferred(reason, retryAfter: nil, scope: .delivery)
      case (.sendsAgain, .unknown):
        var again = key
        again.ordinal += 1
        return try await inner.publish(variant, key: again, progress: progress)
      case (.believesPages, .unknown): return .published([Receipt(id: "1")])
      case (.forgetsWaits, .deferred(let reason, _, let scope)): throw .deferred(reason, retryAfter: nil, scope: scope)
      case (.talks, .unknown(let reason)), (.talks, .rejected(let reason)):
        throw .unknown(Reason(code: reason.code, arguments: ["detail": "for \(secret)"]))
      default: throw error
      }
    }
  }

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    if fault == .isBlind { return .found([]) }
    do {
      return try await inner.sightings(of: variant, key: key, since: since)
    } catch {
      if fault == .guessesLooks { return .found([]) }
      throw error
    }
  }
}

/// Passes on what an adapter says of its progress, but for what the fault keeps back.
private struct DeafProgress: Progress {
  let inner: any Progress
  let fault: BrokenAdapter.Fault

  var permit: LeavePermit { fault == .ignoresPermits ? LeavePermit { nil } : inner.permit }

  func value(of step: String) async -> String? { await inner.value(of: step) }
  func record(_ step: String, _ value: String) async throws(PublishFailure) { try await inner.record(step, value) }

  func willBeVisible() async throws(PublishFailure) {
    switch fault {
    case .saysNothing: return
    case .ignoresClaims: try? await inner.willBeVisible()
    default: try await inner.willBeVisible()
    }
  }
}
