import Domain
import Transport

/// Uploads pictures before the post that shows them; nobody sees them until then.
///
/// `POST /2/media/upload` in one go, for pictures (docs.x.com/x-api/media, openapi.json 2.167, 2026-08), then the words for those
/// who do not see them. An upload that no post shows ends by itself: `expires_after_secs` says when.
struct XPictures: Sendable {
  let call: NetworkCall
  let spool: any MediaSpool

  /// An upload that ends sooner than this is not used any more.
  private static let margin = Duration.seconds(600)
  /// How long an upload is taken to last where X does not say: a day (docs.x.com/x-api/media, 2026-08) less an hour.
  private static let lifetime = Duration.seconds(82_800)

  /// The ids of the pictures, in order; those that an earlier attempt uploaded are used again.
  func ids(for media: [SpooledMedia], progress: any Progress) async throws(PublishFailure) -> [String] {
    var ids: [String] = []
    for (index, picture) in media.enumerated() {
      ids.append(try await id(for: picture, index, progress: progress))
    }
    return ids
  }

  private func id(
    for picture: SpooledMedia, _ index: Int, progress: any Progress
  ) async throws(PublishFailure) -> String {
    let step = picture.step("media-\(index)")
    var id: String
    if let known = await progress.value(of: step).flatMap(fresh) {
      id = known
      try await wait(for: id, state: nil)
    } else {
      let data = try await upload(picture)
      guard let made = data["id"]?.identifier else { throw Self.broken }
      id = made
      let lifetime = data["expires_after_secs"]?.integer.map { Duration.seconds(max(0, min($0, 1 << 31))) }
      let end = call.clock.now + (lifetime ?? Self.lifetime)
      try await progress.record(step, "\(id) \(end.microseconds)")
      if let state = data["processing_info"] { try await wait(for: id, state: state) }
    }
    try await describe(id, picture, progress: progress)
    return id
  }

  /// The id in what an earlier attempt recorded, while the upload lasts.
  private func fresh(_ recorded: String) -> String? {
    let parts = recorded.split(separator: " ").map(String.init)
    guard parts.count == 2, let end = Int64(parts[1]),
      call.clock.now + Self.margin < Timestamp(microseconds: end)
    else { return nil }
    return parts[0]
  }

  private func upload(_ picture: SpooledMedia) async throws(PublishFailure) -> JSON {
    let parts = [
      HTTPRequest.Part(name: "media_category", bytes: Array("tweet_image".utf8)),
      HTTPRequest.Part(
        name: "media", fileName: FileName.safe(picture.fileName), type: picture.type,
        bytes: try spool.content(of: picture)),
    ]
    let answer = try await call.send("POST", "/2/media/upload", body: .multipart(parts), step: .invisible)
    guard let data = try call.document(of: answer, step: .invisible)["data"] else {
      throw call.failure(answer, step: .invisible)
    }
    return data
  }

  /// Ends the attempt while X works on the picture; `state` is what the upload said of it, nil to ask.
  private func wait(for id: String, state known: JSON?) async throws(PublishFailure) {
    var state = known
    if state == nil {
      let document = try await call.document("/2/media/upload?command=STATUS&media_id=\(Percent.encoding(id))")
      state = document["data"]?["processing_info"]
    }
    switch state?["state"]?.text {
    case "pending", "in_progress":
      let asked = state?["check_after_secs"]?.integer.map { Duration.seconds(max(1, min($0, 3600))) }
      throw .deferred(Reason(XCode.pictureNotReady), retryAfter: asked ?? .seconds(5), scope: .delivery)
    case "failed":
      throw .rejected(Reason(XCode.pictureRefused, ["detail": state?["error"]?["message"]?.text ?? "–"]))
    case _: return  // nothing to wait for, or a word that X did not know in 2026
    }
  }

  private func describe(
    _ id: String, _ picture: SpooledMedia, progress: any Progress
  ) async throws(PublishFailure) {
    guard !picture.alt.isEmpty else { return }
    let step = "alt-\(id)"
    guard await progress.value(of: step) == nil else { return }
    let answer = try await call.send(
      "POST", "/2/media/metadata", body: XMediaMetadata(id: id, alt: picture.alt).body, step: .invisible)
    _ = try call.document(of: answer, step: .invisible)
    try await progress.record(step, "described")
  }

  private static let broken = PublishFailure.deferred(
    Reason(AdapterCode.brokenAnswer, ["status": "200"]), retryAfter: nil, scope: .delivery)
}
