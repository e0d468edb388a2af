import Domain
import Engine
import Logging

/// Tells the log, and the people behind the alert command, what the dispatcher does.
struct DispatchLog: DispatchObserver {
  let log: Logger
  let catalogue: Catalogue
  let directory: ChannelDirectory
  /// Where alerts go; nil when no command is configured.
  let alerts: AlertRunner?
  /// Called at every sign of life.
  let onAnswer: @Sendable () -> Void

  func notice(_ notice: Notice) {
    switch notice {
    case .settled(let delivery, let attempt): tell(delivery, attempt: attempt)
    case .changed(let delivery): tell(delivery, attempt: nil)
    case .shut(let gate):
      log.error("\(gate.channel): \(sentence(gate.reason))")
      alerts?.send(alert("channel", gate: gate, delivery: nil))
    }
  }

  /// Tells the people behind the alert command what a sync of the calendar made wait for them; the log has it already.
  func heldBySync(_ keys: [DeliveryKey], in store: any DeliveryLedger) {
    guard let alerts else { return }
    for key in keys {
      // Without the store there is nothing to tell that the log has not told; the next sync will fail loudly.
      guard let delivery = try? store.delivery(key), delivery.needsPerson else { continue }
      alerts.send(alert("delivery", gate: nil, delivery: delivery))
    }
  }

  /// Tells of items that were edited when they were out already, one sentence for each.
  func editedAfterSending(_ keys: [DeliveryKey], in store: any Store) {
    guard !keys.isEmpty else { return }
    // Without the store their titles are not known: their ids say as much.
    let items = (try? EditedItem.all(in: OpenEdits(Set(keys)), of: store)) ?? EditedItem.all(in: OpenEdits(Set(keys)))
    for item in items {
      log.warning("\(sentence(item.reason))")
      alerts?.send(alert("edit", gate: nil, delivery: nil, edit: item))
    }
  }

  func storeFailed(_ failure: StoreFailure) {
    log.error("\(sentence(failure.reason))")
  }

  func answered() { onAnswer() }

  /// One line per outcome: at `error` only when a person must act.
  private func tell(_ delivery: Delivery, attempt: Attempt?) {
    var line = "\(delivery.id): \(catalogue.phrase(delivery.stateCode))"
    if let url = delivery.receipts.lazy.compactMap(\.url).first { line += " \(url)" }
    if let reason = delivery.reason { line += " (\(sentence(reason)))" }
    if let attempt { line += " [\(attempt.number)]" }
    guard delivery.needsPerson else {
      log.info("\(line)")
      return
    }
    log.error("\(line)")
    alerts?.send(alert("delivery", gate: nil, delivery: delivery))
  }

  private func sentence(_ reason: Reason) -> String {
    let hint = catalogue.hint(reason).map { " \($0)" } ?? ""
    return catalogue.phrase(reason) + hint
  }

  private func alert(
    _ kind: String, gate: ChannelGate?, delivery: Delivery?, edit: EditedItem? = nil
  ) -> String {
    let entry = delivery.map { QueuePage.json(QueueEntry($0), directory, catalogue) } ?? .null
    let shut: JSON =
      gate.map { gate in
        ["channel": .text(gate.channel.rawValue), "reason": .reason(gate.reason, in: catalogue)]
      } ?? .null
    let alert: JSON = [
      "kind": .text(kind), "delivery": entry, "channel": shut, "edit": edit?.json(in: catalogue) ?? .null,
    ]
    return alert.line
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
