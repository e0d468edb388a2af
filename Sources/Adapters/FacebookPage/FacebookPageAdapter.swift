import Digests
import Domain
import Transport

/// Publishes on a Facebook Page through the Graph API: a text with a link card, or pictures with a text.
///
/// developers.facebook.com/documentation/pages-api/posts and /docs/graph-api/reference/photo (read 2026-11). Pictures go up
/// unseen and are recorded, also a single one, so that what is visible is one small request, never an upload that may break.
struct FacebookPageAdapter: OutboundAdapter {
  static let network: Network = "facebook-page"

  let profile: ChannelProfile
  /// The Page's id, ready for a path.
  let page: String
  /// The version of the Graph API, such as `v26.0`.
  let version: String
  /// Whether posts are made unpublished first.
  let draftsFirst: Bool
  let call: NetworkCall
  let meter: FacebookMeter
  let spool: any MediaSpool

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try variant.requireSinglePost()
    try meter.slowDown()
    if draftsFirst { return try await FacebookDraft(adapter: self, variant: variant, progress: progress).publish() }
    let fields = fields(of: variant, photos: try await photos(variant.media, progress: progress))
    try await progress.willBeVisible()
    let answer = try await call.send(
      "POST", "/\(version)/\(page)/feed", body: .form(fields), step: .visible, permit: progress.permit)
    guard let id = try call.document(of: answer, step: .visible)["id"]?.identifier else {
      throw call.failure(answer, step: .visible)
    }
    return .published([Receipt(id: id, url: await address(of: id))])
  }

  /// The fields of a post. A link travels beside the text as a card; with pictures, the text has it already.
  func fields(of variant: Variant, photos: [String]) -> [HTTPRequest.Field] {
    var fields = [HTTPRequest.Field("message", variant.text)]
    if photos.isEmpty, variant.linkIsCard, let link = variant.link { fields.append(HTTPRequest.Field("link", link)) }
    fields += photos.enumerated().map { index, id in
      HTTPRequest.Field("attached_media[\(index)]", "{\"media_fbid\":\"\(id)\"}")
    }
    return fields
  }

  /// The post's public page. The post is out: whatever goes wrong here, the address that redirects to it is good enough.
  func address(of id: String) async -> String {
    do {
      let found = try await call.document("/\(version)/\(Percent.encoding(id))?fields=permalink_url")
      if let address = found["permalink_url"]?.text { return address }
    } catch {}
    return FacebookPost.plainAddress(of: id)
  }

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    do {
      let posts = FacebookPosts(call: call, edge: "/\(version)/\(page)/published_posts")
      return try await posts.sightings(of: PostFingerprint(of: variant), since: since)
    } catch {
      // A network that refuses the question cannot be asked; that says nothing about the post.
      guard case .rejected = error else { throw error }
      return .cannotTell
    }
  }
}

/// Pictures, before the post that shows them.
extension FacebookPageAdapter {
  /// Uploads the pictures unseen; those that an earlier attempt uploaded are used again while they are there.
  func photos(
    _ media: [SpooledMedia], in round: Int = 0, progress: any Progress
  ) async throws(PublishFailure) -> [String] {
    var ids: [String] = []
    for (index, picture) in media.enumerated() {
      let step = picture.step(round == 0 ? "photo-\(index)" : "photo-\(index) \(round)")
      if let known = await progress.value(of: step), try await stands(known) {
        ids.append(known)
        continue
      }
      let body = HTTPRequest.Body.multipart(try parts(of: picture))
      let answer = try await call.send("POST", "/\(version)/\(page)/photos", body: body, step: .invisible)
      guard let id = try call.document(of: answer, step: .invisible)["id"]?.identifier else {
        throw call.failure(answer, step: .invisible)
      }
      try await progress.record(step, id)
      ids.append(id)
    }
    return ids
  }

  private func parts(of picture: SpooledMedia) throws(PublishFailure) -> [HTTPRequest.Part] {
    var parts: [HTTPRequest.Part] = []
    func add(_ name: String, _ text: String) {
      parts.append(HTTPRequest.Part(name: name, bytes: Array(text.utf8)))
    }
    if !picture.alt.isEmpty { add("alt_text_custom", picture.alt) }
    add("published", "false")
    parts.append(
      HTTPRequest.Part(
        name: "source", fileName: FileName.safe(picture.fileName), type: picture.type,
        bytes: try spool.content(of: picture)))
    return parts
  }

  /// Whether an object is still there. Facebook does not keep what is never published for ever; for how long is not
  /// documented.
  func stands(_ id: String) async throws(PublishFailure) -> Bool {
    let answer = try await call.send("GET", "/\(version)/\(Percent.encoding(id))?fields=id", step: .invisible)
    if answer.isNoObject, try await isPageReadable() { return false }
    _ = try call.document(of: answer, step: .invisible)
    return true
  }

  /// Whether the token sees the Page: then it sees what is on it, too.
  func isPageReadable() async throws(PublishFailure) -> Bool {
    let answer = try await call.send("GET", "/\(version)/\(page)?fields=id", step: .invisible)
    return try call.document(of: answer, step: .invisible)["id"] != nil
  }
}

extension Answer {
  /// Whether Facebook says that there is no such object, or none that the token may see: code 100 with subcode 33
  /// (developers.facebook.com/docs/graph-api/guides/error-handling, read 2026-11).
  var isNoObject: Bool {
    json?["error"]?["code"]?.integer == 100 && json?["error"]?["error_subcode"]?.integer == 33
  }
}
