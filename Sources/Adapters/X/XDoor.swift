import Domain
import Transport

/// How a channel gets to X: what its credential is, and the calls that carry it.
///
/// A credential is four parts for OAuth 1.0a (without an end), or a token of OAuth 2.0, which ends after two hours and is
/// renewed in the vault. A text of one word is taken for an access token, for those who hold one for a while.
struct XDoor: Sendable {
  let configuration: ChannelConfiguration
  let environment: AdapterEnvironment
  /// The base address.
  let base: String

  private var channel: ChannelName { configuration.channel.name }

  /// A token that X refuses so soon after it handed it out will not get better by being renewed.
  private static let youth = Duration.seconds(300)

  /// A call for one attempt.
  func call() async throws(PublishFailure) -> NetworkCall {
    switch try credential() {
    case .keys(let fields): return call(signing: fields)
    case .token(let token): return call(bearing: token.access)
    case .renewed: return call(bearing: try await keeper.token(renew: renew).access)
    }
  }

  /// What a failure is once more thought over: a token that was refused before its end is renewed at the next attempt, unless
  /// it is a new one.
  func judged(_ failure: PublishFailure, of call: NetworkCall) throws(PublishFailure) -> PublishFailure {
    guard case .blocked(let reason) = failure, reason.code == XCode.tokenRefused.rawValue,
      case .renewed = try credential(), let entry = try vaultEntry(), let token = GrantedToken(entry.text)
    else { return failure }
    let isOlder = try call.secret() != token.access
    let isYoung = token.granted.map { environment.clock.now < $0 + Self.youth } ?? false
    guard isOlder || !isYoung else { return failure }
    if !isOlder { try keeper.refuse(token) }
    return .deferred(reason, retryAfter: .seconds(1), scope: .channel)
  }

  // MARK: Calls

  /// A call that signs its requests.
  func call(signing fields: SecretFields) -> NetworkCall {
    var call = call(with: fields.text)
    call.authorize = { [clock = environment.clock, channel] request, secret throws(Reason) in
      guard let keys = OAuth1Keys(SecretFields(secret)) else {
        throw Reason(XCode.credentialIncomplete, ["channel": channel.rawValue, "parts": "–"])
      }
      let signature = OAuth1Signature(keys: keys, nonce: RandomText.make(bytes: 18), timestamp: clock.now)
      request.headers.append(HTTPRequest.Field("Authorization", signature.header(for: request)))
    }
    return call
  }

  /// A call that carries a token.
  func call(bearing token: String) -> NetworkCall { call(with: token) }

  private func call(with secret: String) -> NetworkCall {
    NetworkCall(
      transport: environment.transport, base: base, channel: channel,
      credential: { () throws(Reason) in secret }, clock: environment.clock,
      extraWait: { [clock = environment.clock] in XLimits($0).wait(clock.now) }, rules: XAnswers.deciding)
  }

  // MARK: The credential

  /// What a credential turns out to be.
  enum Credential: Sendable {
    case keys(SecretFields)
    case token(GrantedToken)
    /// A token in the vault, which is kept fresh there.
    case renewed
  }

  /// Reads the credential anew: an administrator may have replaced it.
  func credential() throws(PublishFailure) -> Credential {
    let text: String?
    do {
      text = try configuration.credential()
    } catch {
      throw .blocked(error)
    }
    guard let text, text.contains(where: { !$0.isWhitespace }) else {
      throw .blocked(Reason(AdapterCode.credentialMissing, ["channel": channel.rawValue]))
    }
    return try Self.read(text, channel, isSealed: configuration.sealedName != nil, now: environment.clock.now)
  }

  private static func read(
    _ text: String, _ channel: ChannelName, isSealed: Bool, now: Timestamp
  ) throws(PublishFailure) -> Credential {
    let fields = SecretFields(text)
    if let token = GrantedToken(text), fields["consumer_key"] == nil, fields["access_token_secret"] == nil {
      if token.refresh != nil {
        // What is renewed must be written down, or the next renewal fails and somebody has to sign in again.
        guard isSealed else {
          throw .blocked(Reason(OAuthCode.renewalNeedsVault, ["channel": channel.rawValue]))
        }
        return .renewed
      }
      guard token.lasts(until: now) else {
        throw .blocked(Reason(OAuthCode.tokenEnded, ["channel": channel.rawValue]))
      }
      return .token(token)
    }
    if OAuth1Keys(fields) != nil { return .keys(fields) }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 1, !text.contains("{"), !text.contains(":") {
      return .token(GrantedToken(access: String(words[0])))
    }
    let missing = OAuth1Keys.names.filter { fields[$0] == nil }
    throw .blocked(
      Reason(
        XCode.credentialIncomplete, ["channel": channel.rawValue, "parts": missing.joined(separator: ", ")]))
  }

  // MARK: The token

  private var keeper: TokenKeeper {
    TokenKeeper(
      vault: environment.vault, name: configuration.sealedName ?? "", channel: channel, clock: environment.clock)
  }

  private func vaultEntry() throws(PublishFailure) -> VaultEntry? {
    do {
      return try environment.vault.entry(configuration.sealedName ?? "")
    } catch {
      throw .blocked(error)
    }
  }

  @Sendable private func renew(_ known: GrantedToken?) async throws(PublishFailure) -> GrantedToken {
    guard let known, let id = known.others["client_id"] else {
      throw .blocked(Reason(XCode.credentialIncomplete, ["channel": channel.rawValue, "parts": "client_id"]))
    }
    return try await client(id, secret: known.others["client_secret"]).renew(known)
  }

  /// The application at X: a confidential client has a secret, a public one has none.
  func client(_ id: String, secret: String?) -> OAuth2Client {
    OAuth2Client(
      transport: environment.transport, clock: environment.clock, channel: channel, address: base + "/2/oauth2/token",
      id: id, proof: secret.map { .basic($0) } ?? .none)
  }
}
