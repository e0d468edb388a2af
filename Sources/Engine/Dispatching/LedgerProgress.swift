import Domain
import Synchronization

/// Progress of one attempt, kept in the ledger; refuses to go on once the claim is somebody else's. Witness of what the
/// attempt sends, for the journal.
final class LedgerProgress: Progress, ExchangeWitness {
  private let ledger: any DeliveryLedger
  private let key: DeliveryKey
  private let marks: VisibleMarks
  private let visible = Mutex(false)
  private let seen = Mutex<[Exchange]>([])

  init(ledger: any DeliveryLedger, marks: VisibleMarks, key: DeliveryKey) {
    self.ledger = ledger
    self.marks = marks
    self.key = key
  }

  /// Whether a visible step was announced.
  var isVisible: Bool { visible.withLock { $0 } }

  /// What left in the visible steps, and what came back.
  var exchanges: [Exchange] { seen.withLock { $0 } }

  var isWatching: Bool { isVisible }

  func saw(_ exchange: Exchange) { seen.withLock { $0.append(exchange) } }

  func value(of step: String) async -> String? {
    // An unreadable ledger counts as no progress: steps before the visible one may be repeated.
    (try? ledger.progress(of: key))?[step]
  }

  func record(_ step: String, _ value: String) async throws(PublishFailure) {
    try await confirm { () throws(StoreFailure) in try ledger.record(step, value, for: key) }
  }

  func willBeVisible() async throws(PublishFailure) {
    try await confirm { () async throws(StoreFailure) in try await marks.mark(key) }
    visible.withLock { $0 = true }
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
