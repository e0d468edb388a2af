/// The proxies that an environment names, read as libcurl reads them (curl.se/docs/manpage.html, section "ENVIRONMENT", and
/// lib/noproxy.c, 7.88.1), for requests of which it must be known whether one is in between.
public struct EnvironmentProxies: Hashable, Sendable {
  private let plain: String?
  private let secure: String?
  private let exceptions: String

  /// Reads the variables; one that is empty says nothing.
  public init(_ environment: [String: String]) {
    func first(_ names: String...) -> String? { names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } }
    let all = first("all_proxy", "ALL_PROXY")
    // In capitals it would be what a stranger's header `Proxy:` makes of a CGI program's environment.
    plain = first("http_proxy") ?? all
    secure = first("https_proxy", "HTTPS_PROXY") ?? all
    exceptions = first("no_proxy", "NO_PROXY") ?? ""
  }

  /// The proxy that makes connections to a host; nil where there is none.
  func proxy(for host: String, isSecure: Bool) -> String? {
    guard let proxy = isSecure ? secure : plain, !exempts(host) else { return nil }
    return proxy
  }

  private func exempts(_ host: String) -> Bool {
    if exceptions == "*" { return true }
    let name = Self.bare(host.lowercased()[...])
    let address = IPAddress(host)
    return exceptions.split { $0 == "," || $0 == " " || $0 == "\t" }.contains { entry in
      if let address { return AddressBlock(String(entry))?.contains(address) ?? false }
      let domain = Self.bare(entry.lowercased().drop { $0 == "." })
      return !domain.isEmpty && (name == domain || name.hasSuffix(".\(domain)"))
    }
  }

  /// A name without the dot that may end it.
  private static func bare(_ name: Substring) -> Substring { name.hasSuffix(".") ? name.dropLast() : name }
}

extension TransportSettings {
  /// The proxy of one request: empty for none, nil for whatever libcurl finds in the environment.
  func proxy(for request: WireRequest) -> String? {
    proxy ?? environmentProxies.map { $0.proxy(for: request.host, isSecure: request.isSecure) ?? "" }
  }
}
