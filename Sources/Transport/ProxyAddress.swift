/// Where a proxy stands, as messages name it: its host and port, and nothing else of its URL.
struct ProxyAddress: Hashable, CustomStringConvertible {
  let host: String
  let port: Int

  /// Reads a proxy's URL; nil where libcurl finds no host in it either.
  ///
  /// Without a port it is 1080, or 443 with TLS (curl.se/libcurl/c/CURLOPT_PROXY.html and CURLOPT_PROXYPORT.html, 2026-11).
  init?(url: String) {
    var rest = url[...]
    var scheme = "http"
    if let mark = url.firstRange(of: "://") {
      scheme = url[..<mark.lowerBound].lowercased()
      rest = url[mark.upperBound...]
    }
    rest = rest.prefix { $0 != "/" }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    let usual = scheme == "https" ? 443 : 1080
    // The colons of an IPv6 address stand in brackets.
    let end = rest.lastIndex(of: "]") ?? rest.startIndex
    if let colon = rest[end...].lastIndex(of: ":") {
      host = String(rest[..<colon])
      port = Int(rest[rest.index(after: colon)...]) ?? usual
    } else {
      host = String(rest)
      port = usual
    }
    if host.isEmpty { return nil }
  }

  /// Reads libcurl's words about a connection that it could not make: "Failed to connect to HOST port PORT after …"
  /// (lib/connect.c, 7.88.1); nil for other words.
  init?(refusal message: String) {
    let lead = "Failed to connect to "
    guard message.hasPrefix(lead) else { return nil }
    let words = message.dropFirst(lead.count).split(separator: " ")
    guard words.count > 2, words[1] == "port", let port = Int(words[2]) else { return nil }
    host = String(words[0])
    self.port = port
  }

  var description: String { "\(host):\(port)" }
}
