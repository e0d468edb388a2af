import Domain
import Synchronization

/// Keeps what an adapter records, as the store would, from one attempt to the next.
final class TrialProgress: Progress {
  private struct State {
    var values: [String: String] = [:]
    var visibleSteps = 0
    var losesClaim = false
    var refuses = false
  }

  private let state = Mutex(State())

  /// What stands recorded.
  var values: [String: String] { state.withLock { $0.values } }

  /// How often something was about to be seen.
  var visibleSteps: Int { state.withLock { $0.visibleSteps } }

  /// Whether the claim belongs to somebody else once something is about to be seen.
  var losesClaim: Bool {
    get { state.withLock { $0.losesClaim } }
    set { state.withLock { $0.losesClaim = newValue } }
  }

  /// Whether nothing may leave any more.
  var refuses: Bool {
    get { state.withLock { $0.refuses } }
    set { state.withLock { $0.refuses = newValue } }
  }

  var permit: LeavePermit {
    LeavePermit { [self] in refuses ? Reason(code: "trial.tooLate", arguments: [:]) : nil }
  }

  func value(of step: String) async -> String? { state.withLock { $0.values[step] } }

  func record(_ step: String, _ value: String) async throws(PublishFailure) {
    state.withLock { $0.values[step] = value }
  }

  func willBeVisible() async throws(PublishFailure) {
    let isLost = state.withLock { state in
      state.visibleSteps += 1
      return state.losesClaim
    }
    guard !isLost else {
      throw .deferred(Reason(code: "trial.claimLost", arguments: [:]), retryAfter: nil, scope: .delivery)
    }
  }
}
