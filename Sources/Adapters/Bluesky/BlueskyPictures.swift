import Domain
import Transport

/// Uploads pictures and makes what a post shows beside its text: the pictures, or a card with the first as its thumbnail.
///
/// A blob that no record names is thrown away after minutes or hours, and the same bytes give the same blob
/// (atproto.com/specs/blob, read 2026-11 in github.com/bluesky-social/atproto-website).
struct BlueskyPictures: Sendable {
  let call: BlueskyCall
  let spool: any MediaSpool

  /// What the variant's first post shows beside its text; nil for nothing.
  func embed(for variant: Variant, progress: any Progress) async throws(PublishFailure) -> JSON? {
    if variant.linkIsCard, let link = variant.link { return try await card(to: link, of: variant, progress) }
    guard !variant.media.isEmpty else { return nil }
    var images: [JSON] = []
    for (index, picture) in variant.media.enumerated() {
      var image: [String: JSON] = [
        "image": try await blob(of: picture, step: Self.step(index, picture), progress), "alt": .string(picture.alt),
      ]
      if let width = picture.width, let height = picture.height, width > 0, height > 0 {
        image["aspectRatio"] = .object(["width": .integer(Int64(width)), "height": .integer(Int64(height))])
      }
      images.append(.object(image))
    }
    return .object(["$type": .string("app.bsky.embed.images"), "images": .array(images)])
  }

  /// Forgets what was uploaded: the server has thrown it away.
  func forget(_ variant: Variant, progress: any Progress) async throws(PublishFailure) {
    for (index, picture) in variant.media.enumerated() { try await progress.record(Self.step(index, picture), "") }
  }

  /// The server fetches nothing: title, description and thumbnail are the client's affair.
  private func card(
    to link: String, of variant: Variant, _ progress: any Progress
  ) async throws(PublishFailure) -> JSON {
    var external: [String: JSON] = [
      "uri": .string(link), "title": .string(variant.title), "description": .string(variant.summary ?? ""),
    ]
    if let picture = variant.media.first {
      external["thumb"] = try await blob(of: picture, step: Self.step(0, picture), progress)
    }
    return .object(["$type": .string("app.bsky.embed.external"), "external": .object(external)])
  }

  /// The blob of a picture as the server gave it, which is put into records as it is.
  private func blob(
    of picture: SpooledMedia, step: String, _ progress: any Progress
  ) async throws(PublishFailure) -> JSON {
    if let known = await progress.value(of: step).flatMap({ JSON(Array($0.utf8)) }) { return known }
    let bytes = try spool.content(of: picture)
    let said = try await call.send("POST", "com.atproto.repo.uploadBlob", step: .invisible) { _ in
      .bytes(bytes, type: picture.type)
    }
    guard let blob = try said.document(step: .invisible)["blob"], blob["ref"]?["$link"]?.text != nil else {
      throw said.call.failure(said.answer, step: .invisible)
    }
    try await progress.record(step, blob.wireText)
    return blob
  }

  private static func step(_ index: Int, _ picture: SpooledMedia) -> String { "blob-\(index) \(picture.digest)" }
}
