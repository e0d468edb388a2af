import Domain
import FoundationEssentials

/// A session of an account: what requests carry, and where they go.
struct BlueskySession: Sendable {
  /// What the vault keeps.
  let token: GrantedToken
  /// Whose it is.
  let did: String
  /// The account's name as the network says it.
  let handle: String
  /// The server that keeps the account's data, without a slash at its end.
  let server: String
  /// Which credential it was made of.
  let origin: String

  /// Reads what stands in the vault; nil for anything else.
  init?(_ token: GrantedToken) {
    guard let did = token.others["did"], let server = token.others["server"], let origin = token.others["origin"]
    else { return nil }
    self.token = token
    self.did = did
    self.server = server
    self.origin = origin
    handle = token.others["handle"] ?? did
  }

  /// Reads the answer of `createSession` and of `refreshSession`; nil when it is none.
  ///
  /// The server that keeps the data stands in the DID document that comes along; where none comes, it is the one that is
  /// known, `server`.
  init?(_ json: JSON, origin: String, server: String, now: Timestamp) {
    guard let access = json["accessJwt"]?.text, let refresh = json["refreshJwt"]?.text,
      let did = json["did"]?.text, ATName.isDID(did)
    else { return nil }
    let handle = json["handle"]?.text ?? did
    self.did = did
    self.handle = handle
    self.server = server
    self.origin = origin
    token = GrantedToken(
      access: access, refresh: refresh, expires: Self.end(of: access) ?? now + Self.assumedLifetime,
      others: ["did": did, "handle": handle, "server": server, "origin": origin])
  }

  /// What an access token lasts of which nobody can tell: half of what the reference server gives (120 minutes,
  /// packages/pds/src/account-manager/helpers/auth.ts, 2026-08); ours.
  private static let assumedLifetime = Duration.seconds(3600)

  /// When a token ends, where it is the JWT that the reference server gives (RFC 7519 section 4.1.4). The specification
  /// calls it opaque, so nothing else is read, and nothing depends on it: a server says when a token has ended.
  static func end(of token: String) -> Timestamp? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var payload = String(parts[1]).replacing("-", with: "+").replacing("_", with: "/")
    payload += String(repeating: "=", count: (4 - payload.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: payload), let end = JSON(Array(data))?["exp"]?.integer, end > 0, end < 1 << 40
    else { return nil }
    return Timestamp(seconds: Int64(end))
  }

  /// The server that a DID document names (atproto.com/specs/did, section "DID Documents", read 2026-11); nil for none.
  static func server(in document: JSON?) -> String? {
    (document?["service"]?.elements ?? []).first { service in
      let id = service["id"]?.text ?? ""
      return id.hasSuffix("#atproto_pds") && service["type"]?.text == "AtprotoPersonalDataServer"
    }?["serviceEndpoint"]?.text
  }
}
