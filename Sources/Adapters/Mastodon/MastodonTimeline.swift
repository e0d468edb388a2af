import Domain

/// What an account has published lately.
struct MastodonTimeline: Sendable {
  let call: NetworkCall

  /// The most that the API gives at once (docs.joinmastodon.org/methods/accounts#statuses, 2026-07).
  private static let pageSize = 40
  /// How many pages are read before we admit that we cannot tell.
  private static let pageBound = 10

  /// What an account has published since an instant.
  struct Recent: Sendable {
    /// The posts, newest first, as the server gives them.
    var statuses: [JSON] = []
    /// Whether these are all of them.
    var isComplete = true
  }

  /// The posts from `since` on; nil when the server's answers are no lists of posts.
  func recent(since: Timestamp) async throws(PublishFailure) -> Recent? {
    let answer = try await call.send("GET", "/api/v1/accounts/verify_credentials", step: .invisible)
    guard let account = try call.document(of: answer, step: .invisible)["id"]?.identifier else { return nil }
    let oldest = call.earliest(since, by: answer)
    let path =
      "/api/v1/accounts/\(Percent.encoding(account))/statuses?limit=\(Self.pageSize)&exclude_reblogs=true"
    var all = Recent()
    var last: String?
    for _ in 0..<Self.pageBound {
      let page = try await call.document(path + (last.map { "&max_id=\(Percent.encoding($0))" } ?? ""))
      guard let statuses = page.elements else { return nil }
      let recent = statuses.filter { MastodonStatus.createdAt($0).map { $0 >= oldest } ?? true }
      all.statuses += recent
      guard recent.count == statuses.count, let next = statuses.last?["id"]?.identifier, next != last else {
        return all
      }
      last = next
    }
    all.isComplete = false
    return all
  }
}

extension MastodonTimeline.Recent {
  /// The posts that look like `post`.
  func sighting(of post: PostFingerprint) -> Sighting {
    let found = statuses.filter { post.matches(html: $0["content"]?.text ?? "") }.compactMap(MastodonStatus.receipt)
    return found.isEmpty && !isComplete ? .cannotTell : .found(found)
  }
}

/// What we read of a post.
enum MastodonStatus {
  /// The post's id and page; nil when the document is no post. Always the given address, never one that we compose.
  static func receipt(_ status: JSON) -> Receipt? {
    guard let id = status["id"]?.identifier, status["scheduled_at"] == nil else { return nil }
    return Receipt(id: id, url: status["url"]?.text ?? status["uri"]?.text)
  }

  /// When it was made.
  static func createdAt(_ status: JSON) -> Timestamp? {
    status["created_at"]?.text.flatMap(WireTime.iso8601)
  }
}
