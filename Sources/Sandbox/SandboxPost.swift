public import Domain

/// One post that stands in the sandbox.
public struct SandboxPost: Hashable, Sendable, Codable {
  /// The network, such as `mastodon`.
  public var network: Network
  /// The page's id, or the user name of the token's account.
  public var account: String
  /// The network's id, unique within the network.
  public var id: String
  /// The public URL.
  public var url: String
  /// The text as accepted.
  public var text: String
  /// The link beside the text, or the first one in it.
  public var link: String?
  /// Pictures, in order.
  public var media: [SandboxMedia]
  /// When it was accepted, by the sandbox's clock.
  public var createdAt: Timestamp
  /// Mastodon's visibility; `public` or `unpublished` on Facebook.
  public var visibility: String
  /// The language that the client named.
  public var language: String?
  /// Mastodon's content warning; empty for none.
  public var spoiler = ""
  /// The post that this one answers.
  public var replyTo: String?
  /// The idempotency key that it came with.
  public var key: String?
  /// How many more requests were answered with this post because of its key.
  public var repeats = 0
  /// When it was last changed; nil when it never was.
  public var editedAt: Timestamp?
  /// What became of the answer to the request that made it.
  public var fault: FaultKind?
}

/// One picture that the sandbox was given.
public struct SandboxMedia: Hashable, Sendable, Codable {
  /// The network's id.
  public var id: String
  /// The MIME type, told from the content; empty for a picture given by its URL, which the sandbox never fetches.
  public var type: String
  /// Its size in bytes; 0 for a picture given by its URL.
  public var bytes: Int
  /// The alternative text.
  public var alt: String?
  /// Where it can be seen.
  public var url: String
}

extension Network {
  /// Mastodon and what speaks its API.
  static let mastodon = Network("mastodon")
  /// Pages of Facebook.
  static let facebookPage = Network("facebook-page")
  /// Receivers of webhooks.
  static let webhook = Network("webhook")
  /// Programs that publish.
  static let command = Network("command")
}
