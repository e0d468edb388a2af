import Digests
import FoundationEssentials

/// Recomputes the signature of OAuth 1.0a (RFC 5849 section 3.4) from what arrived.
///
/// The secret of a key is the key with `-secret` behind it, and so it is with tokens: whoever signs with anything else is
/// refused.
struct SignatureCheck {
  /// The parameters of the header, decoded.
  let fields: [Field]

  /// Reads an `Authorization` header; nil when it is of another scheme.
  init?(_ header: String) {
    guard header.lowercased().hasPrefix("oauth ") else { return nil }
    fields = header.dropFirst(6).split(separator: ",").compactMap { pair in
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      let value = sides[1].trimmingSpaces.filter { $0 != "\"" }
      return Field(
        PercentCoding.decoded(sides[0].trimmingSpaces, plusIsSpace: false),
        PercentCoding.decoded(value, plusIsSpace: false))
    }
  }

  subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// The secret that goes with a key or a token.
  static func secret(of name: String) -> String { "\(name)-secret" }

  /// Whether the signature is the one of this request.
  func isSigned(_ request: WireRequest) -> Bool {
    self["oauth_signature_method"] == "HMAC-SHA1" && self["oauth_signature"] == signature(of: request)
  }

  private func signature(of request: WireRequest) -> String {
    let key = [self["oauth_consumer_key"], self["oauth_token"]].map { PercentCoding.encoded(Self.secret(of: $0)) }
    let code = HMACSHA1.code(of: base(of: request).utf8, key: key.joined(separator: "&").utf8)
    return Data(code).base64EncodedString()
  }

  private func base(of request: WireRequest) -> String {
    var all = fields.filter { !["realm", "oauth_signature"].contains($0.name) } + request.query
    if (request.headers["content-type"] ?? "").hasPrefix("application/x-www-form-urlencoded") {
      all += PercentCoding.fields(String(decoding: request.body, as: UTF8.self))
    }
    let pairs = all.map { [PercentCoding.encoded($0.name), PercentCoding.encoded($0.value)] }
    let sorted = pairs.sorted { $0[0] == $1[0] ? $0[1] < $1[1] : $0[0] < $1[0] }
    let path = request.path.map(PercentCoding.encoded).joined(separator: "/")
    let address = "http://\((request.headers["host"] ?? "").lowercased())/\(path)"
    let parameters = sorted.map { $0.joined(separator: "=") }.joined(separator: "&")
    return [request.method, address, parameters].map(PercentCoding.encoded).joined(separator: "&")
  }
}
