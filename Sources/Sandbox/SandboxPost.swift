public import Domain

/// One post that stands in the sandbox.
public struct SandboxPost: Hashable, Sendable, Codable {
  /// The network, such as `mastodon` or `x`.
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
  /// Whether its pictures are covered until a reader asks for them.
  public var isSensitive = false
  /// The post that this one answers.
  public var replyTo: String?
  /// The idempotency key that it came with.
  public var key: String?
  /// How many more requests were answered with this post because of its key.
  public var repeats = 0
  /// When it was last changed; nil when it never was.
  public var editedAt: Timestamp?
  /// The link card beside the text, where the client made one.
  public var card: SandboxCard?
  /// What became of the answer to the request that made it.
  public var fault: FaultKind?
}

/// A link card as its client made it; its thumbnail is the post's picture.
public struct SandboxCard: Hashable, Sendable, Codable {
  /// What it is called.
  public var title: String
  /// What is said of it.
  public var description: String
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
  /// X, once Twitter.
  static let x = Network("x")
  /// Pages of Facebook.
  static let facebookPage = Network("facebook-page")
  /// Receivers of webhooks.
  static let webhook = Network("webhook")
  /// Programs that publish.
  static let command = Network("command")
  /// Bluesky and what speaks the AT Protocol.
  static let bluesky = Network("bluesky")
}
