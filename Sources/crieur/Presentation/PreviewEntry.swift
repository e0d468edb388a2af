import Domain

/// What one channel would show for one occurrence of one item, or why it can show nothing.
struct PreviewEntry: Sendable {
  /// The item.
  var item: ItemID
  /// The channel.
  var channel: Channel
  /// The planned civil date and time of a recurrence; nil for a single publication.
  var occurrence: CivilDateTime?
  /// When it is due; nil when the item has no date yet.
  var due: Timestamp?
  /// What the channel would show, or every reason why it can show nothing.
  var rendering: Result<Variant, RenderFailure>
  /// The digest of the canonical variant; nil when there is none.
  var digest: Digest?

  /// Makes an entry.
  init(
    item: ItemID, channel: Channel, occurrence: CivilDateTime? = nil, due: Timestamp?,
    rendering: Result<Variant, RenderFailure>, digest: Digest? = nil
  ) {
    self.item = item
    self.channel = channel
    self.occurrence = occurrence
    self.due = due
    self.rendering = rendering
    self.digest = digest
  }
}
