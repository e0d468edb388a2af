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
    var upload = await progress.value(of: step).flatMap { Upload($0) }
    if let known = upload, call.clock.now + Self.margin >= known.end { upload = nil }
    if let known = upload, known.isProcessed {
      let state = try await state(of: known.id)
      if let state { try await settle(known, state, step, progress) } else { upload = nil }
    }
    if upload == nil {
      let data = try await send(picture)
      guard let id = data["id"]?.identifier else { throw Self.broken }
      let lifetime = data["expires_after_secs"]?.integer.map { Duration.seconds(max(0, min($0, 1 << 31))) }
      let state = data["processing_info"]
      let made = Upload(id: id, end: call.clock.now + (lifetime ?? Self.lifetime), isProcessed: state != nil)
      try await progress.record(step, made.description)
      if let state { try await settle(made, state, step, progress) }
      upload = made
    }
    guard let upload else { throw Self.broken }
    try await describe(upload.id, picture, progress: progress)
    return upload.id
  }

  /// What an attempt records of an upload: its id, its end in microseconds, and whether X was still at work on it.
  private struct Upload: CustomStringConvertible {
    var id: String
    var end: Timestamp
    var isProcessed: Bool

    var description: String { "\(id) \(end.microseconds)" + (isProcessed ? " processed" : "") }

    init(id: String, end: Timestamp, isProcessed: Bool) {
      (self.id, self.end, self.isProcessed) = (id, end, isProcessed)
    }

    init?(_ text: String) {
      let parts = text.split(separator: " ").map(String.init)
      guard (2...3).contains(parts.count), let end = Int64(parts[1]) else { return nil }
      self.init(id: parts[0], end: Timestamp(microseconds: end), isProcessed: parts.count == 3)
    }
  }

  private func send(_ picture: SpooledMedia) async throws(PublishFailure) -> JSON {
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

  /// How far X is with a picture that it works on; nil when it knows nothing of it any more. Of one that was ready at once
  /// it says so too (`BadRequest: Not found`, github.com/xdevplatform/xurl/issues/18, 2025-03): those are not asked about.
  private func state(of id: String) async throws(PublishFailure) -> JSON? {
    do {
      let document = try await call.document("/2/media/upload?command=STATUS&media_id=\(Percent.encoding(id))")
      return document["data"]?["processing_info"]
    } catch {
      switch error {
      case .rejected: return nil
      case .blocked(let reason) where reason.code == XCode.noSuchAddress.rawValue: return nil
      case .deferred, .blocked, .unknown: throw error
      }
    }
  }

  /// Ends the attempt while X works on the picture; once it has, nobody asks again.
  private func settle(
    _ upload: Upload, _ state: JSON, _ step: String, _ progress: any Progress
  ) async throws(PublishFailure) {
    switch state["state"]?.text {
    case "pending", "in_progress":
      let asked = state["check_after_secs"]?.integer.map { Duration.seconds(max(1, min($0, 3600))) }
      throw .deferred(Reason(XCode.pictureNotReady), retryAfter: asked ?? .seconds(5), scope: .delivery)
    case "failed":
      throw .rejected(Reason(XCode.pictureRefused, ["detail": state["error"]?["message"]?.text ?? "–"]))
    case _:  // ready, or a word that X did not know in 2026
      var ready = upload
      ready.isProcessed = false
      try await progress.record(step, ready.description)
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
