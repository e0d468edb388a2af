import Domain
import FoundationEssentials

/// The sessions of the sandbox's accounts, and how often somebody signed in.
struct BlueskySessions {
  /// The most sessions; then all are forgotten, and clients sign in anew.
  static let capacity = 20_000
  /// How long a refresh token lasts (packages/pds/src/account-manager/helpers/auth.ts in
  /// github.com/bluesky-social/atproto, 2026-08).
  static let refreshLifetime: Duration = .seconds(90 * 86_400)
  /// A password that is wrong for every account, for tests of what happens then.
  static let wrongPassword = "revoked"

  private struct Grant {
    var account: BlueskyAccount
    var until: Timestamp
    var isRefresh: Bool
  }

  private let lifetime: Duration
  private var signIns: RateWindow
  private var grants: [String: Grant] = [:]
  private var count = 0
  /// Accounts by DID and by handle.
  private(set) var accounts: [String: BlueskyAccount] = [:]

  init(_ options: SandboxOptions) {
    lifetime = options.blueskySession
    signIns = RateWindow(limit: options.blueskySignIns, period: 300)
  }

  /// `com.atproto.server.createSession`.
  mutating func create(_ form: Form?, base: String, _ now: Timestamp) throws(BlueskyError) -> JSON {
    guard let form, let identifier = form["identifier"], let password = form["password"], !identifier.isEmpty else {
      throw .invalid("Input must have the property \"identifier\"")
    }
    let standing = signIns.take(identifier, now)
    guard !standing.isExceeded else { throw .limited(standing.fields(at: now, window: 300)) }
    guard !password.isEmpty, password != Self.wrongPassword else { throw .badLogin }
    let account = BlueskyAccount(identifier: identifier)
    if accounts.count > Self.capacity { accounts.removeAll() }
    accounts[account.did] = account
    accounts[account.handle] = account
    return session(of: account, base: base, now)
  }

  /// `com.atproto.server.refreshSession`: both tokens are new; the old one counts for a while.
  mutating func refresh(_ token: String?, base: String, _ now: Timestamp) throws(BlueskyError) -> JSON {
    session(of: try account(token, isRefresh: true, now), base: base, now)
  }

  /// Whose access token that is.
  func account(_ token: String?, isRefresh: Bool = false, _ now: Timestamp) throws(BlueskyError) -> BlueskyAccount {
    guard let token else { throw .missingToken }
    guard let grant = grants[token], grant.isRefresh == isRefresh else { throw .badToken }
    guard now < grant.until else { throw .expired }
    return grant.account
  }

  private mutating func session(of account: BlueskyAccount, base: String, _ now: Timestamp) -> JSON {
    if grants.count > Self.capacity { grants.removeAll() }
    let access = token(of: account, until: now + lifetime, isRefresh: false)
    let refresh = token(of: account, until: now + Self.refreshLifetime, isRefresh: true)
    return [
      "accessJwt": .text(access), "refreshJwt": .text(refresh), "handle": .text(account.handle),
      "did": .text(account.did), "didDoc": account.document(base: base), "active": true,
    ]
  }

  /// In the form of a JWT, with an end that clients may read.
  private mutating func token(of account: BlueskyAccount, until end: Timestamp, isRefresh: Bool) -> String {
    count += 1
    let payload: JSON = [
      "scope": .text(isRefresh ? "com.atproto.refresh" : "com.atproto.appPass"), "sub": .text(account.did),
      "exp": .number(Int(end.seconds)), "jti": .number(count),
    ]
    let parts = [
      (["typ": "at+jwt", "alg": "HS256"] as JSON).encoded(.node), payload.encoded(.node), Array("\(count)".utf8),
    ]
    let token = parts.map { part in
      Data(part).base64EncodedString().split(separator: "=").joined()
        .map { $0 == "+" ? "-" : $0 == "/" ? "_" : String($0) }.joined()
    }.joined(separator: ".")
    grants[token] = Grant(account: account, until: end, isRefresh: isRefresh)
    return token
  }
}

extension RateWindow.Standing {
  /// The headers as the AT Protocol's servers write them, with the wait where the limit is used up
  /// (packages/xrpc-server/src/rate-limiter-http.ts in github.com/bluesky-social/atproto, 2026-08).
  func fields(at now: Timestamp, window: Int) -> [Field] {
    let wait = isExceeded ? [Field("Retry-After", String(max(1, reset.seconds - now.seconds)))] : []
    return [
      Field("RateLimit-Limit", String(limit)), Field("RateLimit-Remaining", String(remaining)),
      Field("RateLimit-Reset", String(reset.seconds)), Field("RateLimit-Policy", "\(limit);w=\(window)"),
    ] + wait
  }
}
