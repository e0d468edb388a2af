import Domain

/// The states of a delivery in words; the hint says who must do what.
enum StateCode: String, MessageCode {
  case scheduled = "state.scheduled"
  case sending = "state.sending"
  case retrying = "state.retrying"
  case unconfirmed = "state.unconfirmed"
  case heldApproval = "state.held.approval"
  case heldHandOff = "state.held.handOff"
  case heldDoubt = "state.held.doubt"
  case heldLate = "state.held.late"
  case heldCalendarProblem = "state.held.calendarProblem"
  case heldLooksAlreadySent = "state.held.looksAlreadySent"
  case delivered = "state.delivered"
  case failed = "state.failed"
  case expired = "state.expired"
  case cancelledByPerson = "state.cancelled.person"
  case cancelledBySync = "state.cancelled.sync"
  case corrected = "state.delivered.correct"
  case recalled = "state.delivered.recall"
  case heldHandOffCorrect = "state.held.handOff.correct"
  case heldHandOffRecall = "state.held.handOff.recall"
}

extension Delivery {
  /// The message that says where it stands.
  var stateCode: StateCode { state.code(of: key.kind) }
}

extension DeliveryState {
  /// The message that says the state of a delivery of that kind: what was taken back is not published.
  func code(of kind: DeliveryKey.Kind) -> StateCode {
    switch (self, kind) {
    case (.delivered, .correct): .corrected
    case (.delivered, .recall): .recalled
    case (.held(.handOff), .correct): .heldHandOffCorrect
    case (.held(.handOff), .recall): .heldHandOffRecall
    case (_, .publish), (_, .correct), (_, .recall): code
    }
  }

  /// The message that says the state.
  var code: StateCode {
    switch self {
    case .scheduled: .scheduled
    case .sending: .sending
    case .retrying: .retrying
    case .unconfirmed: .unconfirmed
    case .held(.approval): .heldApproval
    case .held(.handOff): .heldHandOff
    case .held(.doubt): .heldDoubt
    case .held(.late): .heldLate
    case .held(.calendarProblem): .heldCalendarProblem
    case .held(.looksAlreadySent): .heldLooksAlreadySent
    case .delivered: .delivered
    case .failed: .failed
    case .expired: .expired
    case .cancelled(by: .person): .cancelledByPerson
    case .cancelled(by: .sync): .cancelledBySync
    }
  }

  /// Whether nothing moves until a person acts.
  var needsPerson: Bool {
    switch self {
    case .held, .failed: true
    case .scheduled, .sending, .retrying, .unconfirmed, .delivered, .expired, .cancelled: false
    }
  }

  /// A sign beside the words.
  var sign: String {
    switch self {
    case .scheduled: "○"
    case .sending: "→"
    case .retrying: "↻"
    case .unconfirmed: "?"
    case .held: "!"
    case .delivered: "✓"
    case .failed: "✗"
    case .expired: "∅"
    case .cancelled: "–"
    }
  }

  /// The tone of the words, for those who see colours.
  var tone: TextLayout.Tone? {
    switch self {
    case .scheduled, .sending: nil
    case .retrying, .unconfirmed, .held: .caution
    case .delivered: .good
    case .failed: .bad
    case .expired, .cancelled: .quiet
    }
  }
}
