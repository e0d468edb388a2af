import Domain

/// A Mastodon server as its clients see it (docs.joinmastodon.org, 2026-07, API version 7).
struct MastodonSandbox {
  static let mediaPerStatus = 4

  let options: SandboxOptions
  var keys = KeyMemory()
  /// Who may ask for what.
  var access = MastodonAccess()
  /// How often each picture has to be asked for before it is ready.
  var looksLeft: [String: Int] = [:]
  private var requests: RateWindow
  private var uploads: RateWindow
  private var deletions: RateWindow
  private var accountsByID: [String: MastodonAccount] = [:]
  private var statusesMade = 0
  private var mediaMade = 0

  init(_ options: SandboxOptions) {
    self.options = options
    requests = RateWindow(limit: options.mastodonRequests, period: 300)
    uploads = RateWindow(limit: options.mastodonUploads, period: 1800)
    deletions = RateWindow(limit: options.mastodonUploads, period: 1800)
  }

  /// Whether a request is for this server: its API, and its sign-in.
  static func owns(_ request: WireRequest) -> Bool {
    request.path.first == "api" || request.path == ["oauth", "token"] || request.path == MastodonAccess.discovery
      || request.path == ["oauth", "authorize"] && request.query("response_type") == "code"
  }

  /// Answers a request below `/api/`, or one of those that lead to a token.
  mutating func reply(to request: WireRequest, _ now: Timestamp, _ shelves: inout Shelves) -> Reply {
    let token = request.token("Bearer") ?? Form(request)?["access_token"]
    if token == MastodonAccount.revokedToken { return Reply(MastodonError.badToken) }
    let account = token.map { known(MastodonAccount(token: $0)) }
    let route = "\(request.method) /" + request.path.map { Self.isID($0) ? ":id" : $0 }.joined(separator: "/")
    let standing = standing(of: account, on: route, now)
    if let answer = access.answer(to: request, on: route, shelves) { return Reply(answer).adding(standing.headers) }
    if let token, let refusal = access.refusal(of: token, on: route) { return Reply(refusal).adding(standing.headers) }
    if standing.isExceeded { return Reply(MastodonError.tooManyRequests).adding(standing.headers) }
    let id = request.path.first(where: Self.isID) ?? ""
    return reply(on: route, id: id, to: request, account, now, &shelves).adding(standing.headers)
  }

  private mutating func reply(
    on route: String, id: String, to request: WireRequest, _ account: MastodonAccount?, _ now: Timestamp,
    _ shelves: inout Shelves
  ) -> Reply {
    switch route {
    case "GET /api/v2/instance": return Reply(instance(shelves))
    case "GET /api/v1/instance": return Reply(instance(shelves, version: 1))
    case "GET /api/v1/accounts/:id/statuses": return Reply(statuses(of: id, request, account, shelves))
    case "GET /api/v1/statuses/:id": return Reply(status(id, account, shelves))
    default: break  // everything else needs an account
    }
    guard let account else { return Reply(MastodonError.badToken) }
    switch route {
    case "GET /api/v1/accounts/verify_credentials": return Reply(credentials(account, shelves))
    case "GET /api/v1/apps/verify_credentials": return Reply(access.application(of: request.token("Bearer") ?? ""))
    case "POST /api/v1/statuses": return publish(request, account, now, &shelves)
    case "GET /api/v1/statuses/:id/source": return Reply(source(id, account, shelves))
    case "PUT /api/v1/statuses/:id": return Reply(edit(id, request, account, now, &shelves))
    case "DELETE /api/v1/statuses/:id": return Reply(delete(id, account, &shelves))
    case "POST /api/v2/media": return Reply(upload(request, account, &shelves))
    case "GET /api/v1/media/:id": return Reply(media(id, account, &shelves))
    default: return Reply(MastodonError.notFound)  // routes are texts
    }
  }

  /// The account behind a public id.
  func account(_ id: String) -> MastodonAccount? { accountsByID[id] }

  /// The next id of a status: a plain counter, larger than 2^53 as real ones are.
  mutating func nextStatusID() -> String {
    statusesMade += 1
    return String(110_000_000_000_000_000 + statusesMade)
  }

  /// The next id of a picture.
  mutating func nextMediaID() -> String {
    mediaMade += 1
    return String(119_000_000_000_000_000 + mediaMade)
  }

  private mutating func known(_ account: MastodonAccount) -> MastodonAccount {
    if accountsByID.count >= 10_000 { accountsByID.removeAll() }
    accountsByID[account.id] = account
    return account
  }

  /// Counts the request against every limit that concerns it; the nearest one speaks.
  private mutating func standing(of account: MastodonAccount?, on route: String, _ now: Timestamp)
    -> RateWindow.Standing
  {
    let name = account?.id ?? ""
    let general = requests.take(name, now)
    let special: RateWindow.Standing? =
      switch route {
      case "POST /api/v2/media": uploads.take(name, now)
      case "DELETE /api/v1/statuses/:id": deletions.take(name, now)
      default: nil  // routes are texts
      }
    guard let special, special.isExceeded || special.remaining < general.remaining else { return general }
    return general.isExceeded ? general : special
  }

  private static func isID(_ component: String) -> Bool {
    !component.isEmpty && component.utf8.allSatisfy { (48...57).contains($0) }
  }
}
