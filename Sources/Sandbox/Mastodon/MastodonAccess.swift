import Digests
import Domain
import FoundationEssentials

/// How clients come to tokens: applications, consents and codes
/// (docs.joinmastodon.org/methods/apps and /methods/oauth, 2026-07; RFC 6749, RFC 7636, RFC 8414).
///
/// Whoever opens the page of a consent agrees. Tokens that nobody granted are accounts too, with every permission.
struct MastodonAccess {
  /// Where a server says how it is signed in to.
  static let discovery = [".well-known", "oauth-authorization-server"]
  private static let outOfBand = "urn:ietf:wg:oauth:2.0:oob"
  /// What there is to be allowed, as far as the sandbox knows.
  private static let scopes = [
    "read", "profile", "read:accounts", "read:statuses", "write", "write:media", "write:statuses", "follow", "push",
  ]

  private struct Application {
    var name: String
    var secret: String
    var redirects: [String]
    var scopes: [String]
  }

  private struct Consent {
    var client: String
    var redirect: String
    var scopes: [String]
    var challenge: String?
  }

  private var applications: [String: Application] = [:]
  private var consents: [String: Consent] = [:]
  private var granted: [String: [String]] = [:]
  private var made = 0

  /// The answer to a request that needs no token; nil for any other.
  mutating func answer(to request: WireRequest, on route: String, _ shelves: Shelves) -> WireAnswer? {
    guard let form = Form(request) else { return nil }
    switch route {
    case "POST /api/v1/apps": return register(form)
    case "GET /.well-known/oauth-authorization-server": return Self.metadata(shelves.base)
    case "GET /oauth/authorize": return consent(form)
    case "POST /oauth/token": return redeem(form)
    default: return nil  // routes are texts
    }
  }

  /// Why a token may not do that; nil when it may.
  func refusal(of token: String, on route: String) -> WireAnswer? {
    guard let needed = Self.scope(of: route) else { return nil }
    let scopes = scopes(of: token)
    if scopes.contains(needed) || scopes.contains(String(needed.prefix { $0 != ":" })) { return nil }
    return MastodonError.answer(403, "This action is outside the authorized scopes")
  }

  /// `GET /api/v1/apps/verify_credentials`: the application that a token was made for.
  func application(of token: String) -> WireAnswer {
    Self.json([
      "id": "1", "name": "Crieur", "website": nil, "scopes": .list(scopes(of: token).map { .text($0) }),
      "redirect_uris": [.text(Self.outOfBand)], "redirect_uri": .text(Self.outOfBand), "vapid_key": "",
    ])
  }

  private func scopes(of token: String) -> [String] {
    if token == MastodonAccount.narrowToken { return ["read"] }
    return granted[token] ?? ["read", "write", "follow", "push"]
  }

  private static func scope(of route: String) -> String? {
    switch route {
    case "GET /api/v1/accounts/verify_credentials": "read:accounts"
    case "POST /api/v1/statuses", "PUT /api/v1/statuses/:id", "DELETE /api/v1/statuses/:id": "write:statuses"
    case "POST /api/v2/media": "write:media"
    default: nil  // routes are texts
    }
  }

  // MARK: The way to a token

