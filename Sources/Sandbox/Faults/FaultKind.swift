/// One way in which the sandbox fails a publishing request.
public enum FaultKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// No answer and no effect.
  case timeout
  /// Refused for going too fast, with the network's own wait; no effect.
  case limit
  /// HTTP 500 and no effect.
  case error = "500"
  /// The post stands, the answer is HTTP 500 or 502 with a proxy's page.
  case errorAfter = "500-after"
  /// The post stands, no answer comes.
  case lostAnswer = "lost-answer"
  /// The post stands, the connection is reset.
  case reset

  /// Whether the post stands although the client is not told.
  public var comesAfterTheEffect: Bool {
    switch self {
    case .timeout, .limit, .error: false
    case .errorAfter, .lostAnswer, .reset: true
    }
  }
}
