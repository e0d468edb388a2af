public import Domain

/// What a proxy asks of those who go through it.
public struct ProxyLogin: Hashable, Sendable {
  /// The name.
  public var user: String
  /// The password.
  public var password: String

  /// Makes a login.
  public init(user: String, password: String) {
    self.user = user
    self.password = password
  }
}

/// How the transport reaches networks, whatever the request.
public struct TransportSettings: Sendable {
  /// The limits of requests that bring none.
  public var limits: TransferLimits
  /// The proxy's URL; nil for what `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say in the environment, empty
  /// for no proxy at all.
  public var proxy: String?
  /// What decides where `proxy` is nil, in the place of libcurl's own look at the environment: then it is known of each
  /// request whether a proxy is in between.
  public var environmentProxies: EnvironmentProxies?
  /// Gives what the proxy asks for; nil for a proxy that asks for nothing. Called for every request, so that a password
  /// that was replaced counts at once.
  public var proxyLogin: (@Sendable () throws(Reason) -> ProxyLogin)?
  /// The file of certificate authorities to trust instead of the system's.
  public var caBundle: String?
  /// What the transport calls itself.
  public var userAgent: String
  /// How long a connection may have rested and still be used again. Default 3 s: Apache closes after 5 s without a request
  /// (KeepAliveTimeout, httpd.apache.org, 2.4), and a request must not meet that.
  public var reuseWithin: Duration
  /// The hosts that even requests for public addresses may go to although they are private or behind a proxy.
  public var allowed = AllowList()
  /// Names whose addresses tests give (`name:port:address`), in the place of the DNS.
  var resolved: [String] = []

  /// The name under which networks see this program, when nobody gives another.
  public static let defaultUserAgent = "Crieur/0.1.0"

  /// Makes settings.
  public init(
    limits: TransferLimits = TransferLimits(), proxy: String? = nil,
    proxyLogin: (@Sendable () throws(Reason) -> ProxyLogin)? = nil, caBundle: String? = nil,
    userAgent: String = TransportSettings.defaultUserAgent, reuseWithin: Duration = .seconds(3)
  ) {
    self.limits = limits
    self.proxy = proxy
    self.proxyLogin = proxyLogin
    self.caBundle = caBundle
    self.userAgent = userAgent
    self.reuseWithin = reuseWithin
  }
}
