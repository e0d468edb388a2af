import Domain

/// What can be read.
extension XSandbox {
  /// `GET /2/users/:id/tweets`: newest first, 10 unless told, 5 to 100.
  func timeline(of id: String, _ request: WireRequest, _ shelves: Shelves) -> WireAnswer {
    guard let owner = account(id) else { return XError.missing(id) }
    let size = request.query("max_results").map { Int($0) ?? 0 } ?? 10
    guard (5...100).contains(size) else {
      return XError.invalid("The `max_results` query parameter value [\(size)] is not between 5 and 100")
    }
    let below = request.query("pagination_token").flatMap(Self.id(in:)) ?? .max
    let excluded = (request.query("exclude") ?? "").split(separator: ",")
    let posts = shelves.posts.newest(.x, of: owner.username, limit: size + 1) { post in
      guard let number = Int(post.id), number < below else { return false }
      return !(excluded.contains("replies") && post.replyTo != nil)
    }
    let page = posts.prefix(size)
    var meta: [(name: String, value: JSON)] = [("result_count", .number(page.count))]
    if let newest = page.first, let oldest = page.last {
      meta += [("newest_id", .text(newest.id)), ("oldest_id", .text(oldest.id))]
      if posts.count > size { meta.append(("next_token", .text(Self.token(below: oldest.id)))) }
    }
    // Without posts there is no `data` at all.
    guard !page.isEmpty else { return ok(["meta": .object(meta)]) }
    let fields = Self.fields(request)
    return ok(["data": .list(page.map { XPostJSON(post: $0, fields: fields).json }), "meta": .object(meta)])
  }

  /// `GET /2/tweets/:id`.
  func post(_ id: String, _ request: WireRequest, _ shelves: Shelves) -> WireAnswer {
    guard let post = shelves.posts[.x, id] else { return XError.missing(id) }
    return ok(["data": XPostJSON(post: post, fields: Self.fields(request)).json])
  }

  private static func fields(_ request: WireRequest) -> Set<String> {
    Set((request.query("tweet.fields") ?? "").split(separator: ",").map(String.init))
  }

  /// Opaque to clients, as the real ones are.
  private static func token(below id: String) -> String { "7140dibdnow" + String(id.reversed()) }

  private static func id(in token: String) -> Int? { Int(String(token.dropFirst(11).reversed())) }
}
