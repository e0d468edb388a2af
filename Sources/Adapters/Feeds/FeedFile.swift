/// A file that a channel wrote for readers of feeds.
public struct FeedFile: Hashable, Sendable {
  /// Its name, without its folder.
  public var name: String
  /// How many items it shows.
  public var items: Int

  /// Names a file.
  public init(name: String, items: Int) {
    self.name = name
    self.items = items
  }
}
