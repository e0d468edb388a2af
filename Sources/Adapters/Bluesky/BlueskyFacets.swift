import Domain

/// What parts of a text are, as records say it: by bytes of UTF-8, the end exclusive
/// (lexicons/app/bsky/richtext/facet.json in github.com/bluesky-social/atproto, 2026-08). Without facets nothing can be
/// clicked.
struct BlueskyFacets: Sendable {
  private let scalars: [Unicode.Scalar]
  private let entities: [Entity]
  private let accounts: [String: String]
  /// Where the text shows the post's link, and where that leads.
  private let link: (range: Range<Int>, address: String)?

  /// The most of a tag that the lexicon allows.
  private static let tagBytes = 640
  private static let tagGraphemes = 64

  /// `accounts` are those of the handles that could be resolved.
  init(of post: Post, link: String?, cleanLink: String?, accounts: [String: String]) {
    scalars = Array(post.text.unicodeScalars)
    entities = post.entities.sorted { $0.start < $1.start }
    self.accounts = accounts
    let clean = cleanLink ?? link ?? ""
    let range = [LinkShown.text(of: clean), clean].lazy.compactMap { [scalars] shown in
      LinkShown.place(of: Array(shown.unicodeScalars), in: scalars)
    }.first
    self.link = range.flatMap { range in link.map { (range, $0) } }
  }

  /// The facets, in order, without overlap.
  var json: [JSON] {
    var parts = link.map { [(range: $0.range, feature: Self.link(to: $0.address))] } ?? []
    for entity in entities {
      guard entity.start >= 0, entity.start < entity.end, entity.end <= scalars.count else { continue }
      let range = entity.start..<entity.end
      guard !parts.contains(where: { $0.range.overlaps(range) }), let feature = feature(of: entity.kind, at: range)
      else { continue }
      parts.append((range, feature))
    }
    return parts.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { part in
      let start = Self.bytes(scalars[..<part.range.lowerBound])
      return Self.facet(part.feature, from: start, count: Self.bytes(scalars[part.range]))
    }
  }

  private func feature(of kind: Entity.Kind, at range: Range<Int>) -> JSON? {
    let text = Self.text(scalars[range])
    switch kind {
    case .url:
      let hasScheme = ["https://", "http://"].contains { text.lowercased().hasPrefix($0) }
      return Self.link(to: hasScheme ? text : "https://" + text)
    case .hashtag: return Self.tag(String(text.dropFirst()))
    case .mention: return Self.handle(in: text).flatMap { accounts[$0] }.map(Self.mention)
    case .cashtag: return nil
    }
  }

  /// The handles that a post mentions, each once; `@name@server` is none.
  static func handles(in post: Post) -> [String] {
    let scalars = Array(post.text.unicodeScalars)
    var seen: Set<String> = []
    return post.entities.filter { $0.kind == .mention && $0.start < $0.end && $0.end <= scalars.count }
      .compactMap { handle(in: text(scalars[$0.start..<$0.end])) }
      .filter { seen.insert($0).inserted }
  }

  private static func handle(in mention: String) -> String? {
    let handle = mention.dropFirst().lowercased()
    return ATName.isHandle(handle) ? handle : nil
  }

  private static func link(to address: String) -> JSON {
    .object(["$type": .string("app.bsky.richtext.facet#link"), "uri": .string(address)])
  }

  private static func tag(_ tag: String) -> JSON? {
    guard !tag.isEmpty, tag.utf8.count <= tagBytes, tag.count <= tagGraphemes else { return nil }
    return .object(["$type": .string("app.bsky.richtext.facet#tag"), "tag": .string(tag)])
  }

  private static func mention(_ did: String) -> JSON {
    .object(["$type": .string("app.bsky.richtext.facet#mention"), "did": .string(did)])
  }

  private static func facet(_ feature: JSON, from start: Int, count: Int) -> JSON {
    .object([
      "index": .object(["byteStart": .integer(Int64(start)), "byteEnd": .integer(Int64(start + count))]),
      "features": .array([feature]),
    ])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + Unicode.UTF8.width($1) }
  }
}
