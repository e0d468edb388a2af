public import Domain

/// What a sync did, for people and logs.
public struct SyncReport: Hashable, Sendable {
  /// Deliveries planned for the first time.
  public var added = 0
  /// Deliveries rendered again.
  public var updated = 0
  /// Deliveries cancelled because the calendar does not hold them any more.
  public var cancelled = 0
  /// Deliveries put aside for a person.
  public var held: [DeliveryKey] = []
  /// Deliveries that may have gone out in a time that the store does not remember: the network is asked first.
  public var doubted = 0
  /// Deliveries that had already gone out, or may have, when their item was edited: nothing was sent again.
  public var editedAfterSending: [DeliveryKey] = []
  /// Items that cannot be rendered on a channel, and pictures that cannot be used.
  public var problems: [Problem] = []

  /// Makes an empty report.
  public init() {}

  /// Whether nothing changed.
  public var isQuiet: Bool {
    added == 0 && updated == 0 && cancelled == 0 && doubted == 0 && held.isEmpty && editedAfterSending.isEmpty
      && problems.isEmpty
  }

  mutating func merge(_ other: SyncReport) {
    added += other.added
    updated += other.updated
    cancelled += other.cancelled
    doubted += other.doubted
    held += other.held
    editedAfterSending += other.editedAfterSending
    problems += other.problems
  }
}
