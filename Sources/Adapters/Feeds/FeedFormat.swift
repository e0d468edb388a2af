import Domain

/// How items are written down for readers: one for each kind of feed. Pure: the same content and settings give the same bytes.
protocol FeedFormat: Sendable {
  /// The network's stable name in configuration and database.
  static var network: Network { get }

  /// The bytes of the file that readers fetch.
  func bytes(_ settings: FeedSettings, _ content: FeedContent) -> [UInt8]

  /// Whether a file shows the item of that id.
  func shows(_ guid: String, in file: String) -> Bool

  /// How many items a file shows.
  func count(in file: String) -> Int

  /// The id that readers will know an item by, for ever.
  func guid(for key: DeliveryKey, site: String, day: CivilDate) -> String

  /// What newer is: of two items, the one with the greater rank is kept longer, and shown first.
  func rank(of item: FeedItem) -> Int64

  /// Whether the feed itself has an id that its readers know.
  var namesFeed: Bool { get }

  /// Why such a feed cannot show a variant; nil when it can.
  func refusal(of variant: Variant) -> FeedCode?
}

extension FeedFormat {
  func guid(for key: DeliveryKey, site: String, day: CivilDate) -> String {
    FeedItem.guid(for: key, site: site, day: day)
  }

  func rank(of item: FeedItem) -> Int64 { item.due.microseconds }

  var namesFeed: Bool { false }

  func refusal(of variant: Variant) -> FeedCode? { nil }
}

/// What a feed shows.
struct FeedContent: Sendable {
  /// What the feed itself is known by: a tag URI that never changes.
  var id: String
  /// What it shows, in order.
  var entries: [FeedEntry]
  /// When an item of it was published, corrected or taken out last; nil when there never was one.
  var changed: Timestamp?
}

/// An item with what can be fetched beside it.
struct FeedEntry: Sendable {
  let item: FeedItem
  /// Its pictures, in order: those that stand where readers can fetch them.
  let enclosures: [Enclosure]

  /// A picture that readers can fetch.
  struct Enclosure: Hashable, Sendable {
    /// Where.
    let url: String
    /// What it is.
    let type: String
    /// How many bytes the file has that stands there.
    let length: Int
    /// What it is, in words, and how large it is.
    let picture: SpooledMedia
  }
}
