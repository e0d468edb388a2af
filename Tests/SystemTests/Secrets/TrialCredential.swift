import Foundation

/// What a person gives for a channel, and everything in it, and made of it, that nobody may see.
struct TrialCredential: Hashable, Sendable {
  /// The credential as it is given.
  var text: String
  /// What is looked for.
  var secrets: [String]

  /// A secret with everything in it that some encoding changes.
  static func text(_ name: String) -> String { "Geheim+/\(name)=&\"q\\z?~%41" }

  /// A text as it stands in addresses.
  static func percent(_ text: String) -> String {
    let unreserved = CharacterSet(charactersIn: "-._~").union(.alphanumerics)
    return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  /// One secret and nothing else.
  static func token(_ name: String) -> TrialCredential { TrialCredential(text: text(name), secrets: [text(name)]) }

  /// The key of a webhook.
  static func webhookKey(_ name: String) -> TrialCredential {
    let key = "whsec_" + Data("secret of \(name), made up".utf8).base64EncodedString()
    return TrialCredential(text: key, secrets: [key])
  }

  /// The four parts of OAuth 1.0a.
  static func keys(_ name: String) -> TrialCredential {
    let parts = ["consumer_key", "consumer_secret", "access_token", "access_token_secret"]
    return TrialCredential(
      text: parts.map { "\($0): \(text("\(name)-\($0)"))\n" }.joined(), secrets: parts.map { text("\(name)-\($0)") })
  }

  /// The secret of an application for OAuth 2, with what the network hands out: tokens, twice, because they are renewed.
  static func granted(_ name: String) -> TrialCredential {
    let secret = text("\(name)-client")
    let answer = name.split(separator: "-").last.map(String.init) ?? ""
    return TrialCredential(
      text: secret,
      secrets: [
        secret, text("\(name)-code"),
        // The header that proves an application (RFC 6749 section 2.3.1).
        Data("client-17:\(percent(secret))".utf8).base64EncodedString(),
        EchoingServer.handedOut("access", answer), EchoingServer.handedOut("refresh", answer),
      ])
  }

  /// The login of Bluesky, with the tokens of its sessions.
  static func appPassword(_ name: String) -> TrialCredential {
    let answer = name.split(separator: "-").last.map(String.init) ?? ""
    return TrialCredential(
      text: "identifier: cci.exemple.fr\npassword: \(text(name))\n",
      secrets: [text(name), EchoingServer.handedOut("access", answer), EchoingServer.handedOut("refresh", answer)])
  }

  /// The login of WordPress, with what HTTP's Basic scheme makes of it.
  static func applicationPassword(_ name: String) -> TrialCredential {
    TrialCredential(
      text: "username: cci\npassword: \(text(name))\n",
      secrets: [text(name), Data("cci:\(text(name))".utf8).base64EncodedString()])
  }
}
