import Digests
import Domain
import FoundationEssentials

/// Tokens of OAuth 2.0: codes good for 30 seconds, access tokens for two hours, refresh tokens good once
/// (docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code, 2026-08).
///
/// Nobody is asked on the consent page. A client whose id begins with `public` has no secret; the secret of any other is its id
/// with `-secret` behind it.
struct XTokens {
  /// What the tokens of this server begin with.
  static let prefix = "x2-at-"

  private struct Grant {
    var client: String
    var scopes: [String]
    var until: Timestamp
    var redirect = ""
    var challenge = ""
  }

  private var codes: [String: Grant] = [:]
  private var access: [String: Grant] = [:]
  private var refresh: [String: Grant] = [:]
  private var made = 0

  /// `GET /i/oauth2/authorize`: agrees at once and sends the browser back.
  mutating func authorize(_ request: WireRequest, _ now: Timestamp) -> WireAnswer {
    guard let redirect = request.query("redirect_uri"), let client = request.query("client_id"), !client.isEmpty,
      request.query("response_type") == "code", let challenge = request.query("code_challenge"),
      request.query("code_challenge_method") == "S256", let scope = request.query("scope")
    else { return WireAnswer.html(400, "<h1>Something went wrong</h1>") }
    made += 1
    let code = "code-\(made)"
    codes[code] = Grant(
      client: client, scopes: scope.split(separator: " ").map(String.init), until: now + .seconds(30),
      redirect: redirect, challenge: challenge)
    let state = request.query("state").map { "state=\(PercentCoding.encoded($0))&" } ?? ""
    return WireAnswer.html(302, headers: [Field("Location", "\(redirect)?\(state)code=\(code)")], "")
  }

  /// `POST /2/oauth2/token`.
  mutating func token(_ request: WireRequest, _ now: Timestamp) -> WireAnswer {
    guard let form = Form(request) else { return XError.grant("invalid_request", "Malformed body") }
    guard let client = Self.client(request, form) else {
      return XError.grant("unauthorized_client", "Missing valid authorization header", status: 401)
    }
    switch form["grant_type"] {
    case "authorization_code": return redeem(form, client, now)
    case "refresh_token": return renew(form, client, now)
    case _: return XError.grant("unsupported_grant_type", "Value passed for the grant_type was invalid.")
    }
  }

  private mutating func redeem(_ form: Form, _ client: String, _ now: Timestamp) -> WireAnswer {
    guard let code = form["code"], let grant = codes.removeValue(forKey: code), grant.client == client,
      now < grant.until, grant.redirect == form["redirect_uri"],
      Self.challenge(of: form["code_verifier"] ?? "") == grant.challenge
    else { return XError.grant("invalid_request", "Value passed for the authorization code was invalid.") }
    return hand(out: grant, now)
  }

  private mutating func renew(_ form: Form, _ client: String, _ now: Timestamp) -> WireAnswer {
    guard let token = form["refresh_token"], let grant = refresh.removeValue(forKey: token), grant.client == client
    else { return XError.grant("invalid_request", "Value passed for the token was invalid.") }
    return hand(out: grant, now)
  }

  private mutating func hand(out grant: Grant, _ now: Timestamp) -> WireAnswer {
    made += 1
    var grant = grant
    grant.until = now + .seconds(7200)
    access["\(Self.prefix)\(made)"] = grant
    var members: [(name: String, value: JSON)] = [
      ("token_type", "bearer"), ("expires_in", 7200), ("access_token", .text("\(Self.prefix)\(made)")),
      ("scope", .text(grant.scopes.joined(separator: " "))),
    ]
    if grant.scopes.contains("offline.access") {
      refresh["x2-rt-\(made)"] = grant
      members.append(("refresh_token", .text("x2-rt-\(made)")))
    }
    return WireAnswer(200, type: "application/json; charset=utf-8", body: JSON.object(members).encoded())
  }

  /// Whom a token of this server speaks for; nil when it was never handed out, or has ended, or lacks the scope.
  func account(of token: String, scope: String, _ now: Timestamp) -> Result<XAccount, Refused> {
    guard let grant = access[token], now < grant.until else { return .failure(.unknown) }
    guard grant.scopes.contains(scope) else { return .failure(.scope) }
    return .success(XAccount(token: grant.client))
  }

  /// Why a token is refused.
  enum Refused: Error {
    case unknown
    case scope
  }

  private static func client(_ request: WireRequest, _ form: Form) -> String? {
    guard let basic = request.token("Basic") else {
      return form["client_id"].flatMap { $0.hasPrefix("public") ? $0 : nil }
    }
    let pair = Data(base64Encoded: basic).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let sides = pair.split(separator: ":", maxSplits: 1).map { PercentCoding.decoded($0, plusIsSpace: false) }
    guard sides.count == 2, sides[1] == SignatureCheck.secret(of: sides[0]) else { return nil }
    return sides[0]
  }

  private static func challenge(of verifier: String) -> String {
    guard (43...128).contains(verifier.utf8.count) else { return "" }
    return Data(SHA256.hash(of: verifier.utf8)).base64EncodedString().filter { $0 != "=" }
      .replacing("+", with: "-").replacing("/", with: "_")
  }
}
