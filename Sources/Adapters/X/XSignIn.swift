import Domain

/// Signing in to X by OAuth 2.0 with PKCE: an application of the establishment's own, a page on which the account agrees, and
/// a token that is renewed in the vault from then on.
///
/// docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code and /user-access-token (2026-08). The code that comes
/// back is good for 30 seconds.
struct XSignIn: ChannelSignIn {
  /// What is asked for: reading and writing posts, knowing who that is, uploading pictures, and renewing.
  static let scopes = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"]

  let adapter: XAdapter

  var steps: [Reason] {
    [
      Reason(XCode.stepPortal), Reason(XCode.stepCredits), Reason(XCode.stepPermission), Reason(XCode.stepType),
      Reason(XCode.stepCallback), Reason(XCode.stepClient),
      Reason(XCode.stepScopes, ["scopes": Self.scopes.joined(separator: " ")]),
    ]
  }

  var questions: [SignInQuestion] {
    [
      SignInQuestion("client_id", Reason(XCode.askClientID)),
      SignInQuestion("client_secret", Reason(XCode.askClientSecret), isSecret: true, isOptional: true),
    ]
  }

  func consent(
    _ answers: [String: String], callback: String?
  ) async throws(PublishFailure) -> SignInConsent? {
    let client = try clientID(answers)
    let proof = PKCE.make()
    let state = RandomText.make(bytes: 24)
    let redirect = callback ?? SignInCallback.pasted
    let query = [
      ("response_type", "code"), ("client_id", client), ("redirect_uri", redirect),
      ("scope", Self.scopes.joined(separator: " ")), ("state", state), ("code_challenge", proof.challenge),
      ("code_challenge_method", "S256"),
    ]
    let page =
      site + "/i/oauth2/authorize?"
      + query.map { "\($0.0)=\(Percent.encoding($0.1))" }.joined(separator: "&")
    return SignInConsent(page: page, state: state, memo: ["verifier": proof.verifier, "redirect": redirect])
  }

  func finish(
    _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
  ) async throws(PublishFailure) -> SignedIn {
    let id = try clientID(answers)
    guard let consent, let verifier = consent.memo["verifier"], let redirect = consent.memo["redirect"] else {
      throw .blocked(Reason(OAuthCode.otherSignIn, ["channel": channel.rawValue]))
    }
    let code = try ReturnedCode(returned, consent: consent, channel: channel).code
    let secret = answers["client_secret"].flatMap(Self.entered)
    var grant = try await adapter.door.client(id, secret: secret)
      .redeem(code: code, verifier: verifier, redirect: redirect)
    try check(grant)
    grant.token.others["client_id"] = id
    grant.token.others["client_secret"] = secret
    let account = try await adapter.report(over: adapter.door.call(bearing: grant.token.access))
    return SignedIn(secret: grant.token.text, account: account)
  }

  private func check(_ grant: OAuth2Client.Grant) throws(PublishFailure) {
    var missing = grant.scopes.map { given in Self.scopes.filter { !given.contains($0) } } ?? []
    if grant.token.refresh == nil, !missing.contains("offline.access") { missing.append("offline.access") }
    guard missing.isEmpty else {
      throw .blocked(
        Reason(
          OAuthCode.scopesMissing, ["channel": channel.rawValue, "scopes": missing.joined(separator: ", ")]))
    }
  }

  private func clientID(_ answers: [String: String]) throws(PublishFailure) -> String {
    guard let id = answers["client_id"].flatMap(Self.entered) else {
      throw .blocked(
        Reason(XCode.credentialIncomplete, ["channel": channel.rawValue, "parts": "client_id"]))
    }
    return id
  }

  /// What a person entered, without the white space that copying brings along; nil for nothing.
  static func entered(_ answer: String) -> String? {
    let text = answer.filter { !$0.isWhitespace }
    return text.isEmpty ? nil : text
  }

  private var channel: ChannelName { adapter.door.configuration.channel.name }

  /// Where people agree: not the address of the API, unless a channel has one of its own for everything.
  private var site: String { adapter.door.configuration.endpoint == nil ? "https://x.com" : adapter.door.base }
}

/// Signing in to X with the four keys of OAuth 1.0a, which the developer console shows to the owner of the account.
///
/// docs.x.com/fundamentals/developer-apps (2026-08): the access token of the console has the permissions that the application
/// had when it was made.
struct XKeysSignIn: ChannelSignIn {
  let adapter: XAdapter

  var steps: [Reason] {
    [
      Reason(XCode.stepPortal), Reason(XCode.stepCredits), Reason(XCode.stepPermission), Reason(XCode.stepType),
      Reason(XCode.stepCallback), Reason(XCode.stepKeys),
    ]
  }

  var questions: [SignInQuestion] {
    [
      SignInQuestion("consumer_key", Reason(XCode.askConsumerKey)),
      SignInQuestion("consumer_secret", Reason(XCode.askConsumerSecret), isSecret: true),
      SignInQuestion("access_token", Reason(XCode.askAccessToken)),
      SignInQuestion("access_token_secret", Reason(XCode.askAccessTokenSecret), isSecret: true),
    ]
  }

  func consent(
    _ answers: [String: String], callback: String?
  ) async throws(PublishFailure) -> SignInConsent? { nil }

  func finish(
    _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
  ) async throws(PublishFailure) -> SignedIn {
    let entered = answers.compactMapValues(XSignIn.entered).filter { OAuth1Keys.names.contains($0.key) }
    let fields = SecretFields(fields: entered)
    guard OAuth1Keys(fields) != nil else {
      let missing = OAuth1Keys.names.filter { fields[$0] == nil }.joined(separator: ", ")
      let channel = adapter.door.configuration.channel.name.rawValue
      throw .blocked(Reason(XCode.credentialIncomplete, ["channel": channel, "parts": missing]))
    }
    let account = try await adapter.report(over: adapter.door.call(signing: fields))
    return SignedIn(secret: fields.text, account: account)
  }
}
