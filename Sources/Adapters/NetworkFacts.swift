/// What people should know of a network before they choose it, for docs/networks.md. In English, a sentence or less each.
public struct NetworkFacts: Hashable, Sendable {
  /// What the adapter does there besides publishing a text, and what it does not.
  public var works: String
  /// What keeps a post from standing there twice: the key that the network is given.
  public var key: String
  /// How a lost answer is looked up.
  public var sighting: String
  /// What the channel's credential is, and how long it lasts.
  public var credential: String
  /// Against what the adapter was tried besides the sandbox, and when.
  public var tried: String

  /// Gathers the facts.
  public init(works: String, key: String, sighting: String, credential: String, tried: String) {
    self.works = works
    self.key = key
    self.sighting = sighting
    self.credential = credential
    self.tried = tried
  }
}

/// What a network takes for a post, in millionths of a US dollar.
public struct PostPrice: Hashable, Sendable {
  /// A post without a link.
  public var plain: Int
  /// A post with a link.
  public var withLink: Int
  /// Where that was read, and when.
  public var source: String

  /// Gives a price.
  public init(plain: Int, withLink: Int, source: String) {
    self.plain = plain
    self.withLink = withLink
    self.source = source
  }
}
