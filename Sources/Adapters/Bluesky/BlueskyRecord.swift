import Domain

/// A post as a record of the account (lexicons/app/bsky/feed/post.json in github.com/bluesky-social/atproto, 2026-08).
struct BlueskyRecord: Sendable {
  /// The whole record.
  let json: JSON

  /// A post that a record answers, by address and content.
  struct Reference: Hashable, Sendable {
    /// Which post.
    let uri: PostURI
    /// The hash of its record.
    let cid: String

    /// A `com.atproto.repo.strongRef`.
    var json: JSON { .object(["uri": .string(uri.text), "cid": .string(cid)]) }
  }

  /// The most tags beside the text that the lexicon allows.
  private static let mostTags = 8

  /// Makes the record of one of a variant's posts; pictures, card and further tags stand on the first.
  init(
    of variant: Variant, post index: Int, accounts: [String: String], embed: JSON?, behind standing: [Reference],
    createdAt: Timestamp
  ) {
    let post = variant.posts[index]
    var members: [String: JSON] = [
      "$type": .string(PostURI.collection), "text": .string(post.text), "createdAt": .string(Self.time(createdAt)),
      "langs": .array([.string(variant.language.rawValue)]),
    ]
    let facets = BlueskyFacets(
      of: post, link: variant.link, cleanLink: variant.cleanLink, accounts: accounts
    ).json
    if !facets.isEmpty { members["facets"] = .array(facets) }
    if let root = standing.first, let parent = standing.last {
      members["reply"] = .object(["root": root.json, "parent": parent.json])
    }
    if index == 0, let embed { members["embed"] = embed }
    let tags = index == 0 ? Self.furtherTags(of: variant) : []
    if !tags.isEmpty { members["tags"] = .array(tags.map(JSON.string)) }
    json = .object(members)
  }

  /// Hashtags of the variant that no post shows.
  private static func furtherTags(of variant: Variant) -> [String] {
    let shown = variant.posts.map { $0.text.lowercased() }
    let further = variant.hashtags.filter { tag in !shown.contains { $0.contains(tag.lowercased()) } }
    return further.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
      .filter { !$0.isEmpty && $0.utf8.count <= 640 && $0.count <= 64 }.prefix(mostTags).map(\.self)
  }

  /// `2011-06-28T08:00:00.000Z`, the form that the specification prefers (atproto.com/specs/lexicon, `datetime`).
  static func time(_ instant: Timestamp) -> String {
    let civil = CivilDateTime(secondsSinceEpoch: instant.seconds)
    let parts = [civil.time.hour, civil.time.minute, civil.time.second].map { padded($0, 2) }
    let milliseconds = Int((instant.microseconds - instant.seconds * 1_000_000) / 1000)
    return "\(civil.date)T\(parts.joined(separator: ":")).\(padded(milliseconds, 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Whether a record that stands is this post of the variant: the link that card or facets lead to, and the same words.
  static func isPost(_ record: JSON?, of variant: Variant, post index: Int) -> Bool {
    guard let text = record?["text"], case .string(let text) = text else { return false }
    let card = record?["embed"]?["external"]?["uri"]?.text
    let facets = record?["facets"]?.elements ?? []
    let links = facets.flatMap { $0["features"]?.elements ?? [] }.compactMap { $0["uri"]?.text }
    let wanted = index == 0 ? variant.link.map { [$0] } ?? [] : []
    return PostFingerprint(text: variant.posts[index].text, links: wanted)
      .matches(PostFingerprint(text: text, links: links + (card.map { [$0] } ?? [])))
  }
}
