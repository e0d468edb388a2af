import Adapters
import Domain
import Transport

/// How the networks are reached: one transport for every proxy and bundle of authorities that channels name, and one
/// for what belongs to no channel, which this itself is.
struct WaysOut: HTTPTransport {
  private let common: CurlTransport
  private let transports: [Settings.Outside: CurlTransport]

  /// Makes the ways of these settings; `ignoringProxies`: what is asked is on this machine.
  init(_ settings: Settings, environment: [String: String], ignoringProxies: Bool = false) {
    func transport(_ outside: Settings.Outside) -> CurlTransport {
      CurlTransport(settings.transport(outside, environment: environment, ignoringProxies: ignoringProxies))
    }
    common = transport(settings.outside)
    guard !ignoringProxies else {
      transports = [:]
      return
    }
    let own = Set(settings.channels.map(\.outside)).subtracting([settings.outside])
    transports = Dictionary(uniqueKeysWithValues: own.map { ($0, transport($0)) })
  }

  /// The way of a channel.
  func way(of channel: ConfiguredChannel) -> CurlTransport { transports[channel.outside] ?? common }

  /// Sends what belongs to no channel.
  func perform(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
    try await common.perform(request)
  }

  /// Closes every connection.
  func shutdown() async {
    await common.shutdown()
    for transport in transports.values { await transport.shutdown() }
  }
}

extension Settings {
  /// What proxies are told of who asks, each once.
  var proxyLogins: [Credential] {
    let logins = ([outside] + channels.map(\.outside)).compactMap(\.proxyCredential)
    return logins.reduce(into: []) { known, login in
      if !known.contains(login) { known.append(login) }
    }
  }

  /// What a transport is made from.
  func transport(
    _ outside: Outside, environment: [String: String], ignoringProxies: Bool
  ) -> TransportSettings {
    var way = TransportSettings(
      limits: TransferLimits(connect: timing.connect, total: timing.attempt), caBundle: outside.authorities)
    way.allowed = fetching.allowed
    if ignoringProxies {
      way.proxy = ""
      return way
    }
    way.proxy = outside.proxy
    if let credential = outside.proxyCredential {
      way.proxyLogin = { () throws(Reason) -> ProxyLogin in try ProxyLogin(credential, in: environment) }
    }
    return way
  }
}

extension ProxyLogin {
  /// Reads a credential with the parts `user` and `password`.
  init(_ credential: Credential, in environment: [String: String]) throws(Reason) {
    let fields = SecretFields(try credential.open(in: environment, vault: nil))
    guard let user = fields["user"], let password = fields["password"] else {
      throw Reason(CredentialCode.noLogin)
    }
    self.init(user: user, password: password)
  }
}
