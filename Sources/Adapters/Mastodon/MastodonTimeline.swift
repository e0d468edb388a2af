import Domain

/// What an account has published lately.
struct MastodonTimeline: Sendable {
  let call: NetworkCall

  /// The most that the API gives at once (docs.joinmastodon.org/methods/accounts#statuses, 2026-07).
  private static let pageSize = 40
  /// How many pages are read before we admit that we cannot tell.
  private static let pageBound = 10

  /// The posts from `since` on; nil when the server's answers are no lists of posts.
  func recent(since: Timestamp) async throws(PublishFailure) -> ShownPosts? {
    let (answer, own) = try await call.ownAccount()
    guard let account = own["id"]?.identifier else { return nil }
    let oldest = call.earliest(since, by: answer)
    let path =
      "/api/v1/accounts/\(Percent.encoding(account))/statuses?limit=\(Self.pageSize)&exclude_reblogs=true"
    var all = ShownPosts()
    var seen: Set<String> = []
    var last: String?
    for _ in 0..<Self.pageBound {
      let page = try await call.document(path + (last.map { "&max_id=\(Percent.encoding($0))" } ?? ""))
      guard let statuses = page.elements else { return nil }
      let recent = statuses.filter { MastodonStatus.createdAt($0).map { $0 >= oldest } ?? true }
      let new = recent.filter { seen.insert($0["id"]?.identifier ?? "").inserted }
      all.posts += new.compactMap(MastodonStatus.shown)
      // A server that turns no pages gives the same posts again, as snac 2.38 does (seen 2026-11): what stands behind a full
      // page of them is not known.
      if new.isEmpty, !recent.isEmpty {
        all.isComplete = statuses.count < Self.pageSize
        return all
      }
      guard recent.count == statuses.count, let next = statuses.last?["id"]?.identifier, next != last else {
        return all
      }
      last = next
    }
    all.isComplete = false
    return all
  }
}

extension NetworkCall {
  /// Who we are on a server that speaks Mastodon's API.
  func ownAccount() async throws(PublishFailure) -> (answer: Answer, account: JSON) {
    let answer = try await send("GET", "/api/v1/accounts/verify_credentials", step: .invisible)
    // There is nothing in this question that could be wrong but the token: snac 2.38 says 422 and nothing else (seen 2026-11).
    if answer.status == 422, answer.shape == .empty || answer.shape == .text {
      throw .blocked(Reason(MastodonCode.tokenRefused, ["channel": channel.rawValue, "detail": "422"]))
    }
    return (answer, try document(of: answer, step: .invisible))
  }
}

/// What we read of a post.
enum MastodonStatus {
  /// The post's id and page; nil when the document is no post. Always the given address, never one that we compose.
  static func receipt(_ status: JSON) -> Receipt? {
    guard let id = status["id"]?.identifier, status["scheduled_at"] == nil else { return nil }
    return Receipt(id: id, url: status["url"]?.text ?? status["uri"]?.text)
  }

  /// The post as it is compared; nil when the document is no post.
  static func shown(_ status: JSON) -> ShownPost? {
    receipt(status).map {
      ShownPost(
        receipt: $0, repliesTo: status["in_reply_to_id"]?.identifier,
        readings: PostFingerprint.readings(ofHTML: status["content"]?.text ?? ""))
    }
  }

  /// When it was made.
  static func createdAt(_ status: JSON) -> Timestamp? {
    status["created_at"]?.text.flatMap(WireTime.iso8601)
  }
}
