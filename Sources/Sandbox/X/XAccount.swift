/// Whom keys or a token speak for: every token is an account of its own.
struct XAccount: Hashable {
  let id: String
  let username: String

  /// The account of a token; a long one gives only a hash of it, so that no credential shows on the page.
  init(token: String) {
    username = MastodonAccount(token: token).username
    id = String(1_000_000_000_000_000 + StableHash.of(username) % 900_000_000_000_000)
  }

  /// The User object, by default (docs.x.com/x-api/users/get-my-user, 2026-08).
  var json: JSON { ["id": .text(id), "name": .text(username), "username": .text(username)] }
}
