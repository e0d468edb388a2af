/// The Status entity and those inside it (docs.joinmastodon.org/entities/Status, 2026-07).
struct StatusJSON {
  let post: SandboxPost
  let shelves: Shelves

  init(_ post: SandboxPost, _ shelves: Shelves) {
    self.post = post
    self.shelves = shelves
  }

  /// The entity.
  var json: JSON {
    let replied = post.replyTo.flatMap { shelves.posts[.mastodon, $0] }
    return [
      "id": .text(post.id), "created_at": .text(post.createdAt.inMilliseconds), "in_reply_to_id": JSON(replied?.id),
      "in_reply_to_account_id": JSON(replied.map { Self.accountOf($0).id }), "sensitive": .bool(post.isSensitive),
      "spoiler_text": .text(post.spoiler), "visibility": .text(post.visibility), "language": JSON(post.language),
      "uri": .text("\(shelves.base)/users/\(post.account)/statuses/\(post.id)"), "url": .text(post.url),
      "replies_count": 0, "reblogs_count": 0, "favourites_count": 0, "quotes_count": 0, "edited_at": edited,
      "favourited": false, "reblogged": false, "muted": false, "bookmarked": false, "pinned": false,
      "content": .text(MastodonText.html(of: post.text, base: shelves.base)), "filtered": [], "reblog": nil,
      "application": ["name": "Crieur", "website": nil], "account": Self.account(Self.accountOf(post), shelves),
      "media_attachments": .list(post.media.map { Self.attachment($0, isReady: true) }), "mentions": [],
      "tags": .list(tags), "emojis": [],
      "card": nil, "poll": nil,
    ]
  }

  private var edited: JSON { post.editedAt.map { .text($0.inMilliseconds) } ?? .null }

  private var tags: [JSON] {
    MastodonText.hashtags(in: post.text).map { name in
      ["name": .text(name.lowercased()), "url": .text(MastodonText.tagURL(name, base: shelves.base))]
    }
  }

  /// The Account entity.
  static func account(_ account: MastodonAccount, _ shelves: Shelves) -> JSON {
    account.json(base: shelves.base, posts: shelves.posts.count(.mastodon, of: account.username))
  }

  /// The MediaAttachment entity.
  static func attachment(_ media: SandboxMedia, isReady: Bool) -> JSON {
    [
      "id": .text(media.id), "type": "image", "url": isReady ? .text(media.url) : nil, "preview_url": .text(media.url),
      "remote_url": nil, "preview_remote_url": nil, "text_url": nil, "meta": [:], "description": JSON(media.alt),
      "blurhash": nil,
    ]
  }

  private static func accountOf(_ post: SandboxPost) -> MastodonAccount {
    MastodonAccount(username: post.account)
  }
}
