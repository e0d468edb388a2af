import Domain

/// Lets any program publish: it reads the variant as JSON and answers with a receipt. What it says by its exit status is
/// believed, and only that; docs/writing-an-adapter.md tells its authors what each status promises.
///
/// The program may do anything from its first instruction on, so the visible step begins with its start: one that ended
/// before it had read its input proves nothing, one that never began proves that nothing happened.
struct CommandAdapter: OutboundAdapter {
  static let network: Network = "command"

  let profile: ChannelProfile
  let zone: any ZoneRules
  let call: CommandCall
  let spool: any MediaSpool
  /// What the program knows besides publishing.
  let modes: Set<CommandMode>
  /// Whether the program takes a message with a key that it knows for the same message: then what was lost is sent again.
  let isDeduplicated: Bool

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let prepared = try prepare(.publish, .publish, variant, key)
    if !isDeduplicated {
      // One run, and as many visible steps as it shows posts.
      for _ in variant.posts { try await progress.willBeVisible() }
    }
    let step: NetworkCall.Step = isDeduplicated ? .repeatable : .visible
    let document = try await call.document(of: prepared, step: step, permit: progress.permit)
    guard let receipts = Self.receipts(in: document), !receipts.isEmpty else { throw call.noReceipt(step) }
    return .published(receipts)
  }

  /// Asks the program, where it knows how to look. Only a list of receipts is an answer, and only an empty one means
  /// that nothing stands there; the status 69 says that it cannot tell.
  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    guard modes.contains(.sighting) else { return .cannotTell }
    let prepared = try prepare(.sighting, .publish, variant, key, since: since - Self.skew)
    let document: JSON
    do {
      document = try await call.document(of: prepared, step: .invisible)
    } catch {
      guard case .rejected = error else { throw error }
      return .cannotTell
    }
    guard document["receipts"] != nil, let receipts = Self.receipts(in: document) else {
      throw call.noReceipt(.invisible)
    }
    guard variant.posts.count > 1, !receipts.isEmpty else { return .found(receipts) }
    // Nobody knows whether the program could go on behind the last post.
    return receipts.count == variant.posts.count ? .thread(receipts, isWhole: true) : .cannotTell
  }

  /// How far two clocks that are right may be apart.
  private static let skew = Duration.seconds(300)

  /// `{"id","url"}`, or `{"receipts": […]}` of such; nil when one of them has no id, or there is no such thing.
  static func receipts(in document: JSON) -> [Receipt]? {
    guard let list = document["receipts"] else { return receipt(document).map { [$0] } }
    guard let elements = list.elements else { return nil }
    let receipts = elements.compactMap(receipt)
    return receipts.count == elements.count ? receipts : nil
  }

  private static func receipt(_ document: JSON) -> Receipt? {
    guard let id = document["id"]?.identifier else { return nil }
    return Receipt(id: id, url: document["url"]?.text.flatMap { CanonicalLink.host(of: $0) == nil ? nil : $0 })
  }

  private func prepare(
    _ mode: CommandMode, _ type: WebhookMessage.Kind, _ variant: Variant, _ key: DeliveryKey,
    receipts: [Receipt] = [], since: Timestamp? = nil
  ) throws(PublishFailure) -> ProgramCall {
    var pictures: [WebhookMessage.Picture] = []
    var files: [[UInt8]] = []
    for media in variant.media {
      guard mode == .publish || mode == .amend else {
        pictures.append(WebhookMessage.Picture(media))
        continue
      }
      pictures.append(
        WebhookMessage.Picture(media, path: "/dev/fd/\(ProgramCall.firstFileDescriptor + files.count)"))
      files.append(try spool.content(of: media))
    }
    let message = CommandMessage(
      mode: mode.rawValue, key: key.idempotencyText(), since: since.map(zone.rfc3339), type: type,
      timestamp: zone.rfc3339(variant.due),
      data: WebhookMessage.Content(variant, key, pictures: pictures, receipts: receipts))
    return try call.prepared(message, mode, files: files)
  }
}

extension CommandAdapter: PostAmender, PostRemover {
  func canAmend(_ old: Variant, to new: Variant) -> Bool { true }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let posts = StandingPosts(receipts, on: key.channel)
    guard !posts.known.isEmpty else { return posts.outcome([], orByHand: .amendByHand) }
    let document = try await tell(.amend, .correct, new, posts.known, key, progress)
    let told = Self.receipts(in: document) ?? []
    return posts.outcome(told.count == posts.known.count ? told : posts.known, orByHand: .amendByHand)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let posts = StandingPosts(receipts, on: key.channel)
    guard !posts.known.isEmpty else { return posts.outcome([], orByHand: .removeByHand) }
    _ = try await tell(.recall, .recall, variant, posts.known, key, progress)
    return posts.outcome([], orByHand: .removeByHand)
  }

  /// Corrections and recalls name what stands: once more changes nothing.
  private func tell(
    _ mode: CommandMode, _ type: WebhookMessage.Kind, _ variant: Variant, _ receipts: [Receipt], _ key: DeliveryKey,
    _ progress: any Progress
  ) async throws(PublishFailure) -> JSON {
    let prepared = try prepare(mode, type, variant, key, receipts: receipts)
    // Refuses to go on when the claim is somebody else's by now, who may have a later text.
    try await progress.record("told", key.description)
    return try await call.document(of: prepared, step: .repeatable, permit: progress.permit)
  }
}
