import Domain
import FoundationEssentials

/// Pictures: invisible steps before a post shows them.
extension XSandbox {
  /// docs.x.com/x-api/media/quickstart/best-practices (2026-08).
  static let pictureTypes: [PictureType] = [.jpeg, .png, .gif, .webp]
  static let pictureBytes = 5 * 1024 * 1024
  /// openapi.json, `CreateMediaMetadataMetadataAltText` (2026-08).
  static let altLimit = 1000
  private static let lifetime = 86_400

  /// `POST /2/media/upload`, in one go: multipart, or JSON with the picture in base64.
  mutating func upload(
    _ request: WireRequest, _ account: XAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) -> WireAnswer {
    guard let form = Form(request) else { return XError.invalid("Malformed body") }
    guard ["tweet_image", "tweet_gif"].contains(form["media_category"] ?? "") else {
      return XError.invalid("media_category is required")
    }
    let file = form.files.first { $0.name == "media" }?.bytes
    guard let bytes = file ?? form["media"].flatMap({ Data(base64Encoded: $0) }).map(Array.init),
      let type = PictureType(of: bytes), Self.pictureTypes.contains(type)
    else { return XError.invalid("media type unrecognized.") }
    guard bytes.count <= Self.pictureBytes else {
      return XError.invalid("Image file size must be <= \(Self.pictureBytes) bytes")
    }
    let id = nextMediaID()
    let media = SandboxMedia(id: id, type: type.rawValue, bytes: bytes.count, url: shelves.address(ofMedia: id))
    shelves.media.add(MediaShelf.Item(media: media, network: .x, account: account.username, content: bytes))
    uploads[id] = Upload(
      account: account, until: now + .seconds(Int64(Self.lifetime)),
      ready: now + .seconds(Int64(options.xProcessing)))
    var data: [(name: String, value: JSON)] = [
      ("id", .text(id)), ("media_key", .text("3_\(id)")), ("size", .number(bytes.count)),
      ("expires_after_secs", .number(Self.lifetime)),
    ]
    if options.xProcessing > 0 { data.append(("processing_info", processing(now, until: uploads[id]))) }
    return ok(["data": .object(data)])
  }

  /// `GET /2/media/upload?command=STATUS&media_id=…`.
  func status(_ request: WireRequest, _ now: Timestamp) -> WireAnswer {
    guard let id = request.query("media_id"), let upload = uploads[id], now < upload.until else {
      return XError.problem(
        404, "Not Found Error", "Could not find media with id.", type: XError.kind("resource-not-found"))
    }
    // Of what was ready at once it knows nothing (github.com/xdevplatform/xurl/issues/18, 2025-03).
    guard options.xProcessing > 0 else { return XError.invalid("BadRequest: Not found") }
    let data: [(name: String, value: JSON)] = [
      ("id", .text(id)), ("media_key", .text("3_\(id)")), ("processing_info", processing(now, until: upload)),
    ]
    return ok(["data": .object(data)])
  }

  /// `POST /2/media/metadata`.
  mutating func describe(_ request: WireRequest, _ account: XAccount) -> WireAnswer {
    guard let body = JSON.parse(request.body), let id = body.member("id").flatMap(\.asText),
      uploads[id]?.account == account,
      let alt = body.member("metadata")?.member("alt_text")?.member("text").flatMap(\.asText)
    else { return XError.invalid("Your media IDs are invalid.") }
    guard alt.utf16.count <= Self.altLimit else { return XError.invalid("alt_text is too long") }
    uploads[id]?.alt = alt
    return ok(["data": ["id": .text(id), "associated_metadata": ["alt_text": ["text": .text(alt)]]]])
  }

  private func processing(_ now: Timestamp, until upload: Upload?) -> JSON {
    guard let upload, now < upload.ready else { return ["state": "succeeded", "progress_percent": 100] }
    let left = upload.ready.seconds - now.seconds
    return ["state": "in_progress", "progress_percent": 50, "check_after_secs": .number(Int(max(1, left)))]
  }
}
