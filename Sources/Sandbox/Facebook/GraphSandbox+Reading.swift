import Domain

/// What clients look up, change and take down.
extension GraphSandbox {
  /// The fields that come when none are named.
  private static let usualPostFields = "created_time,message,id"

  /// `GET /{page}/feed`, `published_posts`, `posts`: published posts, newest first, 25 unless told, 100 at most.
  func posts(of page: String, edge: String, _ request: WireRequest, _ shelves: Shelves) throws(GraphError)
    -> WireAnswer
  {
    let limit = try Self.number(request.query("limit"), "limit") ?? 25
    guard (1...100).contains(limit) else { throw .invalidParameter("Please reduce the limit") }
    let since = try Self.number(request.query("since"), "since") ?? .min
    let until = try Self.number(request.query("until"), "until") ?? .max
    let below = request.query("after").flatMap { Int($0) } ?? .max
    // One more than asked for, to know whether another page follows.
    let found = shelves.posts.newest(.facebookPage, of: page, limit: limit + 1) { post in
      let seconds = Int(post.createdAt.seconds)
      return post.visibility == "public" && seconds >= since && seconds <= until && Self.number(of: post) < below
    }
    let fields = GraphFields(request.query("fields") ?? Self.usualPostFields)
    try GraphPost.check(fields)
    let data = try found.prefix(limit).map { post throws(GraphError) in try fields.pick(GraphPost(post).fields) }
    guard let newest = found.first, let oldest = found.prefix(limit).last else { return ok(["data": []]) }
    let cursors: JSON = ["before": "\(Self.number(of: newest))", "after": "\(Self.number(of: oldest))"]
    var paging: [(name: String, value: JSON)] = [("cursors", cursors)]
    if found.count > limit {
      let query = request.query.filter { $0.name != "access_token" && $0.name != "after" }
      let fields = (query + [Field("after", String(Self.number(of: oldest)))]).map { field in
        "\(PercentCoding.encoded(field.name))=\(PercentCoding.encoded(field.value))"
      }
      let path = request.path.joined(separator: "/")
      paging.append(("next", .text("\(shelves.base)/\(path)?\(fields.joined(separator: "&"))")))
    }
    return ok(["data": .list(data), "paging": .object(paging)])
  }

  /// `GET /{post}` and `GET /{page}`.
  func read(_ object: String, _ form: Form, token: String, _ shelves: Shelves) throws(GraphError) -> WireAnswer {
    if object.contains("_") {
      guard let post = shelves.posts[.facebookPage, object] else { throw .noObject("GET", object) }
      return ok(try GraphFields(form["fields"] ?? Self.usualPostFields).pick(GraphPost(post).fields))
    }
    if let photo = shelves.media[object] {
      let photoFields: [String: JSON] = ["id": .text(object), "alt_text_custom": JSON(photo.media.alt)]
      return ok(try GraphFields(form["fields"] ?? "id").pick(photoFields))
    }
    guard !object.isEmpty, object != "me" else { throw .noObject("GET", object) }
    let page: [String: JSON] = [
      "id": .text(object), "name": "Page \(object)", "link": .text("\(shelves.base)/\(object)"),
      "category": "Chamber of Commerce", "fan_count": 0, "followers_count": 0,
      "is_published": .bool(object != GraphAccess.hiddenPage),
      "access_token": GraphAccess.pageToken(object, for: token),
    ]
    return ok(try GraphFields(form["fields"] ?? "name,id").pick(page))
  }

  /// `POST /{post}`: a new message; nothing else of a post can be changed
  /// (developers.facebook.com/documentation/pages-api/posts, "Update a post", 2026-11).
  func edit(
    _ object: String, _ form: Form, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(GraphError) -> WireAnswer {
    guard let post = shelves.posts[.facebookPage, object] else { throw .noObject("POST", object) }
    guard let message = form["message"], !message.trimmingSpaces.isEmpty else {
      throw .invalidParameter("The parameter message is required")
    }
    guard message.utf16.count <= Self.messageLimit else { throw .invalidParameter("Name parameter too long") }
    if message != post.text {
      shelves.posts[.facebookPage, object]?.text = message
      shelves.posts[.facebookPage, object]?.editedAt = now
    }
    return ok(["success": true])
  }

  /// `DELETE /{post}`.
  func delete(_ object: String, _ shelves: inout Shelves) throws(GraphError) -> WireAnswer {
    guard shelves.posts[.facebookPage, object] != nil else { throw .noObject("DELETE", object) }
    shelves.posts[.facebookPage, object] = nil
    return ok(["success": true])
  }

  private static func number(of post: SandboxPost) -> Int {
    post.id.split(separator: "_").last.flatMap { Int($0) } ?? 0
  }

  private static func number(_ text: String?, _ name: String) throws(GraphError) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text) else { throw .invalidParameter("param \(name) must be an integer") }
    return number
  }
}
