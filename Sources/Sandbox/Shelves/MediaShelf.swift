import Domain

/// The pictures that were uploaded; contents are kept for the page while there is room.
struct MediaShelf {
  /// The most bytes of contents.
  static let roomForContents = 64 * 1024 * 1024
  /// The most pictures whose data are kept.
  static let capacity = 20_000

  /// A picture and whom it belongs to.
  struct Item {
    var media: SandboxMedia
    var network: Network
    var account: String
    /// Whether a post shows it already.
    var isAttached = false
    /// Whether the network has done with it.
    var isReady = true
    /// nil when there is no room any more, or never was a content.
    var content: [UInt8]?
  }

  private var items: [String: Item] = [:]
  private var order: [String] = []
  private var contentOrder: [String] = []
  private var contentBytes = 0

  /// A picture by its id.
  subscript(id: String) -> Item? { items[id] }

  /// Keeps a picture.
  mutating func add(_ item: Item) {
    items[item.media.id] = item
    order.append(item.media.id)
    if let content = item.content {
      contentOrder.append(item.media.id)
      contentBytes += content.count
    }
    while contentBytes > Self.roomForContents { dropOldestContent() }
    if order.count > Self.capacity + Self.capacity / 10 { dropOldest(order.count - Self.capacity) }
  }

  /// Notes that a post shows these pictures now.
  mutating func attach(_ ids: [String]) {
    for id in ids { items[id]?.isAttached = true }
  }

  /// Notes that the network has done with a picture.
  mutating func finish(_ id: String) { items[id]?.isReady = true }

  /// Changes what is known of a picture.
  mutating func replace(_ item: Item) {
    items[item.media.id] = item
  }

  private mutating func dropOldestContent() {
    let id = contentOrder.removeFirst()
    contentBytes -= items[id]?.content?.count ?? 0
    items[id]?.content = nil
  }

  private mutating func dropOldest(_ excess: Int) {
    for id in order.prefix(excess) {
      if let content = items[id]?.content {
        contentBytes -= content.count
        contentOrder.removeAll { $0 == id }
      }
      items[id] = nil
    }
    order.removeFirst(excess)
  }
}
