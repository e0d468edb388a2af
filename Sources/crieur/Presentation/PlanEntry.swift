import Domain

/// One publication of the plan: planned already, or what the calendar says beyond what is stored.
struct PlanEntry: Hashable, Sendable {
  /// What makes it the one it is.
  var key: DeliveryKey
  /// When it goes out.
  var due: Timestamp
  /// After when it must not go out any more.
  var notAfter: Timestamp?
  /// The item's title, as shown for this occurrence.
  var title: String
  /// Where it stands.
  var state: DeliveryState
  /// What an editor should look at.
  var warnings: [Reason]
  /// Why it is where it is.
  var reason: Reason?

  /// Makes an entry.
  init(
    key: DeliveryKey, due: Timestamp, notAfter: Timestamp? = nil, title: String, state: DeliveryState = .scheduled,
    warnings: [Reason] = [], reason: Reason? = nil
  ) {
    self.key = key
    self.due = due
    self.notAfter = notAfter
    self.title = title
    self.state = state
    self.warnings = warnings
    self.reason = reason
  }

  /// Whether it is out, or may still go out: what was cancelled or is out of date fills no day, and neither does what
  /// corrects news or takes it back.
  var counts: Bool {
    guard key.kind == .publish else { return false }
    return switch state {
    case .scheduled, .sending, .retrying, .unconfirmed, .held, .delivered: true
    case .failed, .expired, .cancelled: false
    }
  }
}
