public import Domain

/// Channels that were given up, each with where its news goes instead and since when. Kept as one fact of the store.
public struct Retirements: Hashable, Sendable {
  /// Where a channel's news goes.
  public struct Retirement: Hashable, Sendable {
    /// The channel that takes over; nil for none.
    public var to: ChannelName?
    /// What is due from then on goes there.
    public var since: Timestamp

    /// Makes a retirement.
    public init(to: ChannelName?, since: Timestamp) {
      self.to = to
      self.since = since
    }
  }

  /// By channel.
  public var channels: [ChannelName: Retirement]

  static let fact = "channels.retired"
  static let plannedFact = "channels.retired.planned"

  /// Makes retirements.
  public init(_ channels: [ChannelName: Retirement] = [:]) {
    self.channels = channels
  }

  /// What the store remembers.
  public init(in store: any ItemArchive) throws(StoreFailure) {
    self.init(text: try store.fact(Self.fact) ?? "")
  }

  /// Writes them down; deliveries follow when the calendar is planned next.
  public func remember(in store: any ItemArchive) throws(StoreFailure) {
    var change = CalendarChange()
    change.facts[Self.fact] = text
    _ = try store.apply(change)
  }

  /// One line for each: the channel, the one that takes over, the instant in microseconds.
  var text: String {
    channels.sorted { $0.key < $1.key }
      .map { "\($0.key)\t\($0.value.to?.rawValue ?? "")\t\($0.value.since.microseconds)" }.joined(separator: "\n")
  }

  init(text: String) {
    channels = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3, let since = Int64(parts[2]) else { continue }
      channels[ChannelName(String(parts[0]))] = Retirement(
        to: parts[1].isEmpty ? nil : ChannelName(String(parts[1])), since: Timestamp(microseconds: since))
    }
  }

  /// Moves what is due on a channel that was given up. Where an item goes to the other channel anyway, it goes there once.
  func apply(to slots: [PlannedSlot]) -> [PlannedSlot] {
    guard !channels.isEmpty else { return slots }
    var taken = Set(slots.map(Place.init))
    return slots.compactMap { slot in
      guard let retirement = channels[slot.channel], slot.due >= retirement.since else { return slot }
      guard let to = retirement.to else { return nil }
      var moved = slot
      moved.channel = to
      return taken.insert(Place(moved)).inserted ? moved : nil
    }
  }

  private struct Place: Hashable {
    let channel: ChannelName
    let occurrence: CivilDateTime?

    init(_ slot: PlannedSlot) { (channel, occurrence) = (slot.channel, slot.occurrence) }
  }
}
