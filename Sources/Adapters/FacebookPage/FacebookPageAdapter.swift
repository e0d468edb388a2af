import Domain
import Transport

/// Publishes on a Facebook Page through the Graph API: a text with a link card, or pictures with a text.
///
/// developers.facebook.com/documentation/pages-api/posts and /docs/graph-api/reference/photo (read 2026-11).
struct FacebookPageAdapter: OutboundAdapter {
  static let network: Network = "facebook-page"

  let profile: ChannelProfile
  /// The Page's id, ready for a path.
  let page: String
  /// The version of the Graph API, such as `v26.0`.
  let version: String
  let call: NetworkCall
  let spool: any MediaSpool

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try variant.requireSinglePost()
    let edge: String
    let body: HTTPRequest.Body
    if variant.media.count == 1 {
      (edge, body) = ("photos", .multipart(try photo(variant.media[0], caption: variant.text)))
    } else {
      let photos = try await unpublished(variant.media, progress: progress)
      (edge, body) = ("feed", .form(post(variant, photos: photos)))
    }
    try await progress.willBeVisible()
    let answer = try await call.send(
      "POST", "/\(version)/\(page)/\(edge)", body: body, step: .visible, permit: progress.permit)
    let made = try call.document(of: answer, step: .visible)
    // A photo has an id of its own; the post that shows it is `post_id`.
    guard let id = made["post_id"]?.identifier ?? made["id"]?.identifier else {
      throw call.failure(answer, step: .visible)
    }
    return .published([Receipt(id: id, url: await address(of: id))])
  }

  /// The fields of a post. A link travels beside the text as a card; with pictures, the text has it already.
  private func post(_ variant: Variant, photos: [String]) -> [HTTPRequest.Field] {
    var fields = [HTTPRequest.Field("message", variant.text)]
    if photos.isEmpty, variant.linkIsCard, let link = variant.link { fields.append(HTTPRequest.Field("link", link)) }
    fields += photos.enumerated().map { index, id in
      HTTPRequest.Field("attached_media[\(index)]", "{\"media_fbid\":\"\(id)\"}")
    }
    return fields
  }

  private func photo(
    _ picture: SpooledMedia, caption: String?, isPublished: Bool = true
  ) throws(PublishFailure) -> [HTTPRequest.Part] {
    var parts: [HTTPRequest.Part] = []
    func add(_ name: String, _ text: String) {
      parts.append(HTTPRequest.Part(name: name, bytes: Array(text.utf8)))
    }
    if let caption { add("caption", caption) }
    if !picture.alt.isEmpty { add("alt_text_custom", picture.alt) }
    if !isPublished { add("published", "false") }
    parts.append(
      HTTPRequest.Part(
        name: "source", fileName: FileName.safe(picture.fileName), type: picture.type,
        bytes: try spool.content(of: picture)))
    return parts
  }

  /// Uploads the pictures of a post with several, unseen; those that an earlier attempt uploaded are used again.
  private func unpublished(
    _ media: [SpooledMedia], progress: any Progress
  ) async throws(PublishFailure) -> [String] {
    var ids: [String] = []
    for (index, picture) in media.enumerated() {
      let step = picture.step("photo-\(index)")
      if let known = await progress.value(of: step) {
        ids.append(known)
        continue
      }
      let body = HTTPRequest.Body.multipart(try photo(picture, caption: nil, isPublished: false))
      let answer = try await call.send("POST", "/\(version)/\(page)/photos", body: body, step: .invisible)
      guard let id = try call.document(of: answer, step: .invisible)["id"]?.identifier else {
        throw call.failure(answer, step: .invisible)
      }
      try await progress.record(step, id)
      ids.append(id)
    }
    return ids
  }

  /// The post's public page. The post is out: whatever goes wrong here, the address that redirects to it is good enough.
  private func address(of id: String) async -> String {
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

extension FacebookPageAdapter: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    let answer = try await call.send("GET", "/\(version)/\(page)?fields=id,name,link", step: .invisible)
    let found = try call.document(of: answer, step: .invisible)
    guard let name = found["name"]?.text else { throw call.failure(answer, step: .invisible) }
    return AccountReport(account: name, url: found["link"]?.text)
  }
}
