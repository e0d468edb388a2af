import Domain
import Engine

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
  case silenced = "act.silenced"
  case lifted = "act.lifted"
  case putBack = "act.putBack"
  case accepted = "act.accepted"
  case pruned = "act.pruned"
  case sealed = "act.sealed"
  case renewed = "act.renewed"
  case unsealed = "act.unsealed"
  case rekeyed = "act.rekeyed"
  case warned = "act.warned"
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
    case .silenced: .silenced
    case .lifted: .lifted
    case .putBack: .putBack
    case .accepted: .accepted
    case .pruned: .pruned
    case .sealed: .sealed
    case .renewed: .renewed
    case .unsealed: .unsealed
    case .rekeyed: .rekeyed
    case .warned: .warned
    }
  }
}

extension JournalNote {
  /// Why: what the delivery, the gate or the silence says.
  var cause: Reason? {
    reason ?? gate?.reason ?? silence.map { Reason(EngineCode.silence, ["reason": $0.reason, "person": $0.by]) }
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
