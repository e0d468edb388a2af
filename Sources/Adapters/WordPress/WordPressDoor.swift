import Domain
import Transport

/// How the adapter gets to a site.
enum WordPressDoor {
  /// Basic sends the password with every request: in clear only where it does not leave this machine, or where the channel
  /// says so.
  static func check(_ endpoint: String, _ configuration: ChannelConfiguration) throws(Reason) {
    guard endpoint.lowercased().hasPrefix("http://"), configuration.settings["plain_http"] != "true",
      let host = CanonicalLink.host(of: endpoint), !isLoopback(host)
    else { return }
    throw Reason(WordPressCode.plainHTTP, ["channel": configuration.channel.name.rawValue, "host": host])
  }

  /// `localhost`, `127.…` and `[::1]`, with or without a port.
  private static func isLoopback(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    let octets = name.split(separator: ".", omittingEmptySubsequences: false)
    let isAddress = octets.count == 4 && octets.allSatisfy { $0.decimal.map { $0 < 256 } ?? false }
    return ["localhost", "[::1]"].contains(name) || isAddress && octets[0] == "127"
  }

  static func call(
    _ base: String, _ configuration: ChannelConfiguration, _ environment: AdapterEnvironment,
    token: @escaping @Sendable () throws(Reason) -> String?
  ) -> NetworkCall {
    NetworkCall(
      transport: environment.transport, base: base, channel: configuration.channel.name, credential: token,
      clock: environment.clock, extraWait: { _ in nil }, rules: WordPressRule.deciding,
      authorize: { request, token in request.headers.append(HTTPRequest.Field("Authorization", "Basic \(token)")) })
  }
}
