import Domain

/// Writes RSS 2.0.
///
/// rssboard.org/rss-specification (2.0.11) and rssboard.org/rss-profile (1.0, 2007-10-15), read 2026-11. Readers differ over
/// more than one enclosure in an item (profile, "enclosure"), so the first picture is the enclosure, and all of them are
/// `media:content` (rssboard.org/media-rss 1.5.1, read 2026-11), which is made for several.
struct RSSFormat: FeedFormat {
  static let network: Network = "rss"

  func bytes(_ settings: FeedSettings, _ content: FeedContent) -> [UInt8] {
    var xml = FeedXML()
    let media =
      content.entries.contains { !$0.enclosures.isEmpty } ? " xmlns:media=\"http://search.yahoo.com/mrss/\"" : ""
    xml.line(
      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\(media)>")
    xml.line("<channel>")
    head(settings, newest: content.entries.map(\.item.due).max(), &xml)
    for entry in content.entries { item(entry, settings, &xml) }
    xml.line("</channel>")
    xml.line("</rss>")
    return xml.bytes
  }

  func shows(_ guid: String, in file: String) -> Bool { file.contains(">\(FeedText.xml(guid))</guid>") }

  func count(in file: String) -> Int { file.split(separator: "\n").count { $0 == "<item>" } }

  private func head(_ settings: FeedSettings, newest: Timestamp?, _ xml: inout FeedXML) {
    xml.element("title", settings.title)
    xml.element("link", settings.link)
    xml.element("description", settings.description.isEmpty ? settings.title : settings.description)
    xml.element("language", settings.language.rawValue)
    // Not the time of writing: nothing changes in the feed but by its items.
    if let newest { xml.element("lastBuildDate", WireTime.rfc822(newest)) }
    xml.element("generator", "Crieur")
    xml.element("docs", "https://www.rssboard.org/rss-specification")
    guard let address = settings.selfLink else { return }
    xml.empty("atom:link", [("href", address), ("rel", "self"), ("type", "application/rss+xml")])
    if let hub = settings.hub { xml.empty("atom:link", [("href", hub), ("rel", "hub")]) }
  }

  private func item(_ entry: FeedEntry, _ settings: FeedSettings, _ xml: inout FeedXML) {
    let item = entry.item
    xml.line("<item>")
    xml.element("title", item.title)
    if let link = item.link { xml.element("link", link) }
    // A summary goes first and the article after it; without a summary the article is the description.
    let article = item.html ?? ""
    let summary = item.summary ?? ""
    if !summary.isEmpty {
      xml.element("description", FeedText.html(fromPlain: summary))
      if !article.isEmpty { xml.element("content:encoded", article) }
    } else {
      xml.element("description", article.isEmpty ? FeedText.html(fromPlain: item.text) : article)
    }
    if let author = item.author { xml.element("dc:creator", author) }
    if let category = item.category { xml.element("category", settings.label(of: category)) }
    if item.language != settings.language { xml.element("dc:language", item.language.rawValue) }
    pictures(entry.enclosures, &xml)
    xml.element("guid", item.guid, [("isPermaLink", "false")])
    xml.element("pubDate", WireTime.rfc822(item.due))
    xml.line("</item>")
  }

  private func pictures(_ enclosures: [FeedEntry.Enclosure], _ xml: inout FeedXML) {
    if let first = enclosures.first {
      xml.empty("enclosure", [("url", first.url), ("length", "\(first.length)"), ("type", first.type)])
    }
    for enclosure in enclosures {
      var attributes = [
        (name: "url", value: enclosure.url), ("fileSize", "\(enclosure.length)"), ("type", enclosure.type),
        ("medium", "image"),
      ]
      if let width = enclosure.picture.width, let height = enclosure.picture.height {
        attributes += [("width", "\(width)"), ("height", "\(height)")]
      }
      xml.line("<\(FeedXML.tag("media:content", attributes))>")
      if !enclosure.picture.alt.isEmpty {
        xml.element("media:description", enclosure.picture.alt, [("type", "plain")])
      }
      if let credit = enclosure.picture.credit { xml.element("media:credit", credit) }
      xml.line("</media:content>")
    }
  }
}
