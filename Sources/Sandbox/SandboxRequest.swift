public import Domain

/// One request that reached the sandbox, written down for tests and reports. Never with a token or a body.
public struct SandboxRequest: Hashable, Sendable, Codable {
  /// How the sandbox ended it.
  public enum Ending: Hashable, Sendable, Codable {
    /// Answered with this HTTP status.
    case answered(Int)
    /// Left without an answer.
    case silent
    /// The connection was reset.
    case reset
  }

  /// Counts requests, from 1.
  public var number: Int
  /// When, by the sandbox's clock.
  public var at: Timestamp
  /// The method, upper case.
  public var method: String
  /// The path without its query.
  public var path: String
  /// The fault that struck it.
  public var fault: FaultKind?
  /// How it ended.
  public var ending: Ending
}
