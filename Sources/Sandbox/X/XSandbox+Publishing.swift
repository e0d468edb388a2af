import Domain

/// The only requests that change what can be seen.
extension XSandbox {
  /// How long the same text is refused. X does not say; half a day is ours.
  static let memory: Duration = .seconds(43_200)
  /// What a post costs, in millionths of a dollar (docs.x.com/changelog, 2026-04-16).
  static let price = (plain: 15_000, withLink: 200_000)
  /// The most pictures in a post.
  static let mediaPerPost = 4

  /// What a client asks to be published.
  private struct Draft {
    var text: String
    var media: [String]
    var replyTo: String?

    init?(_ request: WireRequest) {
      guard let body = JSON.parse(request.body), case .object = body else { return nil }
      text = body.member("text").flatMap(\.asText) ?? ""
      media = body.member("media")?.member("media_ids")?.asList?.compactMap(\.asText) ?? []
      replyTo = body.member("reply")?.member("in_reply_to_tweet_id").flatMap(\.asText)
    }
  }

  /// `POST /2/tweets`.
  mutating func publish(
    _ request: WireRequest, _ account: XAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) -> Reply {
    guard let draft = Draft(request) else {
      return Reply(XError.invalid("Requests with bodies must have content-type of application/json."))
    }
    let text = XText(draft.text, seed: "")
    let link = text.links.first?.expanded
    let draw = shelves.dice.draw(
      Fingerprint(network: .x, account: account.username, text: draft.text, link: link ?? ""))
    if let failure = failureBeforeTheEffect(draw, now) { return failure }
    if let refusal = refusal(of: draft, text, account, now, shelves) { return Reply(refusal) }
    let cost = link == nil ? Self.price.plain : Self.price.withLink
    if let credit = options.xCredit, spent + cost > credit { return Reply(XError.outOfCredits) }
    spent += cost
    let post = accept(draft, link: link, account, now, draw, &shelves)
    let made = XPostJSON(post: post, fields: []).json
    return .accepted(ok(["data": made], status: 201), draw)
  }

  private func failureBeforeTheEffect(_ draw: FaultDraw, _ now: Timestamp) -> Reply? {
    switch draw.kind {
    case .timeout: return Reply(.silence, fault: .timeout)
    case .error: return Reply(.answer(XError.broken), fault: .error)
    case .limit:
      let standing = RateWindow.Standing(
        limit: options.xPosts, remaining: 0, reset: now + .seconds(2 + Int64(draw.spare % 2)), isExceeded: true)
      let headers = XWindows.headers("x-rate-limit", standing)
      return Reply(.answer(XError.tooManyRequests(headers)), fault: .limit)
    case .errorAfter, .lostAnswer, .reset, .none: return nil
    }
  }

  private func refusal(
    of draft: Draft, _ text: XText, _ account: XAccount, _ now: Timestamp, _ shelves: Shelves
  ) -> WireAnswer? {
    if draft.text.trimmingSpaces.isEmpty, draft.media.isEmpty { return XError.invalid("text is required") }
    if text.length > options.xCharacters { return XError.forbidden("Your Tweet text is too long.") }
    let isUsable = draft.media.allSatisfy { id in
      uploads[id].map { $0.account == account && now < $0.until && $0.ready <= now } ?? false
    }
    if !isUsable || draft.media.count > Self.mediaPerPost { return XError.invalid("Your media IDs are invalid.") }
    if let replyTo = draft.replyTo {
      guard let answered = shelves.posts[.x, replyTo] else {
        return XError.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.")
      }
      if answered.account != account.username {
        return XError.forbidden(
          "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the "
            + "author of the post you are replying to.")
      }
    }
    let isDouble = texts[Self.memo(draft.text, account)].map { now < $0 + Self.memory } ?? false
    return isDouble && draft.media.isEmpty ? XError.duplicate : nil
  }

  private mutating func accept(
    _ draft: Draft, link: String?, _ account: XAccount, _ now: Timestamp, _ draw: FaultDraw,
    _ shelves: inout Shelves
  ) -> SandboxPost {
    let id = nextPostID()
    let media = draft.media.compactMap { id -> SandboxMedia? in
      var media = shelves.media[id]?.media
      media?.alt = uploads[id]?.alt
      return media
    }
    var post = SandboxPost(
      network: .x, account: account.username, id: id, url: "\(shelves.base)/\(account.username)/status/\(id)",
      text: draft.text, link: link, media: media, createdAt: now, visibility: "public")
    post.replyTo = draft.replyTo
    post.fault = draw.kind
    shelves.posts.add(post)
    shelves.media.attach(draft.media)
    if texts.count > 200_000 { texts = texts.filter { now < $0.value + Self.memory } }
    texts[Self.memo(draft.text, account)] = now
    return post
  }

  private static func memo(_ text: String, _ account: XAccount) -> String {
    account.id + " " + text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// `DELETE /2/tweets/:id`. What X says of a post that is not there is not documented; here, what the emulator of its developers
  /// says (github.com/xdevplatform/playground, fe224d5).
  mutating func delete(_ id: String, _ account: XAccount, _ shelves: inout Shelves) -> WireAnswer {
    guard let post = shelves.posts[.x, id] else { return XError.missing(id, status: 404) }
    guard post.account == account.username else {
      return XError.forbidden("You are not authorized to delete this Tweet.")
    }
    shelves.posts[.x, id] = nil
    return ok(["data": ["deleted": true]])
  }
}
