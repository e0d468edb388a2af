import Domain

/// Gates in words.
enum GateCode: String, MessageCode {
  case paused = "gate.paused"
  case blocked = "gate.blocked"
  case throttled = "gate.throttled"
  case unreachable = "gate.unreachable"
  case silenced = "gate.silenced"
  case quiet = "gate.quiet"
  case paced = "gate.paced"
  case reached = "gate.reached"
  case since = "gate.since"
  case until = "gate.until"
}

extension ChannelGate.Kind {
  /// The message that says the gate.
  var code: GateCode {
    switch self {
    case .paused: .paused
    case .blocked: .blocked
    case .throttled: .throttled
    case .unreachable: .unreachable
    case .silenced: .silenced
    case .quiet: .quiet
    case .paced: .paced
    }
  }
}
