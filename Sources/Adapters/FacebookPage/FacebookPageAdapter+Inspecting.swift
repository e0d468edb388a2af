import Domain
import Transport

/// Whether the Page is the right one and public, and how long the token will do.
extension FacebookPageAdapter: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    let answer = try await call.send(
      "GET", "/\(version)/\(page)?fields=id,name,link,is_published", step: .invisible)
    let found = try call.document(of: answer, step: .invisible)
    guard let id = found["id"]?.identifier, let name = found["name"]?.text else {
      throw call.failure(answer, step: .invisible)
    }
    let token = try await tokenFacts()
    if let reason = token?.refusal(page: id, name: name, on: call.channel) { throw .blocked(reason) }
    let channel = ["channel": call.channel.rawValue]
    var warnings: [Reason] = []
    if found["is_published"] == .bool(false) {
      warnings.append(Reason(FacebookCode.pageUnpublished, channel.merging(["page": name]) { $1 }))
    }
    warnings += token?.warnings(on: call.channel, now: call.clock.now) ?? [Reason(FacebookCode.tokenUnread, channel)]
    if let percent = meter.usage?.percent, percent >= 75 {
      warnings.append(Reason(FacebookCode.quotaLow, channel.merging(["percent": String(percent)]) { $1 }))
    }
    return AccountReport(account: name, url: found["link"]?.text, expires: token?.expires, warnings: warnings)
  }

  /// What Facebook knows of the token; nil when it does not tell this token.
  ///
  /// `debug_token` takes the token to be looked at in its address (developers.facebook.com/docs/graph-api/reference/debug_token,
  /// read 2026-11). As a part of a batch the address travels in the body, where no log keeps it (/docs/graph-api/batch-requests).
  /// That a batch may hold it is not documented, and the reference asks for the token of the application or of one of its
  /// developers: where Facebook says nothing, nothing is known, and nothing depends on it.
  private func tokenFacts() async throws(PublishFailure) -> FacebookTokenFacts? {
    let token = try call.secret()
    let batch = #"[{"method":"GET","relative_url":"debug_token?input_token=\#(Percent.encoding(token))"}]"#
    let fields = [
      HTTPRequest.Field("batch", batch), HTTPRequest.Field("include_headers", "false"),
      HTTPRequest.Field("access_token", token),
    ]
    let answer = try await call.send("POST", "/\(version)/", body: .form(fields), step: .invisible)
    guard answer.status == 200, let part = answer.json?.elements?.first, let body = part["body"]?.text else {
      return nil
    }
    return JSON(Array(body.utf8))?["data"].flatMap(FacebookTokenFacts.init)
  }
}

/// What Facebook knows of a token (developers.facebook.com/docs/graph-api/reference/debug_token, read 2026-11).
struct FacebookTokenFacts: Sendable {
  /// What every post needs.
  static let scopesNeeded = ["pages_manage_posts", "pages_read_engagement"]
  /// So long before its end the access to data is worth a warning: time for a person to sign in on a working day.
  private static let ahead = Duration.seconds(14 * 86_400)

  /// Whether it still holds.
  let isValid: Bool
  /// `PAGE` or `USER`.
  let kind: String?
  /// The Page that it speaks for.
  let page: String?
  /// When it ends; nil for never.
  let expires: Timestamp?
  /// When the person who gave it has to agree once more.
  let dataAccessEnds: Timestamp?
  /// What it may do; nil when Facebook does not say.
  let scopes: [String]?
  /// Why it does not hold.
  let error: String?

  init?(_ data: JSON) {
    guard case .bool(let isValid)? = data["is_valid"] else { return nil }
    self.isValid = isValid
    kind = data["type"]?.text
    page = data["profile_id"]?.identifier
    expires = Self.instant(data["expires_at"])
    dataAccessEnds = Self.instant(data["data_access_expires_at"])
    scopes = data["scopes"]?.elements.map { $0.compactMap(\.text) }
    error = data["error"]?["message"]?.text
  }

  /// Seconds since 1970; 0 is never.
  private static func instant(_ json: JSON?) -> Timestamp? {
    json?.integer.flatMap { $0 > 0 ? Timestamp(seconds: Int64($0)) : nil }
  }

  /// Why nothing can be published with it.
  func refusal(page wanted: String, name: String, on channel: ChannelName) -> Reason? {
    let arguments = ["channel": channel.rawValue, "page": name]
    if !isValid { return Reason(FacebookCode.tokenRefused, arguments.merging(["detail": error ?? "–"]) { $1 }) }
    if kind == "USER" { return Reason(FacebookCode.tokenOfPerson, arguments) }
    if let page, page != wanted { return Reason(FacebookCode.tokenOfOtherPage, arguments) }
    return nil
  }

  /// What will stand in the way.
  func warnings(on channel: ChannelName, now: Timestamp) -> [Reason] {
    var warnings: [Reason] = []
    let missing = Self.scopesNeeded.filter { !(scopes ?? Self.scopesNeeded).contains($0) }
    if !missing.isEmpty {
      let arguments = ["channel": channel.rawValue, "scopes": missing.joined(separator: ", ")]
      warnings.append(Reason(FacebookCode.scopesMissing, arguments))
    }
    if let dataAccessEnds, dataAccessEnds < now + Self.ahead {
      let days = max(0, (dataAccessEnds.seconds - now.seconds) / 86_400)
      warnings.append(Reason(FacebookCode.dataAccessEnds, ["channel": channel.rawValue, "days": String(days)]))
    }
    return warnings
  }
}
