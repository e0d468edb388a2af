import Domain
import FoundationEssentials

/// A site of WordPress as the clients of its REST API see it (developer.wordpress.org/rest-api, 2025-06, and the answers of
/// version 6.1.9).
struct WordPressSandbox {
  /// The most entries of a page.
  static let pageSize = 100

  var articles: [Int: WordPressArticle] = [:]
  var categories: [WordPressTerm] = [WordPressTerm(id: 1, name: "Uncategorized", slug: "uncategorized")]
  var tags: [WordPressTerm] = []
  /// Pictures: their slugs and their ids on the shelf.
  var files: [(id: Int, slug: String, account: String)] = []
  private var lastID = 3

  /// Whether a request is one for the API; `rest_route` is how sites with plain links are asked.
  static func owns(_ request: WireRequest) -> Bool {
    request.path.first == "wp-json" || request.query("rest_route") != nil
  }

  /// What every page of the site says about its API.
  static func link(_ base: String) -> Field { Field("Link", "<\(base)/wp-json/>; rel=\"https://api.w.org/\"") }

  /// Answers a request for the API.
  mutating func reply(to request: WireRequest, _ now: Timestamp, _ shelves: inout Shelves) -> Reply {
    var route = Array(request.path.dropFirst())
    if let plain = request.query("rest_route") { route = plain.split(separator: "/").map(String.init) }
    let reply: Reply
    do throws(WordPressError) {
      reply = try self.reply(to: request, route, now, &shelves)
    } catch {
      reply = Reply(error.answer)
    }
    return reply.adding([
      Self.link(shelves.base), Field("Cache-Control", "no-cache, must-revalidate, max-age=0"),
    ])
  }

  private mutating func reply(
    to request: WireRequest, _ route: [String], _ now: Timestamp, _ shelves: inout Shelves
  ) throws(WordPressError) -> Reply {
    guard !route.isEmpty else { return Reply(index(request, shelves)) }
    guard route.starts(with: ["wp", "v2"]), route.count <= 4, route.count > 2 else { throw .noRoute }
    let account = Self.account(request)
    let id = route.count == 4 ? Int(route[3]) ?? -1 : nil
    switch (request.method, route[2], id) {
    case ("GET", "users", _): return Reply(try me(route, account, request))
    case ("GET", "posts", nil): return Reply(try list(request, account, shelves))
    case ("GET", "posts", .some(let id)): return Reply(try read(id, account, request, shelves))
    case ("POST", "posts", _), ("PUT", "posts", .some): return try write(id, request, account, now, &shelves)
    case ("DELETE", "posts", .some(let id)): return Reply(try delete(id, request, account, now, &shelves))
    case ("POST", "media", nil): return Reply(try upload(request, account, &shelves))
    case ("POST", "media", .some(let id)): return Reply(try describe(id, request, account, &shelves))
    case ("GET", "media", _): return Reply(try media(id, request, shelves))
    case ("GET", "categories", nil): return Reply(try terms(categories, request))
    case ("GET", "tags", nil): return Reply(try terms(tags, request))
    case ("POST", "categories", nil): return Reply(try makeTerm(request, account, \.categories))
    case ("POST", "tags", nil): return Reply(try makeTerm(request, account, \.tags))
    case _: throw .noRoute
    }
  }

  /// The next id: posts, pictures and terms share a counter here, which clients cannot tell.
  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// A body with status 200, narrowed to `_fields`.
  static func ok(_ value: JSON, _ request: WireRequest, status: Int = 200, headers: [Field] = []) -> WireAnswer {
    let names = request.query("_fields").map { $0.split(separator: ",").map(String.init) }
    return WireAnswer(
      status, type: "application/json; charset=UTF-8", headers: headers,
      body: narrowed(value, to: names).encoded(.graph))
  }

  private static func narrowed(_ value: JSON, to names: [String]?) -> JSON {
    guard let names else { return value }
    if case .list(let values) = value { return .list(values.map { narrowed($0, to: names) }) }
    guard case .object(let members) = value else { return value }
    return .object(members.filter { names.contains($0.name) })
  }

  /// A page of a list, with its totals.
  static func page(_ values: [JSON], _ request: WireRequest) throws(WordPressError) -> WireAnswer {
    let size = request.query("per_page").flatMap { Int($0) } ?? 10
    let number = request.query("page").flatMap { Int($0) } ?? 1
    guard (1...pageSize).contains(size) else {
      throw .invalid("per_page", "per_page must be between 1 (inclusive) and 100 (inclusive)")
    }
    let pages = (values.count + size - 1) / size
    guard number == 1 || (1...max(1, pages)).contains(number) else { throw .pageNumber }
    let shown = values.dropFirst((number - 1) * size).prefix(size)
    return ok(
      .list(Array(shown)), request,
      headers: [Field("X-WP-Total", String(values.count)), Field("X-WP-TotalPages", String(pages))])
  }

  /// Whose application password it is: the user's name; nil for nobody, and for a password that was revoked.
  static func account(_ request: WireRequest) -> String? {
    guard let token = request.token("Basic"), let data = Data(base64Encoded: token) else { return nil }
    let parts = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1).map(String.init)
    return parts.count == 2 && parts[1] != MastodonAccount.revokedToken ? parts[0] : nil
  }

  private func index(_ request: WireRequest, _ shelves: Shelves) -> WireAnswer {
    Self.ok(
      [
        "name": "CCI d&#039;Exemple &amp; Cie", "home": .text(shelves.base), "url": .text(shelves.base),
        "namespaces": ["oembed/1.0", "wp/v2"],
        "authentication": [
          "application-passwords": [
            "endpoints": ["authorization": .text("\(shelves.base)/wp-admin/authorize-application.php")]
          ]
        ],
      ], request)
  }

  private func me(_ route: [String], _ account: String?, _ request: WireRequest) throws(WordPressError) -> WireAnswer {
    if route.count == 3 {
      let known = request.query("slug").map { [JSON.object([("id", 1), ("slug", .text($0))])] }
      return Self.ok(.list(known ?? []), request)
    }
    guard let account else { throw .notLoggedIn }
    return Self.ok(
      [
        "id": 1, "username": .text(account), "name": .text(account), "slug": .text(WordPressText.slug(account)),
        "capabilities": [
          "edit_posts": true, "publish_posts": true, "upload_files": true, "manage_categories": true,
        ],
      ], request)
  }
}

extension Network {
  /// Sites of WordPress.
  static let wordpress = Network("wordpress")
}
