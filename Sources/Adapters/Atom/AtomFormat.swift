import Domain

/// Writes Atom 1.0 (RFC 4287, December 2005).
struct AtomFormat: FeedFormat {
  static let network: Network = "atom"

  let namesFeed = true

  func bytes(_ settings: FeedSettings, _ content: FeedContent) -> [UInt8] {
    var xml = FeedXML()
    xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(settings.language.rawValue)\">")
    head(settings, content, &xml)
    for entry in content.entries { self.entry(entry, settings, &xml) }
    xml.line("</feed>")
    return xml.bytes
  }

  func shows(_ guid: String, in file: String) -> Bool { file.contains("\n<id>\(FeedText.xml(guid))</id>\n") }

  func count(in file: String) -> Int {
    file.split(separator: "\n").count { $0 == "<entry>" || $0.hasPrefix("<entry ") }
  }

  private func head(_ settings: FeedSettings, _ content: FeedContent, _ xml: inout FeedXML) {
    xml.element("id", content.id)
    xml.element("title", settings.title, [("type", "text")])
    if !settings.description.isEmpty { xml.element("subtitle", settings.description, [("type", "text")]) }
    // A feed must say when it changed last (section 4.1.1), one that never showed anything as well.
    xml.element("updated", FeedText.instant(content.changed ?? Timestamp(seconds: 0)))
    // Entries without an author need one here (section 4.1.1).
    xml.line("<author>")
    xml.element("name", settings.author ?? settings.title)
    xml.line("</author>")
    xml.element("generator", "Crieur")
    xml.empty("link", [("rel", "alternate"), ("href", settings.link)])
    guard let address = settings.selfLink else { return }
    xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address)])
    if let hub = settings.hub { xml.empty("link", [("rel", "hub"), ("href", hub)]) }
  }

  private func entry(_ entry: FeedEntry, _ settings: FeedSettings, _ xml: inout FeedXML) {
    let item = entry.item
    let language = item.language == settings.language ? "" : " xml:lang=\"\(item.language.rawValue)\""
    xml.line("<entry\(language)>")
    xml.element("id", item.guid)
    xml.element("title", item.title, [("type", "text")])
    xml.element("published", FeedText.instant(item.due))
    xml.element("updated", FeedText.instant(item.changed))
    if let author = item.author {
      xml.line("<author>")
      xml.element("name", author)
      xml.line("</author>")
    }
    if let category = item.category {
      xml.empty("category", [("term", category.rawValue), ("label", settings.label(of: category))])
    }
    links(entry, &xml)
    texts(item, &xml)
    xml.line("</entry>")
  }

  private func links(_ entry: FeedEntry, _ xml: inout FeedXML) {
    if let link = entry.item.link { xml.empty("link", [("rel", "alternate"), ("href", link)]) }
    for enclosure in entry.enclosures {
      var attributes = [
        (name: "rel", value: "enclosure"), ("type", enclosure.type), ("length", "\(enclosure.length)"),
        ("href", enclosure.url),
      ]
      if !enclosure.picture.alt.isEmpty { attributes.append(("title", enclosure.picture.alt)) }
      xml.empty("link", attributes)
    }
  }

  /// An entry without a content must lead somewhere (section 4.1.2).
  private func texts(_ item: FeedItem, _ xml: inout FeedXML) {
    let summary = item.summary ?? ""
    let article = item.html ?? ""
    if !summary.isEmpty { xml.element("summary", summary, [("type", "text")]) }
    if !article.isEmpty {
      xml.element("content", article, [("type", "html")])
    } else if summary.isEmpty || item.link == nil {
      xml.element("content", FeedText.html(fromPlain: item.text), [("type", "html")])
    }
  }
}
