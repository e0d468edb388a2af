import Domain

/// What a Page has published lately.
///
/// developers.facebook.com/docs/graph-api/reference/page/published_posts (read 2026-11). The Graph API gives at most 100
/// posts at once and, for Pages that publish more than some 600 a year, may leave some out.
struct FacebookPosts: Sendable {
  let call: NetworkCall
  let edge: String

  private static let pageBound = 10
  private static let fields = "id,message,created_time,permalink_url,attachments{unshimmed_url,url}"

  /// The posts that look like `post`, from `since` on by our clock.
  func sightings(of post: PostFingerprint, since: Timestamp) async throws(PublishFailure) -> Sighting {
    // The edge's own answer tells the time there.
    let answer = try await call.send("GET", "\(edge)?fields=id&limit=1", step: .invisible)
    _ = try call.document(of: answer, step: .invisible)
    return try await sightings(of: post, from: call.earliest(since, by: answer))
  }

  /// Pages are turned by cursor: the address that the answer gives for the next page may hold the token.
  private func sightings(of post: PostFingerprint, from oldest: Timestamp) async throws(PublishFailure) -> Sighting {
    let path =
      "\(edge)?fields=\(Percent.encoding(Self.fields, keeping: ","))&since=\(oldest.seconds)&limit=100"
    var found: [Receipt] = []
    var cursor: String?
    for _ in 0..<Self.pageBound {
      let page = try await call.document(path + (cursor.map { "&after=\(Percent.encoding($0))" } ?? ""))
      guard let posts = page["data"]?.elements else { return .cannotTell }
      found += posts.filter { post.matches(FacebookPost.fingerprint($0)) }.compactMap(FacebookPost.receipt)
      guard page["paging"]?["next"] != nil, let next = page["paging"]?["cursors"]?["after"]?.text, next != cursor
      else { return .found(found) }
      cursor = next
    }
    return found.isEmpty ? .cannotTell : .found(found)
  }
}

/// What we read of a post.
enum FacebookPost {
  static func receipt(_ post: JSON) -> Receipt? {
    post["id"]?.identifier.map { Receipt(id: $0, url: post["permalink_url"]?.text ?? plainAddress(of: $0)) }
  }

  /// An address that redirects to the post's page.
  static func plainAddress(of id: String) -> String {
    "https://www.facebook.com/\(Percent.encoding(id))"
  }

  /// The message and where its card leads. Addresses on Facebook itself are those of pictures, not of news; the one that
  /// wraps a link (`l.facebook.com/l.php?u=…`) is only met where the plain one is missing.
  static func fingerprint(_ post: JSON) -> PostFingerprint {
    let cards = post["attachments"]?["data"]?.elements ?? []
    let links = cards.compactMap { $0["unshimmed_url"]?.text ?? $0["url"]?.text }
    return PostFingerprint(
      text: post["message"]?.text ?? "",
      links: links.filter { !(CanonicalLink.host(of: $0) ?? "").hasSuffix("facebook.com") })
  }
}
