import Digests
import Domain
import FoundationEssentials

/// Proves to a receiver who sent a message: HMAC-SHA256 by the Standard Webhooks scheme.
///
/// Source: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md, sections "Signature scheme" and
/// "Webhook headers" (1.0.0, as of 2026-08).
struct WebhookSignature {
  /// How many bytes a secret has, as the scheme demands.
  private static let length = 24...64

  private let key: [UInt8]

  /// Reads a secret, `whsec_` and base64; nil for anything else.
  init?(secret: String) {
    let prefix = "whsec_"
    guard secret.hasPrefix(prefix), let key = Data(base64Encoded: String(secret.dropFirst(prefix.count))),
      Self.length.contains(key.count)
    else { return nil }
    self.key = Array(key)
  }

  /// The three headers of a message. `id` holds no full stop, so that it cannot be taken for something else.
  func headers(id: String, at now: Timestamp, body: [UInt8]) -> [(name: String, value: String)] {
    let signed = Array("\(id).\(now.seconds).".utf8) + body
    let code = Data(HMACSHA256.code(of: signed, key: key)).base64EncodedString()
    return [("webhook-id", id), ("webhook-timestamp", "\(now.seconds)"), ("webhook-signature", "v1,\(code)")]
  }
}
