internal import CLibcurl
internal import Domain

/// An address to be fetched, read by libcurl's own parser, so that what is judged is what is asked.
struct FetchTarget: Hashable, Sendable {
  let url: String
  /// The host, an IPv6 address without its brackets; numbers in odd notations have become plain addresses.
  let host: String
  let port: Int
  let isSecure: Bool

  /// Reads an absolute address, or one that is relative to `base`.
  init(_ text: String, after base: FetchTarget? = nil) throws(FetchFailure) {
    guard !text.isEmpty, text.utf8.count <= 4096, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Self.bad("a character that must be percent-encoded")
    }
    guard let parts = curl_url() else { throw Self.bad("out of memory") }
    defer { curl_url_cleanup(parts) }
    if let base { _ = curl_url_set(parts, CURLUPART_URL, base.url, 0) }
    let code = curl_url_set(parts, CURLUPART_URL, text, 0)
    guard code == CURLUE_OK else { throw Self.bad(String(cString: curl_url_strerror(code))) }
    let scheme = Self.part(CURLUPART_SCHEME, of: parts) ?? ""
    guard ["http", "https"].contains(scheme) else { throw Self.bad("neither http nor https") }
    guard let host = Self.part(CURLUPART_HOST, of: parts), !host.isEmpty,
      let port = Self.part(CURLUPART_PORT, of: parts, CURLU_DEFAULT_PORT).flatMap({ Int($0) })
    else { throw Self.bad("no host") }
    // What follows the sign # is for readers.
    _ = curl_url_set(parts, CURLUPART_FRAGMENT, nil, 0)
    guard let url = Self.part(CURLUPART_URL, of: parts) else { throw Self.bad("no address") }
    self.url = url
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
    isSecure = scheme == "https"
    let hasLogin =
      Self.part(CURLUPART_USER, of: parts) != nil || Self.part(CURLUPART_PASSWORD, of: parts) != nil
    if hasLogin { throw FetchFailure(.password, self) }
  }

  private static func part(_ name: CURLUPart, of parts: OpaquePointer, _ flags: Int32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, name, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  private static func bad(_ detail: String) -> FetchFailure {
    FetchFailure(Reason(FetchCode.badAddress, ["detail": detail]))
  }
}
