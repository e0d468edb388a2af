/// A time in which the institution does not speak: an election, mourning, a crisis. It keeps deliveries from being
/// claimed and changes none of them.
public struct Silence: Hashable, Sendable, Codable {
  /// What it is lifted by; unique in its store.
  public var id: Int
  /// Its beginning.
  public var from: Timestamp
  /// Its end, when it ends by itself.
  public var until: Timestamp?
  /// Why, in the words of whoever declared it.
  public var reason: String
  /// Who declared it.
  public var by: String
  /// When it was declared.
  public var declaredAt: Timestamp
  /// The channels that speak all the same.
  public var exceptChannels: Set<ChannelName>
  /// The categories that go out all the same.
  public var exceptCategories: Set<CategoryName>

  /// Makes a silence; the store gives it its id.
  public init(
    id: Int = 0, from: Timestamp, until: Timestamp?, reason: String, by: String, declaredAt: Timestamp,
    exceptChannels: Set<ChannelName> = [], exceptCategories: Set<CategoryName> = []
  ) {
    self.id = id
    self.from = from
    self.until = until
    self.reason = reason
    self.by = by
    self.declaredAt = declaredAt
    self.exceptChannels = exceptChannels
    self.exceptCategories = exceptCategories
  }

  /// Whether it holds.
  public func isShut(at now: Timestamp) -> Bool { from <= now && !isOver(at: now) }

  /// Whether it has ended by itself.
  public func isOver(at now: Timestamp) -> Bool { until.map { $0 <= now } ?? false }
}
