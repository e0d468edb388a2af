/// A page that an item leads to besides its own link.
public struct NewsLink: Hashable, Sendable, Codable {
  /// What stands there, as readers see it.
  public var label: String
  /// An absolute http(s) URL.
  public var link: String

  /// Makes a link.
  public init(label: String, link: String) {
    self.label = label
    self.link = link
  }
}
