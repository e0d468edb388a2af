/// How clients come to tokens, and what tokens may do (developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow,
/// /docs/graph-api/reference/debug_token, 2026-08).
///
/// Whoever opens the page of a consent agrees. Tokens that nobody granted may do everything a Page's token may.
struct GraphAccess {
  /// A Page that is not public, for tests of what happens then.
  static let hiddenPage = "404"
  private static let scopes = ["pages_show_list", "pages_read_engagement", "pages_manage_posts"]

  private var redirects: [String: String] = [:]
  private var made = 0

  /// The answer to a request that needs no token; nil for any other.
  mutating func answer(to request: WireRequest, _ form: Form) throws(GraphError) -> WireAnswer? {
    switch (request.method, request.path.dropFirst().joined(separator: "/")) {
    case ("GET", "dialog/oauth"): return try consent(form)
    case ("GET", "oauth/access_token"), ("POST", "oauth/access_token"): return try granted(form)
    case _: return nil
    }
  }

  private mutating func consent(_ form: Form) throws(GraphError) -> WireAnswer {
    guard form["client_id"]?.isEmpty == false, let redirect = form["redirect_uri"], redirect.hasPrefix("https://")
    else {
      throw .invalidParameter("The redirect_uri URL must be absolute")
    }
    made += 1
    let code = "code-\(made)"
    redirects[code] = redirect
    let state = form["state"].map { "&state=\(PercentCoding.encoded($0))" } ?? ""
    return .html(302, headers: [Field("Location", "\(redirect)?code=\(code)\(state)#_=_")], "")
  }

  private mutating func granted(_ form: Form) throws(GraphError) -> WireAnswer {
    guard form["client_id"]?.isEmpty == false, form["client_secret"]?.isEmpty == false else {
      throw GraphError(code: 101, message: "Error validating application. Invalid application ID or secret.")
    }
    made += 1
    if form["grant_type"] == "fb_exchange_token" {
      guard form["fb_exchange_token"]?.hasPrefix("user-short-") == true else { throw .missingToken }
      return Self.json(["access_token": "user-long-\(made)", "token_type": "bearer", "expires_in": 5_184_000])
    }
    // A code is good once, and for its own address.
    guard let code = form["code"], let redirect = redirects.removeValue(forKey: code), redirect == form["redirect_uri"]
    else { throw .invalidParameter("This authorization code has been used.", subcode: 36_009) }
    return Self.json(["access_token": "user-short-\(made)", "token_type": "bearer", "expires_in": 5_183])
  }

  private static func json(_ body: JSON) -> WireAnswer {
    WireAnswer(200, type: "application/json; charset=UTF-8", body: body.encoded(.graph))
  }

  // MARK: What tokens may do

  /// The token of a request.
  static func token(of request: WireRequest, _ form: Form) -> String {
    request.token("Bearer", "OAuth") ?? form["access_token"] ?? ""
  }

  /// Refuses a proof that is none: 64 hexadecimal digits.
  static func check(_ form: Form) throws(GraphError) {
    guard let proof = form["appsecret_proof"] else { return }
    guard proof.utf8.count == 64, proof.allSatisfy(\.isHexDigit) else {
      throw GraphError(
        code: 100, type: "GraphMethodException", message: "Invalid appsecret_proof provided in the API argument")
    }
  }

  /// Refuses to write for tokens that may only read, and for those of a person.
  static func check(_ request: WireRequest, _ token: String) throws(GraphError) {
    guard request.method != "GET", token.hasPrefix("user-") || token == MastodonAccount.narrowToken else { return }
    throw GraphError(
      status: 403, code: 200,
      message:
        "(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with "
        + "sufficient administrative permission")
  }

  /// The token of a Page, for those who have a role there: everybody, here.
  static func pageToken(_ page: String, for token: String) -> JSON {
    token.hasPrefix("user-") ? .text("page-\(page)-\(StableHash.of(token) % 100_000)") : .text(token)
  }

  /// `debug_token`.
  static func facts(of token: String) -> JSON {
    guard !token.isEmpty, token != MastodonAccount.revokedToken else {
      let error: JSON = ["code": 190, "message": "Error validating access token", "subcode": 460]
      return ["data": ["error": error, "is_valid": false, "scopes": []]]
    }
    let scopes = token == MastodonAccount.narrowToken ? ["pages_show_list"] : scopes
    let parts = token.split(separator: "-")
    var data: [(name: String, value: JSON)] = [
      ("app_id", "1"), ("type", token.hasPrefix("user-") ? "USER" : "PAGE"), ("application", "Crieur"),
      ("data_access_expires_at", 0), ("expires_at", 0), ("is_valid", true), ("issued_at", 1_309_248_000),
      ("scopes", .list(scopes.map { .text($0) })), ("user_id", "2"),
    ]
    if token.hasPrefix("page-"), parts.count == 3 { data.append(("profile_id", .text(String(parts[1])))) }
    return ["data": .object(data)]
  }
}
