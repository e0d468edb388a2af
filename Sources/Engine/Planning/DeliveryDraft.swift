public import Domain

/// A delivery as the calendar wants it now, with what it would carry.
public struct DeliveryDraft: Sendable {
  /// The delivery, as if it were new.
  public var delivery: Delivery
  /// What it carries.
  public var variant: Variant
}

/// Why an item gives no delivery on a channel.
public struct DraftFailure: Error, Sendable {
  /// The channel.
  public var channel: ChannelName
  /// Every reason.
  public var reasons: [Reason]
  /// What an editor should look at besides.
  public var warnings: [Reason] = []
}
