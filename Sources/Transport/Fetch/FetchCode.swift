public import Domain

/// Why something that an item names cannot be fetched. No argument ever holds a path, a query or a credential.
public enum FetchCode: String, MessageCode {
  /// Not an address that can be fetched: `detail`.
  case badAddress = "fetch.badAddress"
  /// A name or a password stands in the address: `host`.
  case password = "fetch.password"
  /// A port that is not allowed: `host`, `port`.
  case port = "fetch.port"
  /// It leads into a private network: `host`.
  case privateAddress = "fetch.privateAddress"
  /// Behind a proxy, only hosts that the administrator named are fetched from: `host`.
  case behindProxy = "fetch.behindProxy"
  /// It leads on and on: `host`, `limit`.
  case redirections = "fetch.redirections"
  /// It leads from a secure address to one that is not: `host`.
  case insecure = "fetch.insecure"
  /// The server has it not, or does not give it: `host`, `status`.
  case status = "fetch.status"
  /// It is something else: `host`, `type`.
  case type = "fetch.type"
  /// More than allowed: `host`, `limit` in MiB.
  case tooLarge = "fetch.tooLarge"
  /// Nothing in it: `host`.
  case empty = "fetch.empty"
  /// The server cannot be reached: `host`.
  case unreachable = "fetch.unreachable"
  /// The answer ended too early, or came too late: `host`.
  case interrupted = "fetch.interrupted"
}
