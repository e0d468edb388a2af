/// What makes a delivery the one it is, for ever: while it exists, nothing with the same key can be sent again.
public struct DeliveryKey: Hashable, Sendable, Codable {
  /// What the delivery does to the channel.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Publishes the item.
    case publish
    /// Corrects what was published.
    case correct
    /// Takes back what was published.
    case recall
  }

  /// The item.
  public var item: ItemID
  /// The channel.
  public var channel: ChannelName
  /// The planned civil date and time of a recurrence; nil for a single publication.
  public var occurrence: CivilDateTime?
  /// What the delivery does.
  public var kind: Kind
  /// 1; only an explicit `--again` raises it.
  public var ordinal: Int

  /// Makes a key.
  public init(
    item: ItemID, channel: ChannelName, occurrence: CivilDateTime? = nil, kind: Kind = .publish, ordinal: Int = 1
  ) {
    self.item = item
    self.channel = channel
    self.occurrence = occurrence
    self.kind = kind
    self.ordinal = ordinal
  }
}

extension DeliveryKey: LosslessStringConvertible {
  /// The id that a person can say: `guide-medias-sociaux/facebook`, `permanence/microblog@2011-01-10T08:45`,
  /// with `~recall` or `#2` at the end where they apply.
  public var description: String {
    var text = "\(item)/\(channel)"
    if let occurrence { text += "@\(occurrence)" }
    if kind != .publish { text += "~\(kind.rawValue)" }
    if ordinal != 1 { text += "#\(ordinal)" }
    return text
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    var rest = text[text.index(after: slash)...]
    var ordinal = 1
    if let mark = rest.lastIndex(of: "#") {
      guard let number = rest[rest.index(after: mark)...].decimal, number > 1 else { return nil }
      ordinal = number
      rest = rest[..<mark]
    }
    var kind = Kind.publish
    if let mark = rest.lastIndex(of: "~") {
      guard let named = Kind(rawValue: String(rest[rest.index(after: mark)...])) else { return nil }
      kind = named
      rest = rest[..<mark]
    }
    var occurrence: CivilDateTime?
    if let mark = rest.firstIndex(of: "@") {
      guard let civil = CivilDateTime(String(rest[rest.index(after: mark)...])) else { return nil }
      occurrence = civil
      rest = rest[..<mark]
    }
    guard slash > text.startIndex, !rest.isEmpty else { return nil }
    self.init(
      item: ItemID(String(text[..<slash])), channel: ChannelName(String(rest)), occurrence: occurrence, kind: kind,
      ordinal: ordinal)
  }
}
