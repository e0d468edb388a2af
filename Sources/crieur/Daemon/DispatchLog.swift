import Domain
import Engine
import Logging

/// Tells the log what the dispatcher does; people are told from the journal.
struct DispatchLog: DispatchObserver {
  let log: Logger
  let catalogue: Catalogue
  /// Called at every sign of life.
  let onAnswer: @Sendable () -> Void
  /// Called with what keeps the store from being written, and with nil once it was.
  let onTrouble: @Sendable (StoreFailure?) -> Void

  func notice(_ notice: Notice) {
    onTrouble(nil)
    switch notice {
    case .settled(let delivery, let attempt): tell(delivery, attempt: attempt)
    case .changed(let delivery): tell(delivery, attempt: nil)
    case .reached(let channel):
      log.info("\(channel): \(catalogue.phrase(GateCode.reached))")
    case .shut(let gate):
      log.error("\(gate.channel): \(catalogue.advice(gate.reason))")
    }
  }

  /// Tells of items that were edited when they were out already, one sentence for each; people are told of those that wait for a decision.
  func editedAfterSending(_ keys: [DeliveryKey], in store: any Store) {
    guard !keys.isEmpty else { return }
    // Without the store their titles are not known: their ids say as much.
    let items = (try? EditedItem.all(in: OpenEdits(Set(keys)), of: store)) ?? EditedItem.all(in: OpenEdits(Set(keys)))
    for item in items {
      log.warning("\(catalogue.advice(item.reason))")
    }
  }

  func storeFailed(_ failure: StoreFailure) {
    onTrouble(failure)
    log.error("\(catalogue.advice(failure.reason))")
  }

  func answered() { onAnswer() }

  /// One line per outcome: at `error` only when a person must act.
  private func tell(_ delivery: Delivery, attempt: Attempt?) {
    var line = "\(delivery.id): \(catalogue.phrase(delivery.stateCode))"
    if let url = delivery.receipts.lazy.compactMap(\.url).first { line += " \(url)" }
    if let reason = delivery.reason { line += " (\(catalogue.advice(reason)))" }
    if let attempt { line += " [\(attempt.number)]" }
    guard delivery.needsPerson else {
      log.info("\(line)")
      return
    }
    log.error("\(line)")
  }
}

extension Delivery {
  /// Whether it stands still until somebody acts.
  var needsPerson: Bool {
    switch state {
    case .failed, .held: true
    case .scheduled, .sending, .retrying, .unconfirmed, .delivered, .expired, .cancelled: false
    }
  }
}
