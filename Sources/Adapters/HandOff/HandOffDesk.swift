import Domain

/// Hands what one channel shows to a person: lays it ready and says where it lies.
struct HandOffDesk: Sendable {
  let channel: ChannelName
  /// Where it is to be published, as people call the place.
  let place: String
  /// The page that the person opens there; nil where they know the way.
  var site: String?
  let zone: any ZoneRules
  let folder: HandOffFolder
  let phrasebook: @Sendable (Language) -> any Phrasebook

  /// Lays a post ready, or the correction or recall of posts that stand.
  func hand(
    _ variant: Variant, key: DeliveryKey, standing: [Receipt] = [], permit: LeavePermit
  ) throws(PublishFailure) -> Outcome {
    try variant.requireSinglePost()
    let handOff = HandOff(
      variant: variant, key: key, place: place, site: site, due: zone.civil(at: variant.due),
      phrases: phrasebook(variant.language), addresses: standing.compactMap(\.url))
    let name = try folder.lay(handOff, permit: permit)
    var arguments = [
      "channel": channel.rawValue, "place": handOff.place,
      "folder": "\(DurableFile.name(of: folder.path))/\(name)",
    ]
    if key.kind != .publish { arguments["address"] = handOff.address }
    return .handedOff(Reason(handOff.ready, arguments))
  }
}
