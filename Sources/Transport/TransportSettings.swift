/// How the transport reaches networks, whatever the request.
public struct TransportSettings: Hashable, Sendable {
  /// The limits of requests that bring none.
  public var limits: TransferLimits
  /// The proxy's URL; nil for what `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say in the environment, empty
  /// for no proxy at all.
  public var proxy: String?
  /// The file of certificate authorities to trust instead of the system's.
  public var caBundle: String?
  /// What the transport calls itself.
  public var userAgent: String
  /// How long a connection may have rested and still be used again. Default 3 s: Apache closes after 5 s without a request
  /// (KeepAliveTimeout, httpd.apache.org, 2.4), and a request must not meet that.
  public var reuseWithin: Duration

  /// The name under which networks see this program, when nobody gives another.
  public static let defaultUserAgent = "Crieur/0.1.0"

  /// Makes settings.
  public init(
    limits: TransferLimits = TransferLimits(), proxy: String? = nil, caBundle: String? = nil,
    userAgent: String = TransportSettings.defaultUserAgent, reuseWithin: Duration = .seconds(3)
  ) {
    self.limits = limits
    self.proxy = proxy
    self.caBundle = caBundle
    self.userAgent = userAgent
    self.reuseWithin = reuseWithin
  }
}
