import Domain

/// The part of the Graph API that publishes on pages (developers.facebook.com/docs/pages-api/posts, 2026-08).
struct GraphSandbox {
  let options: SandboxOptions
  private var access = GraphAccess()
  private var usage: PageUsage
  private var postsMade = 0
  private var photosMade = 0
  private var answers: UInt64 = 0

  init(_ options: SandboxOptions) {
    self.options = options
    usage = PageUsage(limit: options.facebookCalls)
  }

  /// Whether a path belongs to the Graph API: it begins with a version.
  static func owns(_ path: [String]) -> Bool {
    guard let first = path.first, first.hasPrefix("v") else { return false }
    let numbers = first.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  /// Answers a request below `/vN.N/`.
  mutating func reply(to request: WireRequest, _ now: Timestamp, _ shelves: inout Shelves) -> Reply {
    do throws(GraphError) {
      guard let form = Form(request) else { throw .invalidParameter("Invalid request body") }
      if let answer = try access.answer(to: request, form) { return Reply(answer) }
      let token = request.token("Bearer", "OAuth") ?? form["access_token"] ?? ""
      if token.isEmpty { throw .missingToken }
      if token == MastodonAccount.revokedToken { throw .revokedToken }
      try GraphAccess.check(form)
      if request.path.count == 1, let batch = form["batch"] {
        return Reply(try parts(of: batch, token: token, version: request.path[0], now, &shelves))
      }
      guard request.path.count > 1 else { throw .noObject(request.method, "") }
      try GraphAccess.check(request, token)
      let page = String(request.path[1].prefix { $0 != "_" })
      let standing = usage.take(page, now)
      let header = PageUsage.header(page: page, standing, now)
      guard !standing.isExceeded else { throw .throttled(2).adding([header]) }
      return try reply(to: request, form, now, &shelves).adding([header])
    } catch {
      return Reply(refusal(error))
    }
  }

  private mutating func reply(
    to request: WireRequest, _ form: Form, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(GraphError) -> Reply {
    let object = request.path[1]
    let edge = request.path.dropFirst(2).joined(separator: "/")
    switch (request.method, edge) {
    case ("POST", "feed"): return try publish(form, on: object, now, &shelves)
    case ("POST", "photos"): return try publishPhoto(form, on: object, now, &shelves)
    case ("GET", "feed"), ("GET", "published_posts"), ("GET", "posts"):
      return Reply(try posts(of: object, edge: edge, request, shelves))
    case ("GET", "") where object == "debug_token": return Reply(ok(GraphAccess.facts(of: form["input_token"] ?? "")))
    case ("GET", ""): return Reply(try read(object, form, token: GraphAccess.token(of: request, form), shelves))
    case ("POST", "") where form.isOn("is_published", else: false):
      return try makePublic(object, now, &shelves)
    case ("POST", ""): return Reply(try edit(object, form, now, &shelves))
    case ("DELETE", ""): return Reply(try delete(object, &shelves))
    case _: throw .noObject(request.method, object)
    }
  }

  /// The answers to the requests of a batch, each in a body of its own (developers.facebook.com/docs/graph-api/batch-requests,
  /// 2026-08).
  private mutating func parts(
    of batch: String, token: String, version: String, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(GraphError) -> WireAnswer {
    guard case .list(let requests)? = JSON.parse(Array(batch.utf8)), requests.count <= 50 else {
      throw .invalidParameter("batch parameter must be a JSON array")
    }
    var answers: [JSON] = []
    for request in requests {
      guard case .object(let members) = request,
        case .text(let method)? = members.first(where: { $0.name == "method" })?.value,
        case .text(let target)? = members.first(where: { $0.name == "relative_url" })?.value, method == "GET"
      else { throw .invalidParameter("Batch requests are rehearsed for GET only") }
      let part = WireRequest(
        method: method, target: "/\(version)/\(target)", headers: ["authorization": "Bearer \(token)"])
      guard case .answer(let answer) = reply(to: part, now, &shelves).verdict else { continue }
      answers.append([
        "code": .number(answer.status), "body": .text(String(decoding: answer.body, as: UTF8.self)),
      ])
    }
    return ok(.list(answers))
  }

  /// A body with status 200.
  func ok(_ body: JSON) -> WireAnswer {
    WireAnswer(200, type: "application/json; charset=UTF-8", body: body.encoded(.graph))
  }

  /// A refusal with a trace id of its own.
  mutating func refusal(_ error: GraphError) -> WireAnswer {
    answers += 1
    var hash = StableHash()
    hash.add(options.seed)
    hash.add(answers)
    return error.answer(trace: "A" + String(hash.value, radix: 36))
  }

  /// The next id of a post on `page`: a plain counter.
  mutating func nextPostID(on page: String) -> String {
    postsMade += 1
    return "\(page)_\(122_100_000_000_000_000 + postsMade)"
  }

  /// The next id of a photo.
  mutating func nextPhotoID() -> String {
    photosMade += 1
    return String(122_200_000_000_000_000 + photosMade)
  }
}

extension GraphError {
  /// The same with more headers.
  func adding(_ more: [Field]) -> GraphError {
    var error = self
    error.headers += more
    return error
  }
}
