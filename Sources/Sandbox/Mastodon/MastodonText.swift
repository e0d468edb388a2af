/// How Mastodon counts and shows a text.
enum MastodonText {
  /// What every address counts (instance setting `characters_reserved_per_url`).
  static let charactersPerURL = 23

  /// Grapheme clusters, an address as 23, a mention of another server's account without its server
  /// (mastodon/mastodon: app/validators/status_length_validator.rb, version 4).
  static func length(of text: String) -> Int {
    TextEntities.pieces(of: text).map { piece in
      switch piece.entity?.kind {
      case .url: String(repeating: "x", count: charactersPerURL)
      case .mention(let user, _): "@" + user
      case .hashtag, .none: piece.text
      }
    }.joined().count
  }

  /// The `content` of a status (mastodon/mastodon: app/lib/text_formatter.rb, version 4).
  static func html(of text: String, base: String) -> String {
    HTMLText.paragraphs(of: text).map { lines in
      "<p>" + lines.map { line(of: $0, base: base) }.joined(separator: "<br />") + "</p>"
    }.joined()
  }

  /// The names of the hashtags, in order.
  static func hashtags(in text: String) -> [String] {
    TextEntities.find(in: text).compactMap { entity in
      guard case .hashtag(let name) = entity.kind else { return nil }
      return name
    }
  }

  private static func line(of text: String, base: String) -> String {
    TextEntities.pieces(of: text).map { piece in
      switch piece.entity?.kind {
      case .url: link(piece.text)
      case .hashtag(let name): hashtag(name, base: base)
      case .mention, .none: HTMLText.escaped(piece.text)
      }
    }.joined()
  }

  private static func link(_ url: String) -> String {
    let prefix = ["https://www.", "http://www.", "https://", "http://"].first { url.hasPrefix($0) } ?? ""
    let rest = url.dropFirst(prefix.count)
    let shown = HTMLText.escaped(String(rest.prefix(30)))
    let hidden = HTMLText.escaped(String(rest.dropFirst(30)))
    return
      "<a href=\"\(HTMLText.escaped(url))\" target=\"_blank\" rel=\"nofollow noopener noreferrer\" translate=\"no\">"
      + "<span class=\"invisible\">\(prefix)</span><span class=\"\(hidden.isEmpty ? "" : "ellipsis")\">\(shown)</span>"
      + "<span class=\"invisible\">\(hidden)</span></a>"
  }

  private static func hashtag(_ name: String, base: String) -> String {
    "<a href=\"\(tagURL(name, base: base))\" class=\"mention hashtag\" rel=\"tag\">#<span>\(HTMLText.escaped(name))</span></a>"
  }

  /// The page of a hashtag.
  static func tagURL(_ name: String, base: String) -> String {
    "\(base)/tags/\(PercentCoding.encoded(name.lowercased()))"
  }
}
