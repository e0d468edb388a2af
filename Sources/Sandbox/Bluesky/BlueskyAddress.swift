/// The address of a post, `at://DID/app.bsky.feed.post/KEY`.
struct BlueskyAddress: Hashable {
  /// The only collection that is rehearsed.
  static let collection = "app.bsky.feed.post"

  let did: String
  let key: String

  init(did: String, key: String) {
    self.did = did
    self.key = key
  }

  /// Reads an address; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0] == "at:", parts[3] == Self.collection else { return nil }
    self.init(did: parts[2], key: parts[4])
  }

  var text: String { "at://\(did)/\(Self.collection)/\(key)" }

  /// Where people read it, below the site's address.
  var page: String { "profile/\(did)/post/\(key)" }

  /// Whether a record key is a TID (atproto.com/specs/tid, 2026-11).
  static func isTID(_ key: String) -> Bool {
    let letters = "234567abcdefghijklmnopqrstuvwxyz"
    return key.utf8.count == 13 && key.allSatisfy(letters.contains)
      && key.first.map(letters.prefix(16).contains) == true
  }
}
