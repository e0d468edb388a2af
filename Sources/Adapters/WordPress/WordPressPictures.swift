import Digests
import Domain
import Transport

/// Puts pictures into the media library before the post that shows them.
///
/// developer.wordpress.org/rest-api/reference/media (2025-06): the bytes as the body, then title, alternative text and
/// caption. Sent so, a picture may be as large as `post_max_size`; as a field of a form, no larger than
/// `upload_max_filesize`, which is 2 MB where nobody raised it (php.net/manual/ini.core.php).
struct WordPressPictures: Sendable {
  let call: NetworkCall
  let site: WordPressSite
  let spool: any MediaSpool

  private static let fields = "id,slug,source_url"

  /// What is said of a picture.
  private struct Words: Encodable {
    var title: String
    var alt_text: String
    var caption: String
    var slug: String
  }

  /// The pictures, in order; those that an earlier attempt put there are used again.
  func pictures(
    _ media: [SpooledMedia], for slug: String, progress: any Progress
  ) async throws(PublishFailure) -> [WordPressPicture] {
    var pictures: [WordPressPicture] = []
    for (index, picture) in media.enumerated() {
      let name = "\(slug)-\(index + 1)-\(picture.digest.rawValue.prefix(8))"
      let step = picture.step("media-\(index)")
      let stored = try await stored(picture, name: name, step: step, progress: progress)
      pictures.append(WordPressPicture(id: stored.id, address: stored.address, alt: picture.alt))
    }
    return pictures
  }

  /// A picture that was recorded, or stands under the name that follows from the post's, or is uploaded now.
  private func stored(
    _ picture: SpooledMedia, name: String, step: String, progress: any Progress
  ) async throws(PublishFailure) -> (id: Int, address: String) {
    if let known = await progress.value(of: step), let found = try await file(id: known) { return found }
    var file = try await file(named: name)
    if file == nil { file = try await upload(picture, name: name) }
    guard let file else { throw .rejected(Reason(WordPressCode.pictureRefused, ["detail": picture.fileName])) }
    try await describe(picture, name: name, id: file.id)
    try await progress.record(step, String(file.id))
    return file
  }

  private func upload(_ picture: SpooledMedia, name: String) async throws(PublishFailure) -> (id: Int, address: String)
  {
    let query = [("slug", name), ("_fields", Self.fields)]
    let answer = try await call.send(
      "POST", site.path("wp/v2/media", query),
      headers: [
        HTTPRequest.Field(
          "Content-Disposition", "attachment; filename=\"\(Self.fileName(picture))\"")
      ],
      body: .bytes(try spool.content(of: picture), type: picture.type), step: .invisible)
    guard let file = Self.file(try call.document(of: answer, step: .invisible)) else {
      throw call.failure(answer, step: .invisible)
    }
    return file
  }

  /// The file's name with the ending that its content has: WordPress compares the two.
  private static func fileName(_ picture: SpooledMedia) -> String {
    let name = FileName.safe(picture.fileName)
    let endings = ["image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"]
    guard let ending = endings[picture.type] else { return name }
    let stem = name.split(separator: ".").first.map(String.init) ?? "image"
    return "\(stem).\(ending)"
  }

  private func describe(_ picture: SpooledMedia, name: String, id: Int) async throws(PublishFailure) {
    let title = picture.fileName.split(separator: ".").first.map(String.init) ?? picture.fileName
    let words = Words(
      title: title, alt_text: picture.alt, caption: picture.credit.map(Self.escaped) ?? "", slug: name)
    let answer = try await call.send(
      "POST", site.path("wp/v2/media/\(id)", [("_fields", "id")]),
      body: .bytes(CanonicalJSON.bytes(of: words), type: "application/json"), step: .invisible)
    _ = try call.document(of: answer, step: .invisible)
  }

  private func file(named name: String) async throws(PublishFailure) -> (id: Int, address: String)? {
    let query = [("slug", name), ("_fields", Self.fields), ("_", String(call.clock.now.microseconds))]
    let found = try await call.document(site.path("wp/v2/media", query)).elements ?? []
    return found.first { $0["slug"]?.text == name }.flatMap(Self.file)
  }

  /// A picture that was uploaded; nil when somebody has taken it out of the library since.
  private func file(id: String) async throws(PublishFailure) -> (id: Int, address: String)? {
    let answer = try await call.send(
      "GET", site.path("wp/v2/media/\(Percent.encoding(id))", [("_fields", Self.fields)]), step: .invisible)
    if answer.status == 404, answer.json?["code"] != nil { return nil }
    return Self.file(try call.document(of: answer, step: .invisible))
  }

  private static func file(_ json: JSON) -> (id: Int, address: String)? {
    guard let id = json["id"]?.integer, let address = json["source_url"]?.text else { return nil }
    return (id, address)
  }

  /// A caption is HTML.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
