public import Domain

/// What the transport has to say to people. No argument ever holds a path, a query or a credential.
public enum NetworkCode: String, MessageCode {
  /// The name is not in the DNS, or no DNS answered: `host`.
  case nameNotFound = "network.nameNotFound"
  /// The host answers, and nothing listens there: `host`.
  case refused = "network.refused"
  /// No route leads to the host: `host`.
  case unreachable = "network.unreachable"
  /// No connection in time: `host`, `seconds`.
  case connectTimeout = "network.connectTimeout"
  /// No encrypted connection: `host`, `detail`.
  case tls = "network.tls"
  /// Nobody whom this machine trusts vouches for the server's certificate: `host`.
  case tlsUntrusted = "network.tlsUntrusted"
  /// The server's certificate is over: `host`.
  case tlsExpired = "network.tlsExpired"
  /// The server's certificate has not begun: `host`.
  case tlsEarly = "network.tlsEarly"
  /// The certificate is another server's: `host`.
  case tlsOtherName = "network.tlsOtherName"
  /// The file of those who are trusted cannot be read: `host`.
  case tlsBundle = "network.tlsBundle"
  /// The proxy's name is not in the DNS, or no DNS answered: `host`, `proxy`.
  case proxyNotFound = "network.proxyNotFound"
  /// Nothing listens where the proxy should: `host`, `proxy`.
  case proxyRefused = "network.proxyRefused"
  /// No route leads to the proxy, or it does not answer: `host`, `proxy`.
  case proxyUnreachable = "network.proxyUnreachable"
  /// The proxy refuses, or is none: `host`, `proxy`, `detail`.
  case proxy = "network.proxy"
  /// The proxy wants a name and a password, or others: `host`.
  case proxyLogin = "network.proxyLogin"
  /// The name and the password for the proxy cannot be read: `host`.
  case proxyLoginUnread = "network.proxyLoginUnread"
  /// It leads into a private network, and nobody allowed that: `host`.
  case privateAddress = "network.privateAddress"
  /// Where it leads, a proxy alone would know, and nobody named it: `host`.
  case behindProxy = "network.behindProxy"
  /// The request left and no whole answer came in time: `host`, `seconds`.
  case timeout = "network.timeout"
  /// The request left and the connection was cut: `host`.
  case reset = "network.reset"
  /// The answer ended before it was whole: `host`.
  case truncated = "network.truncated"
  /// The answer is larger than allowed: `host`, `limit` in bytes.
  case tooLarge = "network.tooLarge"
  /// What answered does not speak HTTP: `host`.
  case notHTTP = "network.notHTTP"
  /// The transfer was given up on purpose: `host`.
  case cancelled = "network.cancelled"
  /// The transport has been shut down: `host`.
  case stopped = "network.stopped"
  /// Not an address that can be asked: `detail`.
  case badURL = "network.badURL"
  /// A method or a header that HTTP does not allow: `name`.
  case badHeader = "network.badHeader"
  /// Anything else: `host`, `detail`.
  case failed = "network.failed"
}
