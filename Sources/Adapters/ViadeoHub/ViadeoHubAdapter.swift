import Domain

/// Hands posts for a Viadeo hub to a person.
///
/// The API of Viadeo is gone: reserved for partners, then, after the receivership of November 2016, without any trace of
/// a working server since about 2017. No document about posting into a hub has survived. So nothing is sent here, and
/// nothing pretends to be: the person who publishes says where it stands.
struct ViadeoHubAdapter: OutboundAdapter {
  static let network: Network = "viadeo-hub"

  let profile: ChannelProfile
  let desk: HandOffDesk

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
}

/// A person changes the post and takes it down: the page says which, and what it shall show.
extension ViadeoHubAdapter: PostAmender, PostRemover {
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
