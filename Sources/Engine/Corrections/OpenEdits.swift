public import Domain

/// Publications that were out, or may have been, when their item was edited, and about which nobody has decided yet:
/// correct, recall or leave? A store keeps them as a fact.
public struct OpenEdits: Hashable, Sendable {
  /// The name of the fact.
  public static let fact = "edits.open"

  /// The deliveries that published what was edited afterwards.
  public private(set) var keys: Set<DeliveryKey>

  /// Remembers these.
  public init(_ keys: Set<DeliveryKey> = []) {
    self.keys = keys
  }

  /// Reads what `text` writes; a line that is no id is left out.
  public init(text: String) {
    keys = Set(text.split(separator: "\n").compactMap { DeliveryKey(String($0)) })
  }

  /// One id a line, sorted.
  public var text: String { keys.map(\.description).sorted().joined(separator: "\n") }

  /// Takes what one planning of an item found in place of what was known of it.
  mutating func replace(of item: ItemID, with found: [DeliveryKey]) {
    keys = keys.filter { $0.item != item }.union(found)
  }

  /// Forgets what somebody has decided about.
  public mutating func settle(_ isSettled: (DeliveryKey) -> Bool) {
    keys = keys.filter { !isSettled($0) }
  }

  /// The items, in order, each with the channels on which it is out, in order.
  public var items: [(item: ItemID, channels: [ChannelName])] {
    Dictionary(grouping: keys, by: \.item).sorted { $0.key < $1.key }
      .map { ($0.key, Set($0.value.map(\.channel)).sorted()) }
  }
}

extension ItemArchive {
  /// The edits that wait for a decision.
  public func openEdits() throws(StoreFailure) -> OpenEdits {
    OpenEdits(text: try fact(OpenEdits.fact) ?? "")
  }
}
