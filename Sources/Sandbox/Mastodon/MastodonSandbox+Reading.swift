import Domain

/// What clients look up.
extension MastodonSandbox {
  /// A Status entity as an answer.
  func answer(_ post: SandboxPost, _ shelves: Shelves) -> WireAnswer {
    ok(StatusJSON(post, shelves).json)
  }

  /// A body, with status 200 unless told.
  func ok(_ body: JSON, headers: [Field] = [], status: Int = 200) -> WireAnswer {
    WireAnswer(status, type: "application/json; charset=utf-8", headers: headers, body: body.encoded())
  }

  /// `GET /api/v1/accounts/verify_credentials`.
  func credentials(_ account: MastodonAccount, _ shelves: Shelves) -> WireAnswer {
    guard case .object(var members) = StatusJSON.account(account, shelves) else { return MastodonError.notFound }
    let source: JSON = ["privacy": "public", "sensitive": false, "language": "fr", "note": "", "fields": []]
    members.append((name: "source", value: source))
    return ok(.object(members))
  }

  /// `GET /api/v1/statuses/:id`.
  func status(_ id: String, _ account: MastodonAccount?, _ shelves: Shelves) -> WireAnswer {
    guard let post = shelves.posts[.mastodon, id], Self.isVisible(post, to: account) else {
      return MastodonError.notFound
    }
    return answer(post, shelves)
  }

  /// `GET /api/v1/statuses/:id/source`.
  func source(_ id: String, _ account: MastodonAccount, _ shelves: Shelves) -> WireAnswer {
    guard let post = shelves.posts[.mastodon, id], post.account == account.username else {
      return MastodonError.notFound
    }
    return ok(["id": .text(id), "text": .text(post.text), "spoiler_text": .text(post.spoiler)])
  }

  /// `DELETE /api/v1/statuses/:id`: answers with the status and its source, so that it can be drafted again.
  func delete(_ id: String, _ account: MastodonAccount, _ shelves: inout Shelves) -> WireAnswer {
    guard let post = shelves.posts[.mastodon, id], post.account == account.username,
      case .object(var members) = StatusJSON(post, shelves).json
    else { return MastodonError.notFound }
    members.append((name: "text", value: .text(post.text)))
    shelves.posts[.mastodon, id] = nil
    return ok(.object(members))
  }

  /// `GET /api/v1/accounts/:id/statuses`: newest first, 20 unless told, 40 at most.
  func statuses(of id: String, _ request: WireRequest, _ reader: MastodonAccount?, _ shelves: Shelves) -> WireAnswer {
    guard let owner = account(id) else { return MastodonError.notFound }
    let limit = min(40, max(1, request.query("limit").flatMap { Int($0) } ?? 20))
    let below = request.query("max_id").flatMap { Int($0) } ?? .max
    let above = (request.query("since_id") ?? request.query("min_id")).flatMap { Int($0) } ?? .min
    let withoutReplies = ["true", "1"].contains(request.query("exclude_replies"))
    let onlyMedia = ["true", "1"].contains(request.query("only_media"))
    let posts = shelves.posts.newest(.mastodon, of: owner.username, limit: limit) { post in
      guard let number = Int(post.id), number > above, number < below else { return false }
      if withoutReplies, post.replyTo != nil { return false }
      if onlyMedia, post.media.isEmpty { return false }
      return Self.isVisible(post, to: reader)
    }
    let body = JSON.list(posts.map { StatusJSON($0, shelves).json })
    return ok(body, headers: Self.pages(posts, of: id, limit: limit, shelves))
  }

  /// `GET /api/v2/instance`, and the first version.
  func instance(_ shelves: Shelves, version: Int = 2) -> WireAnswer {
    let instance = InstanceJSON(options: options, domain: shelves.domain, base: shelves.base)
    return ok(version == 1 ? instance.first : instance.json)
  }

  /// The Link header that leads to older and newer statuses.
  private static func pages(_ posts: [SandboxPost], of id: String, limit: Int, _ shelves: Shelves) -> [Field] {
    guard let newest = posts.first, let oldest = posts.last else { return [] }
    let address = "\(shelves.base)/api/v1/accounts/\(id)/statuses?limit=\(limit)"
    let previous = "<\(address)&min_id=\(newest.id)>; rel=\"prev\""
    let next = "<\(address)&max_id=\(oldest.id)>; rel=\"next\""
    return [Field("Link", posts.count < limit ? previous : "\(next), \(previous)")]
  }

  /// Whether an account may read a status.
  static func isVisible(_ post: SandboxPost, to account: MastodonAccount?) -> Bool {
    post.account == account?.username || ["public", "unlisted"].contains(post.visibility)
  }
}
