import Domain

/// Hands posts for a Viadeo hub to a person.
///
/// The API of Viadeo is gone: reserved for partners, then, after the receivership of November 2016, without any trace of
/// a working server since about 2017. No document about posting into a hub has survived. So nothing is sent here, and
/// nothing pretends to be: the person who publishes says where it stands.
struct ViadeoHubAdapter: OutboundAdapter {
  static let network: Network = "viadeo-hub"

  let profile: ChannelProfile
  let channel: ChannelName
  /// The hub's name.
  let hub: String
  let zone: any ZoneRules
  let folder: HandOffFolder
  let phrasebook: @Sendable (Language) -> any Phrasebook

  /// Nothing that the public could see happens here, so there is no visible step: after a crash it is simply done again.
  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try variant.requireSinglePost()
    let place = "Viadeo · \(hub)"
    let name = try folder.lay(
      HandOff(
        variant: variant, key: key, place: place, due: zone.civil(at: variant.due),
        phrases: phrasebook(variant.language)), permit: progress.permit)
    return .handedOff(
      Reason(
        HandOffCode.ready,
        [
          "channel": channel.rawValue, "place": place,
          "folder": "\(DurableFile.name(of: folder.path))/\(name)",
        ]))
  }

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    .cannotTell
  }
}
