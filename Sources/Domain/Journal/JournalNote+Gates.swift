extension JournalNote {
  /// The note about a gate that is shut; nil where the channel was shut for the same cause already, and for waits that a
  /// network asks for, which nobody decided and which pass by themselves.
  public init?(shutting gate: ChannelGate, standing: ChannelGate?, person: String?) {
    guard gate.kind.isDecided, !(standing?.isShut(at: gate.since) ?? false) else { return nil }
    self.init(.shut, at: gate.since, person: person, channel: gate.channel)
    self.gate = gate
  }

  /// The note about a gate that is opened; nil for waits that a network asks for.
  public init?(opening gate: ChannelGate, person: String?, at now: Timestamp) {
    guard gate.kind.isDecided else { return nil }
    self.init(.opened, at: now, person: person, channel: gate.channel)
    self.gate = gate
  }
}

extension ChannelGate.Kind {
  /// Whether somebody, or a rule, shut it until somebody acts.
  fileprivate var isDecided: Bool {
    switch self {
    case .paused, .blocked: true
    case .throttled: false
    }
  }
}
