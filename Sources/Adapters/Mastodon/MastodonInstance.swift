import Domain

/// What one server allows.
struct MastodonInstance: Hashable, Sendable {
  /// The most that a text may measure.
  var textLimit: Int
  /// The most pictures in one post.
  var mediaLimit: Int
  /// What every link measures there; nil when the server does not say.
  var linkLength: Int?
  /// The most bytes in one picture; nil when the server does not say.
  var pictureBytes: Int?
  /// The most pixels in one picture, width times height; nil when the server does not say.
  var picturePixels: Int?
  /// The MIME types that it takes; empty when the server does not say.
  var types: [String] = []
  /// The most characters in a description; nil when the server does not say.
  var altLimit: Int?

  /// What a server allows that does not say: Mastodon's own defaults
  /// (docs.joinmastodon.org/entities/Instance, `configuration.statuses`, 2026-07).
  static let assumed = MastodonInstance(textLimit: 500, mediaLimit: 4)

  init(textLimit: Int, mediaLimit: Int) {
    self.textLimit = textLimit
    self.mediaLimit = mediaLimit
  }

  /// Reads the answer of `GET /api/v2/instance`, or of `GET /api/v1/instance`, which has the same block since Mastodon
  /// 3.4.2. Servers that branched off before have `max_toot_chars` (Pleroma,
  /// docs/development/API/differences_in_mastoapi_responses.md, "Instance", read 2026-11), and `description_limit` and
  /// `upload_limit` at the top.
  init(_ json: JSON) {
    let statuses = json["configuration"]?["statuses"]
    let media = json["configuration"]?["media_attachments"]
    textLimit =
      Self.limit(statuses?["max_characters"]) ?? Self.limit(json["max_toot_chars"]) ?? Self.assumed.textLimit
    mediaLimit = Self.limit(statuses?["max_media_attachments"]) ?? Self.assumed.mediaLimit
    linkLength = Self.limit(statuses?["characters_reserved_per_url"])
    pictureBytes = Self.limit(media?["image_size_limit"]) ?? Self.limit(json["upload_limit"])
    picturePixels = Self.limit(media?["image_matrix_limit"])
    types = (media?["supported_mime_types"]?.elements ?? []).compactMap(\.text)
    altLimit = Self.limit(media?["description_limit"]) ?? Self.limit(json["description_limit"])
  }

  /// Some servers write 0 or -1 for "none".
  private static func limit(_ json: JSON?) -> Int? { json?.integer.flatMap { $0 > 0 ? $0 : nil } }
}

extension MastodonInstance {
  /// Refuses what the server would refuse, before anything leaves.
  func check(_ variant: Variant, by profile: TextProfile) throws(PublishFailure) {
    let longest = variant.posts.map { length(of: $0, in: variant, by: profile) }.max() ?? 0
    if longest > textLimit {
      throw .rejected(Reason(MastodonCode.tooLong, ["used": String(longest), "limit": String(textLimit)]))
    }
    if variant.media.count > mediaLimit {
      throw .rejected(
        Reason(
          MastodonCode.tooManyPictures, ["count": String(variant.media.count), "limit": String(mediaLimit)]))
    }
    for picture in variant.media {
      if let reason = refusal(of: picture) { throw .rejected(reason) }
    }
  }

  /// What a post measures there: with its content warning, and with links as long as this server counts them.
  private func length(of post: Post, in variant: Variant, by profile: TextProfile) -> Int {
    var used = post.measure?.used ?? variant.measure.used
    if !profile.countsContentWarning { used += variant.contentWarning?.count ?? 0 }
    guard let linkLength, let usual = profile.urlLength else { return used }
    return used + (linkLength - usual) * post.entities.count { $0.kind == .url }
  }

  private func refusal(of picture: SpooledMedia) -> Reason? {
    if let pictureBytes, picture.bytes > pictureBytes {
      return Reason(MastodonCode.pictureTooLarge, ["file": picture.fileName, "limit": String(pictureBytes)])
    }
    if let picturePixels, let width = picture.width, let height = picture.height, width * height > picturePixels {
      let arguments = ["file": picture.fileName, "size": "\(width) × \(height)", "limit": String(picturePixels)]
      return Reason(MastodonCode.pictureTooFine, arguments)
    }
    if !types.isEmpty, !types.contains(picture.type) {
      return Reason(MastodonCode.pictureType, ["file": picture.fileName, "type": picture.type])
    }
    guard let altLimit, picture.alt.count > altLimit else { return nil }
    return Reason(MastodonCode.altTooLong, ["file": picture.fileName, "limit": String(altLimit)])
  }
}
