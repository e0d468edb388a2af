import Domain

/// Whom a token speaks for: every token is an account of its own.
struct MastodonAccount: Hashable {
  /// A token that was revoked, for tests of what happens then.
  static let revokedToken = "revoked"

  /// A token that may only read, for tests of what happens then.
  static let narrowToken = "read-only"

  let id: String
  let username: String

  /// Derives the account: a short simple token becomes its name, any other (real ones are longer) only a hash of it, so that no
  /// credential shows on the page.
  init(token: String) {
    let isSpeakable = (1...24).contains(token.utf8.count) && token.utf8.allSatisfy(Self.isSimple)
    self.init(
      username: isSpeakable
        ? token.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "_")
        : "compte_" + String(StableHash.of(token), radix: 16).prefix(8))
  }

  /// The account of that name.
  init(username: String) {
    self.username = username
    id = String(109_000_000_000_000_000 + StableHash.of(username) % 900_000_000_000_000)
  }

  private static func isSimple(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isASCII
      && (scalar.properties.isAlphabetic || (48...57).contains(byte) || "-_".unicodeScalars.contains(scalar))
  }

  /// The Account entity.
  func json(base: String, posts: Int) -> JSON {
    let url = "\(base)/@\(username)"
    let picture: JSON = .text("\(base)/avatars/original/missing.png")
    return [
      "id": .text(id), "username": .text(username), "acct": .text(username), "display_name": .text(username),
      "locked": false, "bot": false, "discoverable": true, "indexable": false, "group": false,
      "created_at": "2010-01-01T00:00:00.000Z", "note": "", "url": .text(url),
      "uri": .text("\(base)/users/\(username)"), "avatar": picture, "avatar_static": picture, "header": picture,
      "header_static": picture, "followers_count": 0, "following_count": 0, "statuses_count": .number(posts),
      "last_status_at": nil, "emojis": [], "fields": [],
    ]
  }
}
