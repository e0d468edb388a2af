/// What keeps a channel from being claimed: a gate, not a state of a million rows.
public struct ChannelGate: Hashable, Sendable, Codable {
  /// Who shut it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A person.
    case paused
    /// The account is shut until a person acts.
    case blocked
    /// The network asked for a wait.
    case throttled
    /// Its server cannot be reached; it is probed from time to time.
    case unreachable
    /// The institution is silent; never stored, it follows from a `Silence`.
    case silenced
    /// Its readers are asleep; never stored, it follows from the channel's pace.
    case quiet
    /// Enough was published for now; never stored, it follows from the channel's pace.
    case paced

    /// Whether nothing at all can be done on the channel, looks and corrections included; the others keep back
    /// publications alone.
    public var stopsEverything: Bool {
      switch self {
      case .blocked, .throttled, .unreachable: true
      case .paused, .silenced, .quiet, .paced: false
      }
    }
  }

  /// The channel.
  public var channel: ChannelName
  /// Who shut it.
  public var kind: Kind
  /// Since when.
  public var since: Timestamp
  /// When it opens by itself; nil when a person must open it.
  public var until: Timestamp?
  /// Why.
  public var reason: Reason

  /// Whether it takes the place of the gate of its kind that stands there. Of two waits that a network asked two processes
  /// for, both are over when the longer one is.
  public func replaces(_ standing: ChannelGate?) -> Bool {
    guard kind == .throttled, let end = standing?.until, let until else { return true }
    return until > end
  }

  /// Makes a gate.
  public init(channel: ChannelName, kind: Kind, since: Timestamp, until: Timestamp? = nil, reason: Reason) {
    self.channel = channel
    self.kind = kind
    self.since = since
    self.until = until
    self.reason = reason
  }

  /// Whether it is still shut.
  public func isShut(at now: Timestamp) -> Bool {
    // A silence may lie ahead. The others stand since they were shut, and a clock that is set back opens none of them.
    guard kind != .silenced || since <= now else { return false }
    return until.map { $0 > now } ?? true
  }
}
