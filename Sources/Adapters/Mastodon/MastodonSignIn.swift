import Domain
import Transport

/// Leads a person to a token: through the browser, with an application that this program registers at the server, or
/// pasted from the account's preferences.
///
/// docs.joinmastodon.org/methods/apps, /methods/oauth and /client/authorized (read 2026-11). Tokens have no end.
struct MastodonSignIn: ChannelSignIn {
  let adapter: MastodonAdapter

  /// Where a server shows the code instead of sending the browser anywhere.
  static let outOfBand = "urn:ietf:wg:oauth:2.0:oob"

  private var call: NetworkCall { adapter.call }

  var steps: [Reason] {
    [
      Reason(MastodonCode.stepAccount, ["server": call.base]),
      Reason(
        MastodonCode.stepToken,
        [
          "server": call.base + "/settings/applications/new", "scopes": MastodonScopes.list,
          "redirect": Self.outOfBand,
        ]),
    ]
  }

  var questions: [SignInQuestion] {
    [SignInQuestion("token", Reason(MastodonCode.askToken), isSecret: true, isOptional: true)]
  }

  func consent(
    _ answers: [String: String], callback: String?
  ) async throws(PublishFailure) -> SignInConsent? {
    guard answers["token", default: ""].isEmpty else { return nil }
    let redirect = callback ?? Self.outOfBand
    let application = try await register(redirect)
    let state = RandomText.make(bytes: 24)
    var query = [
      ("response_type", "code"), ("client_id", application.id), ("redirect_uri", redirect),
      ("scope", MastodonScopes.list), ("state", state),
    ]
    var memo = ["client_id": application.id, "client_secret": application.secret, "redirect_uri": redirect]
    if try await knowsProof() {
      let proof = PKCE.make()
      query += [("code_challenge", proof.challenge), ("code_challenge_method", "S256")]
      memo["code_verifier"] = proof.verifier
    }
    let page = query.map { "\($0)=\(Percent.encoding($1))" }.joined(separator: "&")
    return SignInConsent(page: "\(call.base)/oauth/authorize?\(page)", state: state, memo: memo)
  }

  func finish(
    _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
  ) async throws(PublishFailure) -> SignedIn {
    var token = answers["token", default: ""].filter { !$0.isWhitespace }
    var warnings: [Reason] = []
    if let consent {
      let returned = try ReturnedCode(returned, consent: consent, channel: call.channel)
      let granted = try await redeem(returned.code, consent.memo)
      token = granted.token
      if let scopes = granted.scopes { warnings = MastodonScopes.warnings(granted: scopes, on: call.channel) }
    }
    var report = try await MastodonAdapter(
      profile: adapter.profile, visibility: adapter.visibility, coversPictures: adapter.coversPictures,
      call: speaking(for: token), pictures: adapter.pictures
    ).inspect()
    report.warnings += warnings.filter { !report.warnings.contains($0) }
    return SignedIn(secret: token, account: report)
  }

  // MARK: What the server is asked

  /// Registers this program there; no token proves who asks.
  private func register(_ redirect: String) async throws(PublishFailure) -> (id: String, secret: String) {
    let fields = [
      HTTPRequest.Field("client_name", "Crieur"), HTTPRequest.Field("redirect_uris", redirect),
      HTTPRequest.Field("scopes", MastodonScopes.list),
    ]
    let answer = try await anonymous.send("POST", "/api/v1/apps", body: .form(fields), step: .invisible)
    let made = try anonymous.document(of: answer, step: .invisible)
    guard let id = made["client_id"]?.identifier, let secret = made["client_secret"]?.text else {
      throw anonymous.failure(answer, step: .invisible)
    }
    return (id, secret)
  }

  /// Whether the server checks a proof by RFC 7636: since Mastodon 4.3, which says so (RFC 8414). Others may refuse what
  /// they do not know.
  private func knowsProof() async throws(PublishFailure) -> Bool {
    let answer = try await anonymous.send("GET", "/.well-known/oauth-authorization-server", step: .invisible)
    return answer.json?["code_challenge_methods_supported"]?.elements?.contains(.string("S256")) ?? false
  }

  private func redeem(
    _ code: String, _ memo: [String: String]
  ) async throws(PublishFailure) -> (token: String, scopes: [String]?) {
    let names = ["client_id", "client_secret", "redirect_uri", "code_verifier"]
    let fields =
      [HTTPRequest.Field("grant_type", "authorization_code"), HTTPRequest.Field("code", code)]
      + names.compactMap { name in memo[name].map { HTTPRequest.Field(name, $0) } }
    let answer = try await anonymous.send("POST", "/oauth/token", body: .form(fields), step: .invisible)
    if [400, 401].contains(answer.status), answer.json?["error"] != nil {
      let arguments = ["channel": call.channel.rawValue, "detail": answer.detail(hiding: memo["client_secret"])]
      throw .blocked(Reason(MastodonCode.codeRefused, arguments))
    }
    let granted = try anonymous.document(of: answer, step: .invisible)
    guard let token = granted["access_token"]?.text else { throw anonymous.failure(answer, step: .invisible) }
    return (token, granted["scope"]?.text.map { $0.split(separator: " ").map(String.init) })
  }

  // MARK: Who asks

  private func speaking(for token: String) -> NetworkCall {
    var call = call
    call.credential = { () throws(Reason) in token }
    return call
  }

  /// Speaks for nobody. There must be a secret for a call; this one is no letter of any answer, and is never sent.
  private var anonymous: NetworkCall {
    var call = speaking(for: "\u{0}")
    call.authorize = { _, _ throws(Reason) in }
    return call
  }
}
