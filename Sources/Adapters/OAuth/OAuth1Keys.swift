/// What OAuth 1.0a proves an application and an account with: two names, and a secret for each that never travels.
struct OAuth1Keys: Hashable, Sendable {
  /// The names of the four parts, as they stand in a credential.
  static let names = ["consumer_key", "consumer_secret", "access_token", "access_token_secret"]

  /// The application.
  var consumerKey: String
  /// The application's secret.
  var consumerSecret: String
  /// The account; nil before there is one.
  var token: String?
  /// The account's secret.
  var tokenSecret: String?

  init(consumerKey: String, consumerSecret: String, token: String? = nil, tokenSecret: String? = nil) {
    self.consumerKey = consumerKey
    self.consumerSecret = consumerSecret
    self.token = token
    self.tokenSecret = tokenSecret
  }

  /// Reads a credential of four parts; nil when one is missing.
  init?(_ fields: SecretFields) {
    guard let consumerKey = fields["consumer_key"], let consumerSecret = fields["consumer_secret"],
      let token = fields["access_token"], let tokenSecret = fields["access_token_secret"]
    else { return nil }
    self.init(consumerKey: consumerKey, consumerSecret: consumerSecret, token: token, tokenSecret: tokenSecret)
  }
}
