public import Domain

/// Messages of the webhook adapter.
public enum WebhookCode: String, MessageCode {
  /// The secret is none of the Standard Webhooks scheme. Arguments: `channel`.
  case badSecret = "webhook.badSecret"
  /// The receiver refuses the signature. Arguments: `channel`, `detail`.
  case signatureRefused = "webhook.signatureRefused"
  /// The receiver wants no more messages. Arguments: `channel`.
  case gone = "webhook.gone"
  /// Nobody receives at this address. Arguments: `channel`, `status`.
  case noSuchAddress = "webhook.noSuchAddress"
  /// The receiver does not accept this message. Arguments: `status`, `detail`.
  case rejected = "webhook.rejected"
}
