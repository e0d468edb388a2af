import Domain

/// A link in the form in which two spellings of the same address are equal. Only for comparing, never for fetching.
enum CanonicalLink {
  /// Scheme, default port, letter case of the host, percent-encoding and a slash at the end do not tell addresses apart.
  static func form(of link: String) -> String {
    guard let (host, rest) = split(link) else { return link }
    let decoded = Percent.decoding(rest)
    return host + (decoded.hasSuffix("/") ? String(decoded.dropLast()) : decoded)
  }

  /// The host of an http(s) address, in lower case and without a default port; nil for anything else.
  static func host(of link: String) -> String? {
    split(link)?.host
  }

  /// Whether a host, with or without a port, is this machine: `localhost`, `127.…` and `[::1]`.
  static func isLoopback(host: String) -> Bool {
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    let octets = name.split(separator: ".", omittingEmptySubsequences: false)
    let isAddress = octets.count == 4 && octets.allSatisfy { $0.decimal.map { $0 < 256 } ?? false }
    return ["localhost", "[::1]"].contains(name) || isAddress && octets[0] == "127"
  }

  private static func split(_ link: String) -> (host: String, rest: Substring)? {
    let lowered = link.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.hasPrefix($0) }) else { return nil }
    let tail = link.dropFirst(scheme.count)
    let end = tail.firstIndex { "/?#".contains($0) } ?? tail.endIndex
    var host = tail[..<end].lowercased()
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host = String(host.dropLast(port.count)) }
    return host.isEmpty ? nil : (host, tail[end...])
  }

  /// The http(s) addresses in a plain text, and the text without them.
  static func extract(from text: String) -> (links: [String], rest: String) {
    var links: [String] = []
    var rest = ""
    var tail = text[...]
    while let start = start(in: tail) {
      rest += tail[..<start]
      let end = tail[start...].firstIndex { $0.isWhitespace || "<>\"«»“”".contains($0) } ?? tail.endIndex
      var link = tail[start..<end]
      while let last = link.last, ".,;:!?…)]'’".contains(last) { link = link.dropLast() }
      links.append(String(link))
      tail = tail[link.endIndex...]
    }
    return (links, rest + tail)
  }

  private static func start(in text: Substring) -> String.Index? {
    ["https://", "http://"].compactMap { text.firstRange(of: $0)?.lowerBound }.min()
  }
}
