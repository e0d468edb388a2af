import Digests
import Domain

/// Who signs in: what a person gave to this program.
struct BlueskyLogin: Hashable, Sendable {
  /// A handle, a DID or a mail address.
  let identifier: String
  /// An app password.
  let password: String

  /// Reads a credential of the fields `identifier` and `password`; nil when one of them is missing.
  init?(_ secret: String) {
    let fields = SecretFields(secret)
    guard let identifier = fields["identifier"].map(Self.tidy), !identifier.isEmpty, let password = fields["password"]
    else { return nil }
    self.identifier = identifier
    self.password = password
  }

  init(identifier: String, password: String) {
    self.identifier = Self.tidy(identifier)
    self.password = password
  }

  /// The credential's text.
  var text: String { SecretFields(fields: ["identifier": identifier, "password": password]).text }

  /// Whether the password has the form of those that are made for applications, `xxxx-xxxx-xxxx-xxxx`
  /// (packages/pds/src/account-manager/helpers/password.ts in github.com/bluesky-social/atproto, 2026-08).
  var hasAppPassword: Bool {
    let groups = password.split(separator: "-", omittingEmptySubsequences: false)
    return groups.count == 4 && groups.allSatisfy { $0.count == 4 && $0.allSatisfy { $0.isLetter || $0.isNumber } }
  }

  /// Tells sessions of one login from those of another, so that a replaced password counts at once.
  func mark(at entry: String) -> String {
    SHA256.digest(of: "bluesky \(entry) \(identifier) \(password)").rawValue
  }

  /// Handles are shown with an `@`, and copied from pages with marks that nobody sees.
  private static func tidy(_ identifier: String) -> String {
    let visible = identifier.unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
    let text = String(String.UnicodeScalarView(visible))
    return text.hasPrefix("@") ? String(text.dropFirst()) : text
  }
}
