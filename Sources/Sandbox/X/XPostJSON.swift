import Domain

/// The Post object (docs.x.com/x-api/fundamentals/data-dictionary, 2026-08): three members, and those that were asked for.
struct XPostJSON {
  /// What a text that everybody may write measures at most.
  static let shortLimit = 280

  let post: SandboxPost
  /// What `tweet.fields` asked for.
  let fields: Set<String>

  /// The object.
  var json: JSON {
    var members: [(name: String, value: JSON)] = [
      ("id", .text(post.id)), ("text", .text(text)), ("edit_history_tweet_ids", [.text(post.id)]),
    ]
    if fields.contains("created_at") { members.append(("created_at", .text(post.createdAt.inMilliseconds))) }
    if fields.contains("entities"), !urls.isEmpty { members.append(("entities", ["urls": .list(urls)])) }
    if fields.contains("referenced_tweets"), let replyTo = post.replyTo {
      members.append(("referenced_tweets", [["type": "replied_to", "id": .text(replyTo)]]))
    }
    if fields.contains("note_tweet"), isLong {
      members.append(
        ("note_tweet", ["text": .text(whole.shown), "entities": ["urls": .list(Self.urls(of: whole))]]))
    }
    return .object(members)
  }

  private var whole: XText { XText(post.text, seed: post.id) }
  private var isLong: Bool { whole.length > Self.shortLimit }

  /// What stands in `text`: of a long post its beginning and a link to the rest.
  private var cut: XText {
    isLong ? XText(post.text.prefix(Self.shortLimit - 30) + "…", seed: post.id) : whole
  }

  /// Pictures and the rest of a long text each add a link that nobody wrote.
  private var text: String {
    ([cut.shown] + added.map(\.short)).joined(separator: " ")
  }

  private var added: [XText.Link] {
    var added: [XText.Link] = []
    if isLong {
      let page = "https://x.com/i/web/status/\(post.id)"
      added.append(XText.Link(written: "", expanded: page, short: XText.short("\(post.id) rest")))
    }
    if !post.media.isEmpty {
      let page = "https://x.com/\(post.account)/status/\(post.id)/photo/1"
      added.append(XText.Link(written: "", expanded: page, short: XText.short("\(post.id) photo")))
    }
    return added
  }

  private var urls: [JSON] {
    let pictures = added.map { link -> JSON in
      var members = Self.members(of: link)
      if link.expanded.hasSuffix("/photo/1") { members.append(("media_key", .text("3_\(post.media[0].id)"))) }
      return .object(members)
    }
    return Self.urls(of: cut) + pictures
  }

  private static func urls(of text: XText) -> [JSON] { text.links.map { .object(members(of: $0)) } }

  private static func members(of link: XText.Link) -> [(name: String, value: JSON)] {
    let host = link.expanded.split(separator: "/").dropFirst().joined(separator: "/")
    return [
      ("start", 0), ("end", 23), ("url", .text(link.short)), ("expanded_url", .text(link.expanded)),
      ("display_url", .text(host.count > 30 ? host.prefix(29) + "…" : host)),
    ]
  }
}
