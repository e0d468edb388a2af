import Domain

/// The only requests that make something visible.
extension MastodonSandbox {
  /// `POST /api/v1/statuses`.
  mutating func publish(
    _ request: WireRequest, _ account: MastodonAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) -> Reply {
    guard let form = Form(request) else { return Reply(MastodonError.badRequest) }
    let draft = StatusDraft(form)
    let link = TextEntities.firstURL(in: draft.text)
    let draw = shelves.dice.draw(
      Fingerprint(network: .mastodon, account: account.username, text: draft.text, link: link ?? ""))
    if let failure = failureBeforeTheEffect(draw, now) { return failure }
    let key = request.headers["idempotency-key"].flatMap { $0.isEmpty ? nil : $0 }
    if let earlier = repeated(key, account, now, &shelves) { return .accepted(answer(earlier, shelves), draw) }
    if let refusal = draft.refusal(limit: options.mastodonCharacters, account: account, shelves) {
      return Reply(refusal)
    }
    let post = accept(draft, link: link, key: key, account, now, draw, &shelves)
    return .accepted(answer(post, shelves), draw)
  }

  private func failureBeforeTheEffect(_ draw: FaultDraw, _ now: Timestamp) -> Reply? {
    switch draw.kind {
    case .timeout: return Reply(.silence, fault: .timeout)
    case .error: return Reply(.answer(MastodonError.broken), fault: .error)
    case .limit:
      let reset = now + .seconds(1 + Int64(draw.spare % 2))
      let standing = RateWindow.Standing(
        limit: options.mastodonRequests, remaining: 0, reset: reset, isExceeded: true)
      return Reply(.answer(MastodonError.tooManyRequests), fault: .limit).adding(standing.headers)
    case .errorAfter, .lostAnswer, .reset, .none: return nil
    }
  }

  /// The status that this key made before; the body is not even looked at, as on the real server.
  private func repeated(
    _ key: String?, _ account: MastodonAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) -> SandboxPost? {
    guard options.honoursIdempotencyKeys, let key,
      let id = keys.status(for: key, of: account.username, now)
    else { return nil }
    shelves.posts[.mastodon, id]?.repeats += 1
    return shelves.posts[.mastodon, id]
  }

  private mutating func accept(
    _ draft: StatusDraft, link: String?, key: String?, _ account: MastodonAccount, _ now: Timestamp,
    _ draw: FaultDraw, _ shelves: inout Shelves
  ) -> SandboxPost {
    let id = nextStatusID()
    var post = SandboxPost(
      network: .mastodon, account: account.username, id: id, url: "\(shelves.base)/@\(account.username)/\(id)",
      text: draft.text, link: link, media: draft.mediaIDs.compactMap { shelves.media[$0]?.media }, createdAt: now,
      visibility: draft.visibility, language: draft.language ?? "fr", spoiler: draft.spoiler)
    post.replyTo = draft.replyTo
    post.isSensitive = draft.isSensitive
    post.key = key
    post.fault = draw.kind
    shelves.posts.add(post)
    shelves.media.attach(draft.mediaIDs)
    if let key { keys.remember(key, of: account.username, status: id, now) }
    return post
  }
}

/// `PUT /api/v1/statuses/:id` (docs.joinmastodon.org/methods/statuses, section `edit`, 2026-07).
extension MastodonSandbox {
  /// Replaces text and pictures: those that are not named are taken off, as `UpdateStatusService` does
  /// (github.com/mastodon/mastodon, v4.4).
  func edit(
    _ id: String, _ request: WireRequest, _ account: MastodonAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) -> WireAnswer {
    guard var post = shelves.posts[.mastodon, id], post.account == account.username else {
      return MastodonError.notFound
    }
    guard let form = Form(request) else { return MastodonError.badRequest }
    let draft = StatusDraft(form)
    let own = Set(post.media.map(\.id))
    if let refusal = draft.refusal(
      limit: options.mastodonCharacters, account: account, shelves, standing: own)
    {
      return refusal
    }
    let before = post
    post.text = draft.text
    post.link = TextEntities.firstURL(in: draft.text)
    post.spoiler = draft.spoiler
    post.isSensitive = draft.isSensitive
    if let language = draft.language { post.language = language }
    let descriptions = Self.descriptions(form)
    post.media = draft.mediaIDs.compactMap { shelves.media[$0]?.media }.map { media in
      var media = before.media.first { $0.id == media.id } ?? media
      if let alt = descriptions[media.id] { media.alt = alt.isEmpty ? nil : alt }
      return media
    }
    shelves.media.attach(draft.mediaIDs)
    if post != before { post.editedAt = now }
    shelves.posts[.mastodon, id] = post
    return answer(post, shelves)
  }

  /// `media_attributes[][id]` and `media_attributes[][description]`, in pairs; from JSON, one object for each.
  private static func descriptions(_ form: Form) -> [String: String] {
    let objects = form.list("media_attributes").compactMap { text -> (String, String)? in
      guard case .object(let members)? = JSON.parse(Array(text.utf8)),
        case .text(let id)? = members.first(where: { $0.name == "id" })?.value,
        case .text(let description)? = members.first(where: { $0.name == "description" })?.value
      else { return nil }
      return (id, description)
    }
    guard objects.isEmpty else { return Dictionary(objects) { first, _ in first } }
    func values(_ name: String) -> [String] {
      form.fields.filter { $0.name == "media_attributes[][\(name)]" }.map(\.value)
    }
    return Dictionary(zip(values("id"), values("description"))) { first, _ in first }
  }
}
