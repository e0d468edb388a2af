import Domain

/// Whose posts they are, when it is not the account itself.
struct WordPressAuthor: Sendable {
  let call: NetworkCall
  let site: WordPressSite

  /// The number of the user of that name (as it stands in the addresses of authors' pages) or number.
  func id(_ author: String?) async throws(PublishFailure) -> Int? {
    guard let author, !author.isEmpty else { return nil }
    if let number = Int(author) { return number }
    let found = try await call.document(site.path("wp/v2/users", [("slug", author), ("_fields", "id,slug")]))
    guard let id = found.elements?.first?["id"]?.integer else {
      throw .blocked(
        Reason(WordPressCode.noSuchAuthor, ["channel": call.channel.rawValue, "author": author, "detail": author]))
    }
    return id
  }
}
