import Domain
import FoundationEssentials

/// Writes JSON Feed 1.1 (jsonfeed.org/version/1.1, August 2020). Nothing is added to it: no key begins with `_`.
struct JSONFeedFormat: FeedFormat {
  static let network: Network = "json-feed"

  func bytes(_ settings: FeedSettings, _ content: FeedContent) -> [UInt8] {
    let feed = JSONFeedDocument(
      version: "https://jsonfeed.org/version/1.1", title: FeedText.clean(settings.title),
      home_page_url: settings.link, feed_url: settings.selfLink,
      description: settings.description.isEmpty ? nil : FeedText.clean(settings.description),
      language: settings.language.rawValue,
      hubs: settings.hub.map { [JSONFeedDocument.Hub(type: "WebSub", url: $0)] },
      items: content.entries.map { item($0, settings) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(feed)) + [0x0A]
    } catch {
      preconditionFailure("texts and numbers cannot fail to be written as JSON: \(error)")
    }
  }

  func shows(_ guid: String, in file: String) -> Bool { document(file)?.items.contains { $0.id == guid } ?? false }

  func count(in file: String) -> Int { document(file)?.items.count ?? 0 }

  /// What cannot be read shows nothing.
  private func document(_ file: String) -> JSONFeedDocument? {
    try? JSONDecoder().decode(JSONFeedDocument.self, from: Data(file.utf8))
  }

  private func item(_ entry: FeedEntry, _ settings: FeedSettings) -> JSONFeedDocument.Item {
    let item = entry.item
    let article = (item.html ?? "").isEmpty ? nil : item.html.map(FeedText.clean)
    let summary = (item.summary ?? "").isEmpty ? nil : item.summary.map(FeedText.clean)
    return JSONFeedDocument.Item(
      id: item.guid, url: item.link, title: FeedText.clean(item.title), content_html: article,
      content_text: article == nil ? FeedText.clean(item.text) : nil, summary: summary,
      image: entry.enclosures.first?.url, date_published: FeedText.instant(item.due),
      date_modified: item.updated.map { FeedText.instant($0) },
      authors: item.author.map { [JSONFeedDocument.Author(name: FeedText.clean($0))] },
      tags: item.category.map { [FeedText.clean(settings.label(of: $0))] },
      language: item.language == settings.language ? nil : item.language.rawValue,
      attachments: entry.enclosures.isEmpty
        ? nil
        : entry.enclosures.map { enclosure in
          let title = FeedText.clean(enclosure.picture.alt)
          return JSONFeedDocument.Attachment(
            url: enclosure.url, mime_type: enclosure.type, title: title.isEmpty ? nil : title,
            size_in_bytes: enclosure.length)
        })
  }
}

/// A feed as it stands in the file; names are those of the format.
struct JSONFeedDocument: Codable {
  let version: String
  let title: String
  let home_page_url: String
  let feed_url: String?
  let description: String?
  let language: String
  let hubs: [Hub]?
  let items: [Item]

  struct Hub: Codable {
    let type: String
    let url: String
  }

  struct Author: Codable {
    let name: String
  }

  struct Attachment: Codable {
    let url: String
    let mime_type: String
    let title: String?
    let size_in_bytes: Int
  }

  struct Item: Codable {
    let id: String
    let url: String?
    let title: String
    let content_html: String?
    let content_text: String?
    let summary: String?
    let image: String?
    let date_published: String
    let date_modified: String?
    let authors: [Author]?
    let tags: [String]?
    let language: String?
    let attachments: [Attachment]?
  }
}
