import Domain
import TestSupport
import Transport

@testable import Adapters

/// A channel of Bluesky with a session that holds, so that scripts begin with what is tested.
enum BlueskySample {
  static let did = "did:plc:abcdefghijklmnopqrstuvwx"
  static let login = BlueskyLogin(identifier: "cci.exemple.fr", password: "abcd-efgh-ijkl-mnop")
  static let entry = "https://reseau.exemple.fr"
  static let access = "jeton-de-session"
  static let key = TID(of: Sample.key, due: Sample.now).text
  static let uri = "at://\(did)/app.bsky.feed.post/\(key)"
  static let cid = "bafyreiclp443lavogvhj3d2ob2cxbfuscni2k5jk7bebjzg7khl3esabwq"

  /// What stands in the vault while a session holds.
  static func granted(expires: Timestamp = Sample.now + .seconds(3600), origin: String? = nil) -> GrantedToken {
    GrantedToken(
      access: access, refresh: "jeton-de-renouvellement", expires: expires,
      others: [
        "did": did, "handle": "cci.exemple.fr", "server": entry, "origin": origin ?? login.mark(at: entry),
      ])
  }

  static func vault(_ token: GrantedToken? = granted()) -> MemoryVault {
    MemoryVault(token.map { ["session/canal": $0.text] } ?? [:])
  }

  static func kit(
    _ transport: any HTTPTransport, vault: MemoryVault = vault(), clock: any WallClock = ManualClock(now: Sample.now),
    secret: String? = login.text, settings: [String: String] = [:]
  ) throws -> ChannelKit {
    try Sample.kit(
      "bluesky", settings: settings, secret: secret,
      in: Sample.environment(transport, clock: clock, vault: vault))
  }

  static func session(access: String = access, server: String = entry) -> String {
    """
    {"accessJwt":"\(access)","refreshJwt":"r-\(access)","did":"\(did)","handle":"cci.exemple.fr","active":true,
     "didDoc":{"id":"\(did)","service":[{"id":"#atproto_pds","type":"AtprotoPersonalDataServer",
     "serviceEndpoint":"\(server)"}]}}
    """
  }

  static func written(post index: Int = 0) -> String {
    let key = TID(of: Sample.key, due: Sample.now, post: index).text
    return #"{"uri":"at://\#(did)/app.bsky.feed.post/\#(key)","cid":"\#(cid)","commit":{"cid":"c","rev":"r"}}"#
  }

  static func standing(_ text: String, link: String? = nil, post index: Int = 0) -> String {
    let key = TID(of: Sample.key, due: Sample.now, post: index).text
    let facets = link.map {
      #","facets":[{"index":{"byteStart":0,"byteEnd":1},"features":[{"$type":"app.bsky.richtext.facet#link","uri":"\#($0)"}]}]"#
    }
    return
      #"{"uri":"at://\#(did)/app.bsky.feed.post/\#(key)","cid":"\#(cid)","value":{"text":"\#(text)"\#(facets ?? "")}}"#
  }

  static let absent = ScriptedTransport.Step.json(
    400, #"{"error":"RecordNotFound","message":"Could not locate record"}"#)

  static func error(_ status: Int, _ name: String) -> ScriptedTransport.Step {
    .json(status, #"{"error":"\#(name)","message":"Raison"}"#)
  }
}

extension HTTPRequest {
  /// The JSON of its body.
  var json: JSON? {
    guard case .bytes(let bytes, _) = body else { return nil }
    return JSON(bytes)
  }

  /// The bytes of its body.
  var sentBytes: [UInt8] {
    guard case .bytes(let bytes, _) = body else { return [] }
    return bytes
  }
}
