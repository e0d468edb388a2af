import Domain

/// What a browser asks of the address that a network sent it to.
struct CallbackRequest: Hashable, Sendable {
  /// Where the network sends the browser.
  static let path = "/callback"

  /// What stands behind the question mark, by name.
  let query: [String: String]

  /// Reads the head of a request for our address; nil when it is another one, such as the page's icon, or for another host:
  /// a page elsewhere must not be able to speak for it.
  init?(head: String, port: Int) {
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 3, words[0] == "GET", words[2].hasPrefix("HTTP/1.") else { return nil }
    let hosts = lines.dropFirst().filter { $0.lowercased().hasPrefix("host:") }
      .map { String($0.dropFirst(5)).trimmingWhitespace().lowercased() }
    guard hosts == ["127.0.0.1:\(port)"] || hosts == ["localhost:\(port)"] else { return nil }
    let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0] == Self.path else { return nil }
    query = parts.count == 2 ? Self.query(parts[1]) : [:]
  }

  /// What a person pasted: the whole address that the browser ended on, or the code alone.
  init?(pasted text: String) {
    let text = text.trimmingWhitespace()
    guard !text.isEmpty else { return nil }
    guard text.contains("://") || text.contains("code=") || text.contains("oauth_verifier=") else {
      guard !text.contains(where: \.isWhitespace) else { return nil }
      query = ["code": text]
      return
    }
    let start = text.firstIndex(of: "?") ?? text.firstIndex(of: "#")
    let tail = start.map { text[text.index(after: $0)...] } ?? text[...]
    query = Self.query(tail.prefix { $0 != "#" })
    guard !query.isEmpty else { return nil }
  }

  /// What the network, or the person there, says against it; nil when nothing (RFC 6749 section 4.1.2.1; `denied` is
  /// OAuth 1.0a's as X uses it).
  var refusal: String? { query["error_description"] ?? query["error"] ?? query["denied"].map { _ in "denied" } }

  private static func query(_ text: Substring) -> [String: String] {
    text.split(separator: "&").reduce(into: [:]) { query, pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0]), let value = decoded(parts.count == 2 ? parts[1] : "") else { return }
      query[name] = value
    }
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return nil
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
