import Digests
import Domain
import Transport

/// The posts of a site: looking them up, and writing them.
struct WordPressPosts: Sendable {
  let call: NetworkCall
  let site: WordPressSite

  /// What is written into a post; what is nil stays as it is.
  struct Fields: Encodable {
    var title: String?
    var content: String?
    var excerpt: String?
    var status: String?
    var slug: String?
    // The names are the network's.
    var date_gmt: String?
    var author: Int?
    var categories: [Int]?
    var tags: [Int]?
    var featured_media: Int?
  }

  /// The post with that slug, whatever its status; nil when there is none that this account may edit. Those in the trash
  /// have another slug.
  ///
  /// The last field makes the address one that no cache has seen: some caches of pages serve the API's answers too.
  func post(slug: String) async throws(PublishFailure) -> (post: WordPressPost?, answer: Answer) {
    let query = [
      ("slug", slug), ("status", "any"), ("context", "edit"), ("_fields", WordPressPost.fields),
      ("_", String(call.clock.now.microseconds)),
    ]
    let answer = try await call.send("GET", site.path("wp/v2/posts", query), step: .invisible)
    guard let found = try call.document(of: answer, step: .invisible).elements else {
      throw call.failure(answer, step: .invisible)
    }
    return (found.compactMap(WordPressPost.init).first { $0.slug == slug }, answer)
  }

  /// The post with that id; nil when there is none, or none any more.
  func post(id: String) async throws(PublishFailure) -> WordPressPost? {
    let query = [("context", "edit"), ("_fields", WordPressPost.fields)]
    let answer = try await call.send("GET", path(id, query), step: .invisible)
    if answer.isNoPost { return nil }
    guard let post = WordPressPost(try call.document(of: answer, step: .invisible)) else {
      throw call.failure(answer, step: .invisible)
    }
    return post.status == "trash" ? nil : post
  }

  /// Makes a post, or changes the one with that id.
  func write(
    _ fields: Fields, to id: String? = nil, step: NetworkCall.Step, permit: LeavePermit? = nil
  ) async throws(PublishFailure) -> WordPressPost {
    let query = [("_fields", WordPressPost.fields)]
    let answer = try await call.send(
      "POST", id.map { path($0, query) } ?? site.path("wp/v2/posts", query),
      body: .bytes(CanonicalJSON.bytes(of: fields), type: "application/json"), step: step, permit: permit)
    guard let post = WordPressPost(try call.document(of: answer, step: step)) else {
      throw call.failure(answer, step: step)
    }
    return post
  }

  /// Takes a post down; false when it was gone already. Without `force` it lies in the trash for a month.
  func delete(
    _ id: String, force: Bool, permit: LeavePermit? = nil
  ) async throws(PublishFailure) -> Bool {
    let query = force ? [("force", "true")] : []
    let answer = try await call.send("DELETE", path(id, query), step: .repeatable, permit: permit)
    if answer.isNoPost || answer.status == 410 && answer.json?["code"] != nil { return false }
    // A site may have no trash (`EMPTY_TRASH_DAYS`).
    if answer.status == 501, WordPressError(answer)?.codes.contains("rest_trash_not_supported") == true, !force {
      return try await delete(id, force: true, permit: permit)
    }
    _ = try call.document(of: answer, step: .repeatable)
    return true
  }

  /// What was published or changed since; nil when the site's answers are no lists of posts.
  func changed(since oldest: Timestamp) async throws(PublishFailure) -> (posts: [WordPressPost], isComplete: Bool)? {
    var posts: [WordPressPost] = []
    for page in 1...Self.pageBound {
      let query = [
        ("status", "publish,private"), ("modified_after", WordPressTime.text(oldest) + "Z"), ("orderby", "modified"),
        ("per_page", "100"), ("page", String(page)), ("context", "edit"), ("_fields", WordPressPost.fields),
      ]
      let answer = try await call.send("GET", site.path("wp/v2/posts", query), step: .invisible)
      guard let found = try call.document(of: answer, step: .invisible).elements else { return nil }
      posts += found.compactMap(WordPressPost.init)
      let pages = answer.response.header("X-WP-TotalPages").flatMap { Int($0) } ?? 1
      if page >= pages { return (posts, true) }
    }
    return (posts, false)
  }

  private static let pageBound = 10

  private func path(_ id: String, _ query: [(String, String)] = []) -> String {
    site.path("wp/v2/posts/\(Percent.encoding(id))", query)
  }
}

extension Answer {
  /// Whether WordPress says that there is no such post; of one that the account may not touch it says something else.
  fileprivate var isNoPost: Bool { status == 404 && json?["code"]?.text == "rest_post_invalid_id" }
}
