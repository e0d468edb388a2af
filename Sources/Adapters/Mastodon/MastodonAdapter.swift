import Domain
import Transport

/// Publishes on Mastodon and the servers that speak its API.
struct MastodonAdapter: OutboundAdapter {
  static let network: Network = "mastodon"

  let profile: ChannelProfile
  let visibility: String
  /// Whether every picture is covered until a reader asks for it.
  let coversPictures: Bool
  let call: NetworkCall
  let pictures: MastodonPictures
  let memory = MastodonInstanceMemory()

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try await memory.instance(over: call).check(variant, by: profile.text)
    guard variant.posts.count == 1 else {
      return try await thread(variant, key: key, progress: progress).publish()
    }
    let media = try await pictures.ids(for: variant.media, progress: progress)
    try await progress.willBeVisible()
    return .published([try await post(of: variant, key: key, media: media, permit: progress.permit)])
  }

  /// The same for every attempt of a delivery. Mastodon remembers it for an hour and then answers with the first post
  /// (docs.joinmastodon.org/methods/statuses, 2026-07); compatible servers ignore it, which is why posts are looked up.
  ///
  /// Every post of a thread has a key of its own.
  static func idempotencyKey(_ key: DeliveryKey, post index: Int = 0) -> String { key.idempotencyText(post: index) }

  /// The fields of one post of the variant.
  func form(of text: String, in variant: Variant, media: [String]) -> [HTTPRequest.Field] {
    var fields = [HTTPRequest.Field("status", text)]
    fields += media.map { HTTPRequest.Field("media_ids[]", $0) }
    fields.append(HTTPRequest.Field("visibility", visibility))
    fields.append(HTTPRequest.Field("language", variant.language.rawValue))
    return fields + cover(of: variant)
  }

  /// What a reader has to unfold. An edit that does not name it takes it off (`UpdateStatusService`,
  /// github.com/mastodon/mastodon, v4.4), and so does no harm where there was none.
  func cover(of variant: Variant) -> [HTTPRequest.Field] {
    let warning = variant.contentWarning.map { [HTTPRequest.Field("spoiler_text", $0)] } ?? []
    guard coversPictures || !warning.isEmpty else { return [] }
    return warning + [HTTPRequest.Field("sensitive", "true")]
  }

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    do {
      guard let recent = try await MastodonTimeline(call: call).recent(since: since) else { return .cannotTell }
      guard variant.posts.count > 1 else { return recent.sighting(of: PostFingerprint(of: variant)) }
      return Self.thread(of: variant, in: recent).sighting
    } catch {
      // A server that refuses the question cannot be asked; that says nothing about the post.
      guard case .rejected = error else { throw error }
      return .cannotTell
    }
  }
}
