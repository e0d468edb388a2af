extension JournalNote {
  /// From how long on a wait that a network asks for is worth a note.
  public static let longWait: Duration = .seconds(3600)

  /// The note about a gate that is shut; nil where the channel was shut for the same cause already, and for short waits that a
  /// network asks for, which nobody decided and which pass by themselves.
  public init?(shutting gate: ChannelGate, standing: ChannelGate?, person: String?) {
    guard gate.isNoteworthy, !(standing.map { $0.isShut(at: gate.since) && $0.isNoteworthy } ?? false) else {
      return nil
    }
    self.init(.shut, at: gate.since, person: person, channel: gate.channel)
    self.gate = gate
  }

  /// The note about a gate that is opened; nil for waits that a network asks for.
  public init?(opening gate: ChannelGate, person: String?, at now: Timestamp) {
    guard gate.isNoteworthy else { return nil }
    self.init(.opened, at: now, person: person, channel: gate.channel)
    self.gate = gate
  }

  /// The note about a silence that is declared.
  public init(declaring silence: Silence) {
    self.init(.silenced, at: silence.declaredAt, person: silence.by)
    self.silence = silence
  }

  /// The note about a silence that is lifted.
  public init(lifting silence: Silence, person: String, at now: Timestamp) {
    self.init(.lifted, at: now, person: person)
    self.silence = silence
  }
}

extension ChannelGate {
  /// Whether it keeps a channel shut until somebody acts, or so long that people should know.
  public var isNoteworthy: Bool {
    switch kind {
    case .paused, .blocked, .unreachable: true
    case .throttled: until.map { $0 - since >= JournalNote.longWait } ?? true
    case .silenced, .quiet, .paced: false
    }
  }
}
