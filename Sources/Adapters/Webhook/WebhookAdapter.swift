import Domain
import FoundationEssentials
import Transport

/// Tells a program of the chamber's own, or of anybody's, what to publish: a signed message by the Standard Webhooks
/// scheme. What the program makes of it is its affair.
struct WebhookAdapter: OutboundAdapter {
  static let network: Network = "webhook"

  let profile: ChannelProfile
  let zone: any ZoneRules
  let call: NetworkCall
  let spool: any MediaSpool
  /// What stands behind the address: a slash, where it ends with one.
  let path: String
  /// Whether pictures travel in the message.
  let sendsPictures: Bool
  /// Whether the receiver takes a message with an id that it knows for the same message, as the scheme asks of it: then
  /// what was lost is sent again.
  let isDeduplicated: Bool

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let message = try message(.publish, variant, key, receipts: [])
    if !isDeduplicated { try await progress.willBeVisible() }
    let step: NetworkCall.Step = isDeduplicated ? .repeatable : .visible
    return .published([try await deliver(message, key, step: step, progress)])
  }

  /// A receiver cannot be asked what it did.
  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting { .cannotTell }

  /// Sends a message and reads the receiver's own id and address of what it made of it, if it gives any.
  private func deliver(
    _ message: WebhookMessage, _ key: DeliveryKey, step: NetworkCall.Step, _ progress: any Progress
  ) async throws(PublishFailure) -> Receipt {
    let id = key.idempotencyText()
    let answer = try await call.send(
      "POST", path, headers: [HTTPRequest.Field("webhook-id", id)],
      body: .bytes(message.bytes, type: "application/json"), step: step, permit: progress.permit)
    // A page that says 200 is a proxy's, not the receiver's.
    guard (200...299).contains(answer.status), [.empty, .text, .json].contains(answer.shape) else {
      throw call.failure(answer, step: step)
    }
    let url = answer.json?["url"]?.text.flatMap { CanonicalLink.host(of: $0) == nil ? nil : $0 }
    return Receipt(id: answer.json?["id"]?.identifier ?? id, url: url)
  }

  private func message(
    _ kind: WebhookMessage.Kind, _ variant: Variant, _ key: DeliveryKey, receipts: [Receipt]
  ) throws(PublishFailure) -> WebhookMessage {
    var pictures: [WebhookMessage.Picture] = []
    for media in variant.media {
      let content = sendsPictures && kind != .recall ? Data(try spool.content(of: media)).base64EncodedString() : nil
      pictures.append(WebhookMessage.Picture(media, content: content))
    }
    let content = WebhookMessage.Content(variant, key, pictures: pictures, receipts: receipts)
    return WebhookMessage(type: kind, timestamp: zone.rfc3339(variant.due), data: content)
  }
}

extension WebhookAdapter: PostAmender, PostRemover {
  func canAmend(_ old: Variant, to new: Variant) -> Bool { true }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try await tell(.correct, new, receipts, key, progress, orByHand: .amendByHand)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let outcome = try await tell(.recall, variant, receipts, key, progress, orByHand: .removeByHand)
    return if case .published = outcome { .published([]) } else { outcome }
  }

  /// Corrections and recalls name what stands: once more changes nothing.
  private func tell(
    _ kind: WebhookMessage.Kind, _ variant: Variant, _ receipts: [Receipt], _ key: DeliveryKey,
    _ progress: any Progress, orByHand code: AdapterCode
  ) async throws(PublishFailure) -> Outcome {
    let posts = StandingPosts(receipts, on: key.channel)
    guard !posts.known.isEmpty else { return posts.outcome([], orByHand: code) }
    let message = try message(kind, variant, key, receipts: posts.known)
    // Refuses to go on when the claim is somebody else's by now, who may have a later text.
    try await progress.record("told", key.description)
    _ = try await deliver(message, key, step: .repeatable, progress)
    return posts.outcome(posts.known, orByHand: code)
  }
}
