import Domain
import Synchronization

/// Progress of one attempt, kept in the ledger; refuses to go on once the claim is somebody else's. Witness of what the
/// attempt sends, for the journal.
final class LedgerProgress: Progress, ExchangeWitness {
  private struct Past {
    var isVisible = false
    var wasRefused = false
    var exchanges: [Exchange] = []
  }

  private let store: any Store
  /// As claimed.
  private let delivery: Delivery
  private let attempt: Attempt
  private let channel: Channel?
  private let marks: VisibleMarks
  private let clock: any WallClock
  private let past = Mutex(Past())

  init(
    of delivery: Delivery, _ attempt: Attempt, on channel: Channel?, in store: any Store, marks: VisibleMarks,
    clock: any WallClock
  ) {
    self.delivery = delivery
    self.attempt = attempt
    self.channel = channel
    self.store = store
    self.marks = marks
    self.clock = clock
  }

  private var key: DeliveryKey { delivery.key }

  /// Whether a visible step was announced.
  var isVisible: Bool { past.withLock { $0.isVisible } }

  /// Whether a visible step was not permitted to leave.
  var wasRefused: Bool { past.withLock { $0.wasRefused } }

  var permit: LeavePermit {
    LeavePermit { [self] in
      let objection = DeliveryRules.objection(to: delivery, on: channel, at: clock.now, isHeld: store.holds)
      if objection != nil { past.withLock { $0.wasRefused = true } }
      return objection
    }
  }

  /// What left in the visible steps, and what came back.
  var exchanges: [Exchange] { past.withLock { $0.exchanges } }

  var isWatching: Bool { isVisible }

  func saw(_ exchange: Exchange) { past.withLock { $0.exchanges.append(exchange) } }

  func value(of step: String) async -> String? {
    // An unreadable ledger counts as no progress: steps before the visible one may be repeated.
    (try? store.progress(of: key))?[step]
  }

  func record(_ step: String, _ value: String) async throws(PublishFailure) {
    try await confirm { () throws(StoreFailure) in try store.record(step, value, for: key) }
  }

  func willBeVisible() async throws(PublishFailure) {
    // What the claim has said already needs no commit of its own; whether the claim still stands, the permit asks.
    if !attempt.isVisible {
      try await confirm { () async throws(StoreFailure) in try await marks.mark(key) }
    }
    past.withLock { $0.isVisible = true }
  }

  private func confirm(_ write: () async throws(StoreFailure) -> Bool) async throws(PublishFailure) {
    let isOurs: Bool
    do throws(StoreFailure) {
      isOurs = try await write()
    } catch {
      throw .deferred(error.reason, retryAfter: nil, scope: .delivery)
    }
    guard isOurs else { throw .deferred(Reason(EngineCode.claimLost), retryAfter: .zero, scope: .delivery) }
  }
}
