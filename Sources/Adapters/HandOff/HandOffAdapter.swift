import Domain

/// Hands posts to a person, for every place that no program can publish on: SlideShare, whose API has been dead for years,
/// Foursquare, whose API takes no news, an intranet, a notice board.
struct HandOffAdapter: ByHandAdapter {
  static let network: Network = "hand-off"

  let profile: ChannelProfile
  let desk: HandOffDesk
}

/// An adapter whose publishing is a person's.
///
/// Nothing is sent, and nothing pretends to be: the person who publishes says where it stands.
protocol ByHandAdapter: OutboundAdapter, PostAmender, PostRemover {
  /// Where everything is laid ready.
  var desk: HandOffDesk { get }
}

extension ByHandAdapter {
  /// Nothing that the public could see happens here, so there is no visible step: after a crash it is simply done again.
  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try desk.hand(variant, key: key, permit: progress.permit)
  }

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    .cannotTell
  }

  func canAmend(_ old: Variant, to new: Variant) -> Bool { true }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try desk.hand(new, key: key, standing: receipts, permit: progress.permit)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try desk.hand(variant, key: key, standing: receipts, permit: progress.permit)
  }
}
