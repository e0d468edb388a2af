internal import CLibcurl
internal import Domain

/// Reads URLs with libcurl's own parser, so that what is checked is what is asked.
enum URLCheck {
  /// The host of an absolute http or https URL, without the brackets of an IPv6 address.
  static func host(of url: String) throws(TransportFailure) -> String {
    // A URL is ASCII (RFC 3986); libcurl would send other bytes as they are.
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw bad("a character that must be percent-encoded")
    }
    guard let parts = curl_url() else { throw bad("out of memory") }
    defer { curl_url_cleanup(parts) }
    let code = curl_url_set(parts, CURLUPART_URL, url, 0)
    guard code == CURLUE_OK else { throw bad(String(cString: curl_url_strerror(code))) }
    guard let scheme = part(CURLUPART_SCHEME, of: parts), ["http", "https"].contains(scheme) else {
      throw bad("neither http nor https")
    }
    guard let host = part(CURLUPART_HOST, of: parts), !host.isEmpty else { throw bad("no host") }
    return host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
  }

  private static func part(_ name: CURLUPart, of parts: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, name, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  private static func bad(_ detail: String) -> TransportFailure {
    .notSent(Reason(NetworkCode.badURL, ["detail": detail]))
  }
}
