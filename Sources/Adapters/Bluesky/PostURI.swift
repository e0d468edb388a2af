/// The address of a post in the AT Protocol, `at://DID/app.bsky.feed.post/KEY`, which is its id in receipts.
struct PostURI: Hashable, Sendable {
  /// Where posts are kept.
  static let collection = "app.bsky.feed.post"

  /// Whose it is.
  let did: String
  /// Its record key.
  let key: String

  init(did: String, key: String) {
    self.did = did
    self.key = key
  }

  /// Reads an address; nil for what is none of a post.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0] == "at:", parts[1].isEmpty, ATName.isDID(parts[2]),
      parts[3] == Self.collection, !parts[4].isEmpty
    else { return nil }
    self.init(did: parts[2], key: parts[4])
  }

  /// The address.
  var text: String { "at://\(did)/\(Self.collection)/\(key)" }
}

/// The names of accounts (atproto.com/specs/did and /specs/handle, read 2026-11 in
/// github.com/bluesky-social/atproto-website).
enum ATName {
  /// Whether this is a DID, which never changes.
  static func isDID(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "did", text.utf8.count <= 2048 else { return false }
    return !parts[1].isEmpty && parts[1].utf8.allSatisfy { (97...122).contains($0) }
      && !parts[2].isEmpty && parts[2].utf8.allSatisfy(isOfDID) && parts[2].last != ":" && parts[2].last != "%"
  }

  /// Whether this is a handle: a domain name of at least two labels, the last of which begins with a letter.
  static func isHandle(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, text.utf8.count <= 253, labels.allSatisfy(isLabel), let first = labels.last?.utf8.first
    else { return false }
    return isLetter(first)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isOfDID(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "._:%-".utf8.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
