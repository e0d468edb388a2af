import Domain

/// The ends of an attempt in words.
enum EndingCode: String, MessageCode {
  case published = "attempt.published"
  case handedOff = "attempt.handedOff"
  case deferred = "attempt.deferred"
  case rejected = "attempt.rejected"
  case blocked = "attempt.blocked"
  case unknown = "attempt.unknown"
  case ownerLost = "attempt.ownerLost"
  case released = "attempt.released"
}

extension Attempt.Ending {
  /// The message that says the end.
  var code: EndingCode {
    switch self {
    case .published: .published
    case .handedOff: .handedOff
    case .deferred: .deferred
    case .rejected: .rejected
    case .blocked: .blocked
    case .unknown: .unknown
    case .ownerLost: .ownerLost
    case .released: .released
    }
  }
}
