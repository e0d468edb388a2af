import Domain

/// The part of X's API v2 that publishes, as its clients see it (docs.x.com, openapi.json 2.167, 2026-08).
struct XSandbox {
  /// An upload that was not shown yet.
  struct Upload {
    var account: XAccount
    var until: Timestamp
    var ready: Timestamp
    var alt: String?
  }

  let options: SandboxOptions
  var uploads: [String: Upload] = [:]
  /// Which texts an account published lately, taken down or not, and when.
  var texts: [String: Timestamp] = [:]
  /// What was spent, in millionths of a dollar.
  var spent = 0
  private var tokens = XTokens()
  private var windows: XWindows
  private var nonces: Set<String> = []
  private var accounts: [String: XAccount] = [:]
  private var postsMade = 0
  private var mediaMade = 0

  init(_ options: SandboxOptions) {
    self.options = options
    windows = XWindows(options)
  }

  /// Whether a path is one of X's.
  static func owns(_ path: [String]) -> Bool { path.first == "2" || path.starts(with: ["i", "oauth2"]) }

  /// Answers a request.
  mutating func reply(to request: WireRequest, _ now: Timestamp, _ shelves: inout Shelves) -> Reply {
    if request.method == "GET", request.path == ["i", "oauth2", "authorize"] {
      return Reply(tokens.authorize(request, now))
    }
    let path = request.path.dropFirst().map { Self.isID($0) ? ":id" : $0 }.joined(separator: "/")
    let route = "\(request.method) /\(path)"
    if route == "POST /oauth2/token" { return Reply(tokens.token(request, now)) }
    switch account(of: request, on: route, now) {
    case .failure(let refusal): return Reply(refusal.answer)
    case .success(let account):
      let (headers, isExceeded) = windows.take(route, account, now)
      if isExceeded { return Reply(XError.tooManyRequests()).adding(headers) }
      return reply(on: route, to: request, account, now, &shelves).adding(headers + level(request))
    }
  }

  private mutating func reply(
    on route: String, to request: WireRequest, _ account: XAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) -> Reply {
    let id = request.path.dropFirst().first(where: Self.isID) ?? ""
    switch route {
    case "GET /users/me": return Reply(ok(["data": account.json]))
    case "GET /users/:id/tweets": return Reply(timeline(of: id, request, shelves))
    case "GET /tweets/:id": return Reply(post(id, request, shelves))
    case "POST /tweets": return publish(request, account, now, &shelves)
    case "DELETE /tweets/:id": return Reply(delete(id, account, &shelves))
    case "POST /media/upload": return Reply(upload(request, account, now, &shelves))
    case "GET /media/upload": return Reply(status(request, now))
    case "POST /media/metadata": return Reply(describe(request, account))
    case _: return Reply(XError.noSuchAddress)
    }
  }

  // MARK: Who asks

  /// An answer in the place of an account.
  struct Refusal: Error {
    let answer: WireAnswer
  }

  private mutating func account(
    of request: WireRequest, on route: String, _ now: Timestamp
  ) -> Result<XAccount, Refusal> {
    guard let header = request.headers["authorization"] else { return .failure(Refusal(answer: XError.unauthorized)) }
    let found: Result<XAccount, Refusal> =
      if let check = SignatureCheck(header) {
        signed(request, check, on: route, now)
      } else {
        borne(request.token("Bearer") ?? "", on: route, now)
      }
    if case .success(let account) = found { accounts[account.id] = account }
    return found
  }

  private mutating func signed(
    _ request: WireRequest, _ check: SignatureCheck, on route: String, _ now: Timestamp
  ) -> Result<XAccount, Refusal> {
    let token = check["oauth_token"]
    guard check.isSigned(request), !token.isEmpty, token != MastodonAccount.revokedToken else {
      return .failure(Refusal(answer: XError.old(401, 32, "Could not authenticate you.")))
    }
    guard let time = Int64(check["oauth_timestamp"]), abs(time - now.seconds) <= 300 else {
      return .failure(Refusal(answer: XError.old(401, 135, "Timestamp out of bounds.")))
    }
    if nonces.count > 100_000 { nonces.removeAll() }
    guard nonces.insert("\(time) \(check["oauth_nonce"])").inserted else {
      return .failure(Refusal(answer: XError.old(401, 32, "Could not authenticate you.")))
    }
    let isWriting = !route.hasPrefix("GET")
    if isWriting, options.xAccessLevel == "read" { return .failure(Refusal(answer: XError.readOnly)) }
    return .success(XAccount(token: token))
  }

  /// A token of this server is compared with those that it handed out; any other is an account of its own.
  private func borne(_ token: String, on route: String, _ now: Timestamp) -> Result<XAccount, Refusal> {
    if token.isEmpty || token == MastodonAccount.revokedToken { return .failure(Refusal(answer: XError.unauthorized)) }
    guard token.hasPrefix(XTokens.prefix) else { return .success(XAccount(token: token)) }
    let scope =
      route.contains("/media/") ? "media.write" : route.hasPrefix("GET") ? "tweet.read" : "tweet.write"
    switch tokens.account(of: token, scope: scope, now) {
    case .success(let account): return .success(account)
    case .failure(.unknown): return .failure(Refusal(answer: XError.unauthorized))
    case .failure(.scope):
      return .failure(
        Refusal(answer: XError.forbidden("Your client app is missing the scope \(scope) for this endpoint.")))
    }
  }

  private func level(_ request: WireRequest) -> [Field] {
    let isSigned = request.headers["authorization"]?.lowercased().hasPrefix("oauth ") ?? false
    return isSigned ? [Field("x-access-level", options.xAccessLevel)] : []
  }

  // MARK: For all

  /// The account behind a public id.
  func account(_ id: String) -> XAccount? { accounts[id] }

  /// A body with status 200.
  func ok(_ body: JSON, status: Int = 200) -> WireAnswer {
    WireAnswer(status, type: "application/json; charset=utf-8", body: body.encoded())
  }

  /// The next id of a post: a plain counter, larger than 2^53 as real ones are.
  mutating func nextPostID() -> String {
    postsMade += 1
    return String(1_990_000_000_000_000_000 + postsMade)
  }

  /// The next id of a picture.
  mutating func nextMediaID() -> String {
    mediaMade += 1
    return String(1_980_000_000_000_000_000 + mediaMade)
  }

  static func isID(_ component: String) -> Bool {
    !component.isEmpty && component.utf8.allSatisfy { (48...57).contains($0) }
  }
}
