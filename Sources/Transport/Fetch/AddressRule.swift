internal import Domain
internal import Glibc

/// Which addresses a request may be sent to.
public enum AddressRule: Hashable, Sendable {
  /// Wherever its URL leads: the administrator wrote it.
  case everything
  /// Only where everybody could ask, and to hosts that the administrator named (`TransportSettings.allowed`): the URL is
  /// somebody else's word. Judged is the address that is connected to, whatever name led to it. A proxy makes its
  /// connections itself, so behind one only the hosts that are named are asked.
  case publicAddresses
}

/// Which addresses a request may be sent to, judged when its connection is made and when it leaves.
struct DialRule: Sendable {
  let allowed: AllowList

  /// Whether it may be connected to.
  func permits(_ address: IPAddress) -> Bool { address.isPublic || allowed.names(address) }
}

extension TransportSettings {
  /// What is judged of the addresses that `request` is sent to; nil for nothing.
  func dialRule(for request: WireRequest, mayReach: AddressRule) throws(TransportFailure) -> DialRule? {
    switch mayReach {
    case .everything: return nil
    case .publicAddresses:
      guard !allowed.names(request.host) else { return nil }
      guard !goesByProxy(request) else { throw .notSent(Reason(NetworkCode.behindProxy, ["host": request.host])) }
      return DialRule(allowed: allowed)
    }
  }

  /// Whether a proxy may make the connection. Where libcurl looks at the environment, what `no_proxy` exempts is its to
  /// read: a host that counts is named.
  private func goesByProxy(_ request: WireRequest) -> Bool {
    if let proxy = proxy(for: request) { return !proxy.isEmpty }
    // The variables that libcurl reads (curl.se/docs/manpage.html, section "ENVIRONMENT", 7.88.1).
    let names = request.isSecure ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
    return (names + ["all_proxy", "ALL_PROXY"]).contains { name in getenv(name).map { $0.pointee != 0 } ?? false }
  }
}
