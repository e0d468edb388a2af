import Domain
import FoundationEssentials

/// A user name and an application password, as HTTP's Basic scheme carries them (RFC 7617).
struct WordPressCredential: Hashable, Sendable {
  let user: String
  let password: String

  /// Reads `username` and `password`; nil when one is missing. A colon would end the name (RFC 7617, section 2).
  init?(_ fields: SecretFields) {
    guard let user = fields["username"], let password = fields["password"], !user.contains(":") else { return nil }
    self.user = user
    // WordPress shows it in groups of four and takes letters and digits only (`wp_authenticate_application_password`).
    self.password = password.filter { !$0.isWhitespace }
  }

  /// What the header holds behind `Basic`.
  var token: String { Data("\(user):\(password)".utf8).base64EncodedString() }
}

extension ChannelConfiguration {
  /// Gives the channel's credential as the token of the Basic scheme.
  var basicToken: @Sendable () throws(Reason) -> String? {
    { () throws(Reason) in
      guard let text = try credential(), !text.allSatisfy(\.isWhitespace) else { return nil }
      guard let found = WordPressCredential(SecretFields(text)) else {
        throw Reason(WordPressCode.badCredential, ["channel": channel.name.rawValue])
      }
      return found.token
    }
  }
}
