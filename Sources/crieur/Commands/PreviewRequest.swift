import Domain

/// What somebody wants to see.
struct PreviewRequest: Sendable {
  /// Items of the calendar, or files, in the order in which they were named.
  var names: [String]
  /// The channels; empty for all of each item's.
  var channels: Set<ChannelName>
  /// The occurrence; nil for the next one.
  var moment: CivilDateTime?
  /// Whether to compare with what went out or was approved last.
  var compares: Bool
}
