import Domain
import Transport

/// Publishes on Mastodon and the servers that speak its API.
struct MastodonAdapter: OutboundAdapter {
  static let network: Network = "mastodon"

  let profile: ChannelProfile
  let visibility: String
  let call: NetworkCall
  let pictures: MastodonPictures
  let memory = MastodonInstanceMemory()

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try await memory.instance(over: call).check(variant)
    guard variant.posts.count == 1 else {
      return try await MastodonThread(adapter: self, variant: variant, key: key, progress: progress).publish()
    }
    let media = try await pictures.ids(for: variant.media, progress: progress)
    try await progress.willBeVisible()
    let answer = try await call.send(
      "POST", "/api/v1/statuses", headers: [HTTPRequest.Field("Idempotency-Key", Self.idempotencyKey(key))],
      body: .form(form(of: variant.text, variant.language, media: media)), step: .visible, permit: progress.permit)
    let status = try call.document(of: answer, step: .visible)
    guard let receipt = MastodonStatus.receipt(status) else { throw call.failure(answer, step: .visible) }
    return .published([receipt])
  }

  /// The same for every attempt of a delivery. Mastodon remembers it for an hour and then answers with the first post
  /// (docs.joinmastodon.org/methods/statuses, 2026-07); compatible servers ignore it, which is why posts are looked up.
  ///
  /// Every post of a thread has a key of its own.
  static func idempotencyKey(_ key: DeliveryKey, post index: Int = 0) -> String { key.idempotencyText(post: index) }

  func form(of text: String, _ language: Language, media: [String]) -> [HTTPRequest.Field] {
    var fields = [HTTPRequest.Field("status", text)]
    fields += media.map { HTTPRequest.Field("media_ids[]", $0) }
    fields.append(HTTPRequest.Field("visibility", visibility))
    fields.append(HTTPRequest.Field("language", language.rawValue))
    return fields
  }

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    do {
      guard let recent = try await MastodonTimeline(call: call).recent(since: since) else { return .cannotTell }
      guard variant.posts.count > 1 else { return recent.sighting(of: PostFingerprint(of: variant)) }
      return MastodonChain(of: variant, among: recent).sighting
    } catch {
      // A server that refuses the question cannot be asked; that says nothing about the post.
      guard case .rejected = error else { throw error }
      return .cannotTell
    }
  }
}

extension MastodonAdapter: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    let answer = try await call.send("GET", "/api/v1/accounts/verify_credentials", step: .invisible)
    let account = try call.document(of: answer, step: .invisible)
    guard let name = account["acct"]?.text ?? account["username"]?.text else {
      throw call.failure(answer, step: .invisible)
    }
    let instance = try await memory.instance(over: call)
    return AccountReport(
      account: "@" + name, url: account["url"]?.text, textLimit: instance.textLimit,
      mediaLimit: instance.mediaLimit,
      remaining: answer.response.header("X-RateLimit-Remaining").flatMap { Int($0) })
  }
}
