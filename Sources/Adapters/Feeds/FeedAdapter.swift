import Domain

/// Publishes in a feed: a file that a web server of the site gives out.
///
/// Publishing twice is publishing once: the item's file and guid follow from the delivery's key. All the same it is a
/// visible step, so that a delivery whose process died is looked up first: it may be out although its time has passed
/// since, and then it must not be called expired.
struct FeedAdapter<Format: FeedFormat>: OutboundAdapter {
  static var network: Network { Format.network }

  let profile: ChannelProfile
  let channel: ChannelName
  /// The site's host, for guids.
  let site: String
  let zone: any ZoneRules
  let format: Format
  let folder: FeedFolder

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try accept(variant)
    let guid = format.guid(for: key, site: site, day: zone.civil(at: variant.due).date)
    // Before the lock is taken: nothing may suspend while it is held.
    try await progress.willBeVisible()
    do {
      let item = FeedItem(variant, key: key, guid: guid)
      return .published([Self.receipt(try folder.publish(item, permit: progress.permit))])
    } catch {
      throw failure(error, mayBeShown: isShown(key))
    }
  }

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    do {
      return .found(try folder.shown(key).map { [Self.receipt($0)] } ?? [])
    } catch {
      throw failure(error, mayBeShown: false)
    }
  }

  /// Makes the feed anew where it is missing or old; run once at the start.
  func rebuild() throws(Reason) {
    do {
      try folder.rebuild()
    } catch {
      throw failure(error, mayBeShown: false).reason
    }
  }

  /// The files as readers find them.
  func files() throws(Reason) -> [FeedFile] {
    do {
      return try folder.files()
    } catch {
      throw failure(error, mayBeShown: false).reason
    }
  }

  static func receipt(_ item: FeedItem) -> Receipt {
    Receipt(id: item.guid, url: item.link)
  }

  /// Refuses what such a feed cannot show.
  func accept(_ variant: Variant) throws(PublishFailure) {
    try variant.requireSinglePost()
    if let refusal = format.refusal(of: variant) {
      throw .rejected(Reason(refusal, ["channel": channel.rawValue]))
    }
  }

  /// What cannot be read now may still be there: then nobody knows.
  private func isShown(_ key: DeliveryKey) -> Bool {
    do {
      return try folder.shown(key) != nil
    } catch {
      return true
    }
  }

  func failure(_ failure: FeedFolder.Failure, mayBeShown: Bool) -> PublishFailure {
    switch failure {
    case .file(let file): mayBeShown ? .unknown(file.reason) : file.deferred
    case .refused(let reason), .picture(let reason): .deferred(reason, retryAfter: nil, scope: .delivery)
    case .damaged(let path):
      .blocked(Reason(FeedCode.damagedItem, ["channel": channel.rawValue, "path": path]))
    }
  }
}
