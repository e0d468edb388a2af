import Domain

/// What the journal tells, in words.
enum ActCode: String, MessageCode {
  case attempted = "act.attempted"
  case interrupted = "act.interrupted"
  case held = "act.held"
  case resumed = "act.resumed"
  case expired = "act.expired"
  case failed = "act.failed"
  case cancelled = "act.cancelled"
  case doubted = "act.doubted"
  case looked = "act.looked"
  case released = "act.released"
  case retried = "act.retried"
  case resolved = "act.resolved"
  case shut = "act.shut"
  case opened = "act.opened"
  case putBack = "act.putBack"
  case pruned = "act.pruned"
}

extension JournalAct {
  /// The message that says the act.
  var code: ActCode {
    switch self {
    case .attempted: .attempted
    case .interrupted: .interrupted
    case .held: .held
    case .resumed: .resumed
    case .expired: .expired
    case .failed: .failed
    case .cancelled: .cancelled
    case .doubted: .doubted
    case .looked: .looked
    case .released: .released
    case .retried: .retried
    case .resolved: .resolved
    case .shut: .shut
    case .opened: .opened
    case .putBack: .putBack
    case .pruned: .pruned
    }
  }
}

/// Messages of `crieur journal`.
enum JournalPageCode: String, MessageCode {
  case empty = "journalPage.empty"
  case count = "journalPage.count"
  case by = "journalPage.by"
  case late = "journalPage.late"
  case lostSince = "journalPage.lostSince"
  case prunedRange = "journalPage.prunedRange"
  case whole = "journalPage.whole"
  case noteDown = "journalPage.noteDown"
  case nothingYet = "journalPage.nothingYet"
  case exported = "journalPage.exported"
  case badPlace = "journalPage.badPlace"
}
