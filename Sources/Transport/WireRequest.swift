internal import Domain

/// A request as it goes on the wire: checked, its body encoded.
struct WireRequest: Sendable {
  var method: String
  var url: String
  /// The host alone, which is all that a reason may say of the URL.
  var host: String
  var headerLines: [String]
  /// nil when the request has no body at all; empty when it has one of length 0.
  var body: [UInt8]?
  /// Asked just before the first byte leaves.
  var permit: LeavePermit?
  /// What the proxy asks for.
  var proxyLogin: ProxyLogin?
  /// Which addresses may be connected to; nil for all.
  var dialRule: DialRule?

  init(_ request: HTTPRequest) throws(TransportFailure) {
    host = try URLCheck.host(of: request.url)
    url = request.url
    guard !request.method.isEmpty, request.method.utf8.allSatisfy(Self.isTokenByte) else {
      throw .notSent(Reason(NetworkCode.badHeader, ["name": "method"]))
    }
    method = request.method
    permit = request.permit
    var fields: [HTTPRequest.Field]
    (fields, body) = try request.body.encoded()
    if body == nil, ["POST", "PUT", "PATCH"].contains(method) { body = [] }
    let set = Set(fields.map { $0.name.lowercased() }).union(Self.framing)
    fields += request.headers.filter { !set.contains($0.name.lowercased()) }
    headerLines = try fields.map(Self.line)
    // libcurl would announce a body of over 1 MiB and wait a second for leave to send it, and call every body a form.
    headerLines += ["Expect:"]
    if !fields.contains(where: { $0.name.lowercased() == "content-type" }) { headerLines += ["Content-Type:"] }
  }

  /// Whether it goes over TLS, and so through a tunnel where there is a proxy.
  var isSecure: Bool { url.lowercased().hasPrefix("https:") }

  /// The port that it is for.
  var port: Int {
    let authority = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst().first ?? ""
    let digits = authority.split(separator: ":").last.flatMap { Int($0.prefix { $0.isNumber }) }
    return authority.contains(":") ? digits ?? usualPort : usualPort
  }

  private var usualPort: Int { isSecure ? 443 : 80 }

  /// What says where a message ends is for the transport alone to write.
  private static let framing: Set<String> = ["content-length", "transfer-encoding", "expect"]

  /// A header as libcurl takes it: it drops a name without a value unless a semicolon ends it.
  private static func line(_ field: HTTPRequest.Field) throws(TransportFailure) -> String {
    let value = field.value.utf8
    guard !field.name.isEmpty, field.name.utf8.allSatisfy(isTokenByte),
      value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
    else {
      throw .notSent(Reason(NetworkCode.badHeader, ["name": printable(field.name)]))
    }
    return value.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) ? "\(field.name);" : "\(field.name): \(field.value)"
  }

  /// Letters, digits and the signs of a `token` (RFC 9110, section 5.6.2, June 2022).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func printable(_ name: String) -> String {
    String(decoding: name.utf8.prefix(60).map { isTokenByte($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }
}
