import Domain

/// A token that a network handed out, as it stands in the vault.
struct GrantedToken: Hashable, Sendable {
  /// What requests carry.
  var access: String
  /// What a new one is asked for with; nil where there is no such thing.
  var refresh: String?
  /// When `access` ends; nil for never.
  var expires: Timestamp?
  /// What else belongs to it, such as the application's id.
  var others: [String: String] = [:]

  init(access: String, refresh: String? = nil, expires: Timestamp? = nil, others: [String: String] = [:]) {
    self.access = access
    self.refresh = refresh
    self.expires = expires
    self.others = others
  }

  /// Reads what `text` wrote; nil when it holds no token.
  init?(_ text: String) {
    var fields = SecretFields(text).fields
    guard let access = fields.removeValue(forKey: "access_token"), !access.isEmpty else { return nil }
    self.access = access
    refresh = fields.removeValue(forKey: "refresh_token")
    expires = fields.removeValue(forKey: "expires").flatMap { Int64($0) }.map { Timestamp(microseconds: $0) }
    others = fields
  }

  /// Whether it can still be used then.
  func lasts(until instant: Timestamp) -> Bool { expires.map { instant < $0 } ?? true }

  /// The form in which it stands in the vault.
  var text: String {
    var fields = others
    fields["access_token"] = access
    fields["refresh_token"] = refresh
    fields["expires"] = expires.map { String($0.microseconds) }
    return SecretFields(fields: fields).text
  }
}
