import Digests
import Domain
import FoundationEssentials
import Transport

/// Signs requests by OAuth 1.0a with HMAC-SHA1 (RFC 5849, April 2010).
struct OAuth1Signature: Sendable {
  /// What is signed besides the address: names and values, not yet encoded.
  typealias Parameter = (name: String, value: String)

  let keys: OAuth1Keys
  /// Different for every request of the same second.
  let nonce: String
  /// When, by our clock; servers refuse what is minutes off.
  let timestamp: Timestamp
  /// RFC 5849 makes `oauth_version` optional; X asks for it (docs.x.com, "Authorizing a request", 2026-08).
  var sendsVersion = true
  /// What a step of the sign-in adds, such as `oauth_callback`.
  var further: [Parameter] = []

  /// The value of the `Authorization` header (section 3.5.1).
  func header(for request: HTTPRequest) -> String {
    let signed = parameters + [("oauth_signature", value(for: request))]
    return "OAuth "
      + signed.sorted { $0.name < $1.name }
      .map { "\(Percent.encoding($0.name))=\"\(Percent.encoding($0.value))\"" }.joined(separator: ", ")
  }

  /// The signature itself (section 3.4.2).
  func value(for request: HTTPRequest) -> String {
    let key = Percent.encoding(keys.consumerSecret) + "&" + Percent.encoding(keys.tokenSecret ?? "")
    return Data(HMACSHA1.code(of: baseString(of: request).utf8, key: key.utf8)).base64EncodedString()
  }

  /// What the signature is made of (section 3.4.1): method, address, and every parameter, in one text.
  func baseString(of request: HTTPRequest) -> String {
    let (address, query) = Self.address(request.url)
    // Bodies count only as forms: neither JSON nor multipart is signed (section 3.4.1.3.1).
    var all = parameters + query
    if case .form(let fields) = request.body { all += fields.map { ($0.name, $0.value) } }
    let encoded = all.map { (Percent.encoding($0.name), Percent.encoding($0.value)) }
    let normalised = encoded.sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    return [request.method.uppercased(), address, normalised].map { Percent.encoding($0) }.joined(separator: "&")
  }

  private var parameters: [Parameter] {
    var parameters: [Parameter] = [
      ("oauth_consumer_key", keys.consumerKey), ("oauth_nonce", nonce), ("oauth_signature_method", "HMAC-SHA1"),
      ("oauth_timestamp", "\(timestamp.seconds)"),
    ]
    if let token = keys.token { parameters.append(("oauth_token", token)) }
    if sendsVersion { parameters.append(("oauth_version", "1.0")) }
    return parameters + further
  }

  /// The address without its query, as the server will see it (section 3.4.1.2), and the query's parameters.
  private static func address(_ url: String) -> (String, [Parameter]) {
    let parts = url.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query = parts.count == 2 ? parts[1] : ""
    let parameters = query.split(separator: "&").map { pair -> Parameter in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { side in
        Percent.decoding(Substring(String(side).replacing("+", with: " ")))
      }
      return (sides[0], sides.count == 2 ? sides[1] : "")
    }
    let address = String(parts[0])
    guard let scheme = address.firstRange(of: "://") else { return (address, parameters) }
    let rest = address[scheme.upperBound...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let name = address[..<scheme.lowerBound].lowercased()
    var host = rest[..<slash].lowercased()
    let usual = name == "https" ? ":443" : ":80"
    if host.hasSuffix(usual) { host = String(host.dropLast(usual.count)) }
    let path = slash == rest.endIndex ? "/" : String(rest[slash...])
    return ("\(name)://\(host)\(path)", parameters)
  }
}
