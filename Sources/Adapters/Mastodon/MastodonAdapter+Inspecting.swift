import Domain
import Transport

/// Who we are there, what the server allows, and what the token may do.
extension MastodonAdapter: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    let (answer, account) = try await call.ownAccount()
    guard let name = account["acct"]?.text ?? account["username"]?.text else {
      throw call.failure(answer, step: .invisible)
    }
    let instance = try await memory.freshInstance(over: call)
    return AccountReport(
      account: "@" + name, url: account["url"]?.text, textLimit: instance.textLimit,
      mediaLimit: instance.mediaLimit,
      remaining: answer.response.header("X-RateLimit-Remaining").flatMap { Int($0) },
      warnings: standing(of: account) + (try await scopeWarnings()))
  }

  /// What stands in the way of the account's posts (docs.joinmastodon.org/entities/Account, `moved`, `limited`,
  /// `suspended`, 2026-07).
  private func standing(of account: JSON) -> [Reason] {
    let channel = ["channel": call.channel.rawValue]
    var warnings: [Reason] = []
    if let moved = account["moved"]?["acct"]?.text {
      warnings.append(Reason(MastodonCode.accountMoved, channel.merging(["account": "@" + moved]) { $1 }))
    }
    if account["limited"] == .bool(true) || account["suspended"] == .bool(true) {
      warnings.append(Reason(MastodonCode.accountLimited, channel))
    }
    return warnings
  }

  /// What the token may not do and will be asked to.
  ///
  /// `scopes` are those of the application that the token was made for, and come since Mastodon 4.3
  /// (docs.joinmastodon.org/methods/apps#verify_credentials, read 2026-11); servers that do not say, or do not let this
  /// token ask, give no warning: what is missing shows when it is used.
  private func scopeWarnings() async throws(PublishFailure) -> [Reason] {
    let answer = try await call.send("GET", "/api/v1/apps/verify_credentials", step: .invisible)
    guard answer.status == 200, let scopes = answer.json?["scopes"]?.elements else { return [] }
    return MastodonScopes.warnings(granted: scopes.compactMap(\.text), on: call.channel)
  }
}

/// What a token has to be allowed (docs.joinmastodon.org/api/oauth-scopes, read 2026-11).
enum MastodonScopes {
  /// What is asked for, and no more.
  static let needed = ["read:accounts", "read:statuses", "write:media", "write:statuses"]

  /// The scopes in the form in which OAuth 2.0 writes them.
  static var list: String { needed.joined(separator: " ") }

  /// What is missing: `read` grants everything that begins with `read:`, and `profile` (Mastodon 4.3) says who we are.
  static func missing(from granted: [String]) -> [String] {
    needed.filter { scope in
      let whole = String(scope.prefix { $0 != ":" })
      return !granted.contains(scope) && !granted.contains(whole)
        && !(scope == "read:accounts" && granted.contains("profile"))
    }
  }

  /// The warning about what is missing; none when nothing is.
  static func warnings(granted: [String], on channel: ChannelName) -> [Reason] {
    let missing = missing(from: granted)
    guard !missing.isEmpty else { return [] }
    let arguments = ["channel": channel.rawValue, "scopes": missing.joined(separator: " ")]
    return [Reason(MastodonCode.scopesMissing, arguments)]
  }
}