  private mutating func register(_ form: Form) -> WireAnswer {
    guard let name = form["client_name"], !name.isEmpty else { return MastodonError.invalid("Name can't be blank") }
    let redirects = (form["redirect_uris"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
    guard !redirects.isEmpty, redirects.allSatisfy({ $0 == Self.outOfBand || $0.contains("://") }) else {
      return MastodonError.invalid("Redirect URI must be an absolute URI.")
    }
    let scopes = (form["scopes"] ?? "read").split(separator: " ").map(String.init)
    guard scopes.allSatisfy(Self.scopes.contains) else {
      return MastodonError.invalid("Scopes doesn't match configured on the server.")
    }
    let application = Application(name: name, secret: next("secret"), redirects: redirects, scopes: scopes)
    let id = next("client")
    applications[id] = application
    return Self.json([
      "id": "1", "name": .text(name), "website": nil, "scopes": .list(scopes.map { .text($0) }),
      "redirect_uri": .text(redirects.joined(separator: "\n")), "redirect_uris": .list(redirects.map { .text($0) }),
      "client_id": .text(id), "client_secret": .text(application.secret), "client_secret_expires_at": 0,
      "vapid_key": "",
    ])
  }

  private mutating func consent(_ form: Form) -> WireAnswer {
    let scopes = (form["scope"] ?? "read").split(separator: " ").map(String.init)
    guard let client = form["client_id"], let application = applications[client],
      let redirect = form["redirect_uri"], application.redirects.contains(redirect)
    else { return .html(401, "<h1>The redirect uri included is not valid.</h1>") }
    guard scopes.allSatisfy(application.scopes.contains), form["code_challenge_method"] ?? "S256" == "S256" else {
      return .html(400, "<h1>The requested scope is invalid, unknown, or malformed.</h1>")
    }
    let code = next("code")
    consents[code] = Consent(client: client, redirect: redirect, scopes: scopes, challenge: form["code_challenge"])
    guard redirect != Self.outOfBand else {
      return .html(200, "<h3>Copy this authorization code</h3><input class=\"oauth-code\" readonly value=\"\(code)\">")
    }
    let state = form["state"].map { "&state=\(PercentCoding.encoded($0))" } ?? ""
    let sign = redirect.contains("?") ? "&" : "?"
    return .html(302, headers: [Field("Location", "\(redirect)\(sign)code=\(code)\(state)")], "")
  }

  private mutating func redeem(_ form: Form) -> WireAnswer {
    guard let client = form["client_id"], let application = applications[client],
      form["client_secret"] == application.secret
    else {
      return Self.refused(401, "invalid_client", "Client authentication failed due to unknown client.")
    }
    guard form["grant_type"] == "authorization_code" else {
      return Self.refused(400, "unsupported_grant_type", "The authorization grant type is not supported.")
    }
    // A code is good once, whatever comes of it.
    guard let consent = form["code"].flatMap({ consents.removeValue(forKey: $0) }), consent.client == client,
      consent.redirect == form["redirect_uri"], Self.proves(form["code_verifier"], consent.challenge)
    else {
      return Self.refused(400, "invalid_grant", "The provided authorization grant is invalid, expired or revoked.")
    }
    let token = next("crieur")
    granted[token] = consent.scopes
    return Self.json([
      "access_token": .text(token), "token_type": "Bearer", "scope": .text(consent.scopes.joined(separator: " ")),
      "created_at": 1_573_979_017,
    ])
  }

  private static func proves(_ verifier: String?, _ challenge: String?) -> Bool {
    guard let challenge else { return true }
    guard let verifier, (43...128).contains(verifier.utf8.count) else { return false }
    let digits = Array(SHA256.digest(of: verifier).rawValue)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
    let text = Data(bytes).base64EncodedString()
    return text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "") == challenge
  }

  private mutating func next(_ kind: String) -> String {
    made += 1
    return "\(kind)-\(made)"
  }

  // MARK: Answers

  private static func metadata(_ base: String) -> WireAnswer {
    json([
      "issuer": .text(base + "/"), "authorization_endpoint": .text(base + "/oauth/authorize"),
      "token_endpoint": .text(base + "/oauth/token"), "app_registration_endpoint": .text(base + "/api/v1/apps"),
      "scopes_supported": .list(scopes.map { .text($0) }), "response_types_supported": ["code"],
      "grant_types_supported": ["authorization_code", "client_credentials"],
      "code_challenge_methods_supported": ["S256"],
    ])
  }

  private static func refused(_ status: Int, _ error: String, _ description: String) -> WireAnswer {
    json(["error": .text(error), "error_description": .text(description)], status)
  }

  private static func json(_ body: JSON, _ status: Int = 200) -> WireAnswer {
    WireAnswer(status, type: "application/json; charset=utf-8", body: body.encoded())
  }
}
