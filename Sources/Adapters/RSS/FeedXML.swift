import Domain

/// Writes a feed: the same items and settings give the same bytes.
///
/// rssboard.org/rss-specification (2.0.11) and rssboard.org/rss-profile (1.0, 2007-10-15), read 2026-11.
struct FeedXML: Sendable {
  private var lines: [String] = []

  /// The bytes of the feed that shows `items`, in the order given.
  static func bytes(_ settings: FeedSettings, items: [FeedItem]) -> [UInt8] {
    var xml = FeedXML()
    xml.lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
      "<channel>",
    ]
    xml.head(settings, newest: items.map(\.due).max())
    for item in items { xml.item(item, settings) }
    xml.lines += ["</channel>", "</rss>", ""]
    return Array(xml.lines.joined(separator: "\n").utf8)
  }

  private mutating func head(_ settings: FeedSettings, newest: Timestamp?) {
    element("title", settings.title)
    element("link", settings.link)
    element("description", settings.description.isEmpty ? settings.title : settings.description)
    element("language", settings.language.rawValue)
    // Not the time of writing: nothing changes in the feed but by its items.
    if let newest { element("lastBuildDate", WireTime.rfc822(newest)) }
    element("generator", "Crieur")
    element("docs", "https://www.rssboard.org/rss-specification")
    guard let address = settings.selfLink else { return }
    lines.append("<atom:link href=\"\(Self.escaping(address))\" rel=\"self\" type=\"application/rss+xml\"/>")
  }

  private mutating func item(_ item: FeedItem, _ settings: FeedSettings) {
    lines.append("<item>")
    element("title", item.title)
    if let link = item.link { element("link", link) }
    // A summary goes first and the article after it; without a summary the article is the description.
    let article = item.html ?? ""
    let summary = item.summary ?? ""
    if !summary.isEmpty {
      element("description", Self.html(fromPlain: summary))
      if !article.isEmpty { element("content:encoded", article) }
    } else {
      element("description", article.isEmpty ? Self.html(fromPlain: item.text) : article)
    }
    if let author = item.author { element("dc:creator", author) }
    if let category = item.category { element("category", settings.label(of: category)) }
    if item.language != settings.language { element("dc:language", item.language.rawValue) }
    lines.append("<guid isPermaLink=\"false\">\(Self.escaping(item.guid))</guid>")
    element("pubDate", WireTime.rfc822(item.due))
    lines.append("</item>")
  }

  private mutating func element(_ name: String, _ text: String) {
    lines.append("<\(name)>\(Self.escaping(text))</\(name)>")
  }

  /// Descriptions are HTML to readers, so a plain text becomes HTML first.
  private static func html(fromPlain text: String) -> String {
    var html = ""
    for character in text {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\n", "\r\n": html += "<br/>"
      default: html.append(character)
      }
    }
    return html
  }

  /// Hexadecimal references, as the profile asks (some readers undo `&amp;` twice), and only what XML 1.0 allows
  /// (w3.org/TR/xml, section 2.2).
  static func escaping(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&#x26;"
      case "<": escaped += "&#x3C;"
      case ">": escaped += "&#x3E;"
      case "\"": escaped += "&#x22;"
      case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        escaped.unicodeScalars.append(scalar)
      default: break
      }
    }
    return escaped
  }
}
