import Domain
import Transport

/// Uploads pictures before the post that shows them; nobody sees them until then.
///
/// docs.joinmastodon.org/methods/media (read 2026-11): 200 is ready, 202 is being processed; `GET /api/v1/media/:id`
/// answers 200 when ready, 206 while processing, 422 or 500 when that failed, 404 for a picture that is gone or hangs on
/// a post.
struct MastodonPictures: Sendable {
  let call: NetworkCall
  let spool: any MediaSpool

  /// How long a server gets for a picture before it is asked again.
  private static let patience = Duration.seconds(5)

  /// The ids of the pictures, in order; those that an earlier attempt uploaded are used again.
  func ids(for media: [SpooledMedia], progress: any Progress) async throws(PublishFailure) -> [String] {
    var ids: [String] = []
    for (index, picture) in media.enumerated() {
      ids.append(try await id(for: picture, step: picture.step("media-\(index)"), progress: progress))
    }
    return ids
  }

  /// The id of one picture, kept under `step`.
  func id(
    for picture: SpooledMedia, step: String, progress: any Progress
  ) async throws(PublishFailure) -> String {
    if let known = await progress.value(of: step), try await isReady(known, mayBeGone: true) { return known }
    let answer = try await upload(picture)
    let document = try call.document(of: answer, step: .invisible)
    guard let id = document["id"]?.identifier else { throw call.failure(answer, step: .invisible) }
    try await progress.record(step, id)
    if answer.status == 202 { _ = try await isReady(id, mayBeGone: false) }
    return id
  }

  private func upload(_ picture: SpooledMedia) async throws(PublishFailure) -> Answer {
    var parts = [
      HTTPRequest.Part(
        name: "file", fileName: FileName.safe(picture.fileName), type: picture.type,
        bytes: try spool.content(of: picture))
    ]
    if !picture.alt.isEmpty {
      parts.append(HTTPRequest.Part(name: "description", bytes: Array(picture.alt.utf8)))
    }
    let answer = try await call.send("POST", "/api/v2/media", body: .multipart(parts), step: .invisible)
    // Servers without the second version have the first, which answers when the picture is ready.
    guard [404, 405].contains(answer.status) else { return answer }
    return try await call.send("POST", "/api/v1/media", body: .multipart(parts), step: .invisible)
  }

  /// Whether an uploaded picture can be shown; false when it is gone, or could not be processed. One that is not ready yet ends the attempt.
  private func isReady(_ id: String, mayBeGone: Bool) async throws(PublishFailure) -> Bool {
    let answer = try await call.send("GET", "/api/v1/media/\(Percent.encoding(id))", step: .invisible)
    switch answer.status {
    case 206: throw .deferred(Reason(MastodonCode.pictureNotReady), retryAfter: Self.patience, scope: .delivery)
    case 404 where mayBeGone, 422 where mayBeGone: return false
    // The server failed at this picture, not at the question (docs.joinmastodon.org/methods/media, read 2026-11).
    case 500 where mayBeGone && answer.message.lowercased().contains("processing"): return false
    case 404: return true
    default:
      _ = try call.document(of: answer, step: .invisible)
      return true
    }
  }
}
