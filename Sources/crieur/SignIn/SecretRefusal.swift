import Adapters
import Domain

/// A network's refusal of a secret, as it is said to whoever has just given it: elsewhere its cure is to put another one in
/// its place and to open the channel again, which `crieur auth` does itself.
enum SecretRefusal {
  private static let codes: Set<String> = [
    AdapterCode.tokenRefused.rawValue, FacebookCode.tokenRefused.rawValue, BlueskyCode.signInRefused.rawValue,
    WordPressCode.passwordRefused.rawValue, WebhookCode.signatureRefused.rawValue, XCode.tokenRefused.rawValue,
    CommandCode.blocked.rawValue,
  ]

  /// The reason to give for `reason` while a person signs in to `channel`; other reasons stay as they are.
  static func said(_ reason: Reason, on channel: ChannelName) -> Reason {
    guard codes.contains(reason.code) else { return reason }
    return Reason(
      AuthCode.secretRefused, ["channel": channel.rawValue, "detail": reason.arguments["detail"] ?? "–"])
  }
}
