/// The name of a message in the catalogues; each module lists its own in one enum, so that a test can find all of them.
public protocol MessageCode: RawRepresentable<String>, CaseIterable, Sendable {}

/// Why something is as it is: a code that scripts can rely on, and what a sentence in any language needs to be made from it.
public struct Reason: Hashable, Sendable, Codable, Error {
  /// The name of the message in the catalogues, such as `network.refused`.
  public var code: String
  /// What the sentence names, by the placeholder it fills. Never a credential, never a whole answer.
  public var arguments: [String: String]

  /// Names a message and fills its placeholders.
  public init(_ code: some MessageCode, _ arguments: [String: String] = [:]) {
    self.code = code.rawValue
    self.arguments = arguments
  }

  /// Takes a reason back from where it was stored.
  public init(code: String, arguments: [String: String]) {
    self.code = code
    self.arguments = arguments
  }
}

/// Turns reasons and other messages into sentences of one language.
public protocol Phrasebook: Sendable {
  /// The language of the sentences.
  var language: Language { get }

  /// The sentence for `code`, its `{placeholders}` filled.
  func phrase(_ code: String, _ arguments: [String: String]) -> String

  /// What to do about it; nil when there is nothing to do.
  func hint(_ code: String, _ arguments: [String: String]) -> String?
}

extension Phrasebook {
  /// The sentence for a message of a module.
  public func phrase(_ code: some MessageCode, _ arguments: [String: String] = [:]) -> String {
    phrase(code.rawValue, arguments)
  }

  /// The sentence for a reason.
  public func phrase(_ reason: Reason) -> String {
    phrase(reason.code, reason.arguments)
  }
}
