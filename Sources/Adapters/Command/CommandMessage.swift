import Digests
import Domain

/// What a program reads on its standard input, as JSON: what a webhook is told, and what a webhook has in its headers.
struct CommandMessage: Encodable {
  /// Raised when something that a program may rely on changes; what is only added leaves it.
  static let version = 1

  let version = Self.version
  let mode: String
  /// The same for every attempt: what was published under it shall not be published again.
  let key: String
  /// From when on to look, RFC 3339, some minutes before anything can have left; only for a look.
  let since: String?
  let type: WebhookMessage.Kind?
  /// When it was due, RFC 3339: the same for every attempt.
  let timestamp: String?
  /// Missing when nothing but the account is looked at.
  let data: WebhookMessage.Content?

  private enum CodingKeys: CodingKey {
    case version, mode, key, since, type, timestamp, data
  }

  /// The bytes that stand on the input.
  var bytes: [UInt8] { CanonicalJSON.bytes(of: self) }
}
