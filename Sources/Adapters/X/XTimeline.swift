import Domain

/// What an account has published lately: `GET /2/users/:id/tweets` (docs.x.com/x-api/users/get-posts, 2026-08).
///
/// Every post that is read costs money, so the first page is a short one. The parameter is `tweet.fields` in the guides and in
/// all clients, `post.fields` in the openapi.json of 2026-08: the first is sent, and both spellings of what comes back are read.
struct XTimeline: Sendable {
  let call: NetworkCall
  let account: XAccount

  private static let firstPage = 10
  /// The most that the API gives at once.
  private static let pageSize = 100
  /// How many pages are read before we admit that we cannot tell.
  private static let pageBound = 10
  private static let fields = "created_at,entities,note_tweet,referenced_tweets"

  /// The posts from `since` on; nil when the answers are no lists of posts.
  func recent(since: Timestamp) async throws(PublishFailure) -> ShownPosts? {
    var shown = ShownPosts()
    var oldest: Timestamp?
    var next: String?
    for page in 0..<Self.pageBound {
      let answer = try await call.send("GET", path(page, next), step: .invisible)
      let document = try call.document(of: answer, step: .invisible)
      guard let posts = posts(in: document) else { return nil }
      let bound = oldest ?? call.earliest(since, by: answer)
      oldest = bound
      let recent = posts.filter { $0.createdAt.map { $0 >= bound } ?? true }
      shown.posts += recent.compactMap { $0.shown(by: account) }
      guard recent.count == posts.count, let token = document["meta"]?["next_token"]?.text, token != next else {
        return shown
      }
      next = token
    }
    shown.isComplete = false
    return shown
  }

  private func path(_ page: Int, _ next: String?) -> String {
    let size = page == 0 ? Self.firstPage : Self.pageSize
    return "/2/users/\(Percent.encoding(account.id))/tweets?max_results=\(size)&exclude=retweets&tweet.fields="
      + Percent.encoding(Self.fields) + (next.map { "&pagination_token=\(Percent.encoding($0))" } ?? "")
  }

  /// An account without any posts has no `data`, but a count.
  private func posts(in document: JSON) -> [XPost]? {
    if let posts = document["data"]?.elements { return posts.map(XPost.init) }
    return document["meta"]?["result_count"]?.integer == 0 ? [] : nil
  }
}

/// What we read of a post.
struct XPost: Sendable {
  private let json: JSON

  init(_ json: JSON) {
    self.json = json
  }

  /// When it was made.
  var createdAt: Timestamp? { json["created_at"]?.text.flatMap(WireTime.iso8601) }

  /// The post as it is compared; nil when it has no id.
  func shown(by account: XAccount) -> ShownPost? {
    guard let id = json["id"]?.identifier else { return nil }
    let others = (json["referenced_tweets"] ?? json["referenced_posts"])?.elements ?? []
    let answered = others.first { $0["type"]?.text == "replied_to" }?["id"]?.identifier
    return ShownPost(
      receipt: Receipt(id: id, url: XAccount.page(of: id, by: account)), repliesTo: answered,
      readings: [fingerprint])
  }

  /// A text longer than a post has a part of its own; `text` is cut short then.
  private var fingerprint: PostFingerprint {
    let note = json["note_tweet"] ?? json["note_post"]
    let whole = note?["text"] == nil ? json : note
    return XText.fingerprint(
      shown: whole?["text"]?.text ?? "", urls: whole?["entities"]?["urls"]?.elements ?? [])
  }
}

/// Texts as X gives them back: `&`, `<` and `>` escaped, every address replaced by one of `t.co`, and one more such address
/// behind them for pictures (docs.x.com/x-api/fundamentals/data-dictionary, `entities.urls`, 2026-08).
enum XText {
  /// What a post on X is compared by.
  static func fingerprint(shown text: String, urls: [JSON]) -> PostFingerprint {
    var rest = text
    var links: [String] = []
    for url in urls {
      guard let short = url["url"]?.text else { continue }
      rest = rest.replacing(short, with: " ")
      // The address of the post's own pictures is none of its links.
      let link = url["expanded_url"]?.text ?? short
      guard url["media_key"] == nil, CanonicalLink.host(of: link) != "t.co", !isPicture(link) else { continue }
      // X's own emulator escapes addresses as it does texts.
      links += [link, unescaped(link)]
    }
    return PostFingerprint(text: unescaped(rest), links: links)
  }

  /// What a post of ours is compared by. Addresses without `https://` are links to X, so what the text says of them is taken
  /// out as well.
  static func fingerprint(of post: Post, link: String? = nil) -> PostFingerprint {
    let scalars = Array(post.text.unicodeScalars)
    var rest = String.UnicodeScalarView()
    var links = link.map { [$0] } ?? []
    var position = 0
    for entity in post.entities where entity.kind == .url && entity.start >= position && entity.end <= scalars.count {
      rest.append(contentsOf: scalars[position..<entity.start])
      var url = String.UnicodeScalarView()
      url.append(contentsOf: scalars[entity.start..<entity.end])
      // X leads to what it expanded: an address without a scheme there as well.
      let address = String(url)
      links.append(CanonicalLink.host(of: address) == nil ? "https://" + address : address)
      rest.append(" ")
      position = entity.end
    }
    rest.append(contentsOf: scalars[position...])
    return PostFingerprint(text: String(rest), links: links)
  }

  private static func isPicture(_ link: String) -> Bool {
    guard let host = CanonicalLink.host(of: link), ["x.com", "twitter.com"].contains(host) else { return false }
    return link.contains("/photo/") || link.contains("/video/")
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
