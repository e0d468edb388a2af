import Domain

extension Delivery {
  /// Whether it is an occurrence on the day of `slot`: the hour of the rule was changed since.
  func isOfDay(of slot: PlannedSlot) -> Bool {
    slot.occurrence.map { key.occurrence?.date == $0.date && key.channel == slot.channel && key.kind == .publish }
      ?? false
  }

  /// Whether it is out, or may be.
  var mayBeOut: Bool {
    switch state {
    case .sending, .unconfirmed, .held(.handOff), .held(.doubt), .delivered: true
    case .scheduled, .retrying, .held(.approval), .held(.late), .held(.calendarProblem), .held(.looksAlreadySent),
      .failed, .expired, .cancelled:
      false
    }
  }

  /// Takes over what a fresh rendering decides; who it is and what became of it stay.
  mutating func take(_ draft: Delivery) {
    network = draft.network
    due = draft.due
    notAfter = draft.notAfter
    late = draft.late
    if state == .scheduled { wakeAt = draft.due }
    variant = draft.variant
    basis = draft.basis
    fingerprint = draft.fingerprint
    title = draft.title
  }
}
