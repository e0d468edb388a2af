/// What a server checks of a post before it takes it, in the words in which it refuses
/// (lexicons/app/bsky/feed/post.json, …/embed/images.json, …/embed/external.json, …/richtext/facet.json and
/// packages/pds/src/repo/prepare.ts in github.com/bluesky-social/atproto, 2026-08).
struct BlueskyRecordCheck {
  static let mostGraphemes = 300
  static let mostBytes = 3000
  static let pictureBytes = 2_000_000
  static let thumbnailBytes = 1_000_000

  let record: JSON

  /// Refuses what the lexicon does not allow.
  func run() throws(BlueskyError) {
    guard case .object = record else { throw .invalid("Input/record must be an object") }
    if let type = record.member("$type")?.asText, type != BlueskyAddress.collection {
      throw .invalid("Invalid $type: expected \(BlueskyAddress.collection), got \(type)")
    }
    guard let text = record.member("text")?.asText else { throw invalid("missing required key \"text\"", "") }
    if text.utf8.count > Self.mostBytes {
      throw invalid("string too big (maximum \(Self.mostBytes), got \(text.utf8.count))", ".text")
    }
    if text.count > Self.mostGraphemes {
      throw invalid("grapheme too big (maximum \(Self.mostGraphemes), got \(text.count))", ".text")
    }
    guard let time = record.member("createdAt")?.asText, Self.isTime(time) else {
      throw invalid("invalid or missing datetime", ".createdAt")
    }
    if (record.member("langs")?.listed.count ?? 0) > 3 { throw invalid("array too big (maximum 3)", ".langs") }
    let tags = record.member("tags")?.listed ?? []
    guard tags.count <= 8, tags.allSatisfy(Self.isTag) else { throw invalid("invalid tags", ".tags") }
    for facet in record.member("facets")?.listed ?? [] { try check(facet: facet) }
    if let embed = record.member("embed") { try check(embed: embed) }
    if let reply = record.member("reply") { try check(reply: reply) }
  }

  private func check(facet: JSON) throws(BlueskyError) {
    let index = facet.member("index")
    guard let start = index?.member("byteStart")?.wholeNumber, let end = index?.member("byteEnd")?.wholeNumber,
      start >= 0, end >= 0, let features = facet.member("features")?.listed
    else { throw invalid("invalid facet", ".facets") }
    for feature in features {
      switch feature.member("$type")?.asText {
      case "app.bsky.richtext.facet#link":
        guard feature.member("uri")?.asText?.contains(":") == true else { throw invalid("invalid uri", ".facets") }
      case "app.bsky.richtext.facet#mention":
        guard feature.member("did")?.asText?.hasPrefix("did:") == true else {
          throw invalid("invalid did", ".facets")
        }
      case "app.bsky.richtext.facet#tag":
        guard feature.member("tag").map(Self.isTag) == true else { throw invalid("invalid tag", ".facets") }
      case _: throw invalid("invalid feature", ".facets")
      }
    }
  }

  private func check(embed: JSON) throws(BlueskyError) {
    switch embed.member("$type")?.asText {
    case "app.bsky.embed.images":
      let images = embed.member("images")?.listed ?? []
      guard images.count <= 4 else { throw invalid("array too big (maximum 4)", ".embed.images") }
      for image in images {
        guard image.member("alt")?.asText != nil else { throw invalid("missing required key \"alt\"", ".embed") }
        try check(blob: image.member("image"), most: Self.pictureBytes)
      }
    case "app.bsky.embed.external":
      let external = embed.member("external")
      for name in ["uri", "title", "description"] where external?.member(name)?.asText == nil {
        throw invalid("missing required key \"\(name)\"", ".embed.external")
      }
      if let thumbnail = external?.member("thumb") { try check(blob: thumbnail, most: Self.thumbnailBytes) }
    case _: throw invalid("unknown embed", ".embed")
    }
  }

  private func check(blob: JSON?, most: Int) throws(BlueskyError) {
    guard let blob, blob.member("$type")?.asText == "blob", let size = blob.member("size")?.wholeNumber,
      blob.member("mimeType")?.asText?.hasPrefix("image/") == true
    else { throw invalid("expected blob", ".embed") }
    if size > most { throw invalid("blob too big (maximum \(most), got \(size))", ".embed") }
  }

  private func check(reply: JSON) throws(BlueskyError) {
    for name in ["root", "parent"] {
      let reference = reply.member(name)
      guard let uri = reference?.member("uri")?.asText, BlueskyAddress(uri) != nil,
        let cid = reference?.member("cid")?.asText, ContentID(cid) != nil
      else { throw invalid("invalid strongRef", ".reply.\(name)") }
    }
  }

  private func invalid(_ what: String, _ place: String) -> BlueskyError {
    .invalid("Invalid \(BlueskyAddress.collection) record: \(what) (at $.record\(place))")
  }

  private static func isTag(_ tag: JSON) -> Bool {
    guard let text = tag.asText else { return false }
    return text.utf8.count <= 640 && text.count <= 64
  }

  /// `2011-06-28T08:00:00.000Z` or with another offset.
  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T") else { return false }
    return text.hasSuffix("Z") || text.dropFirst(19).contains { "+-".contains($0) }
  }
}
