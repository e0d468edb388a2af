import Domain
import FoundationEssentials

/// An item of a feed as it was published: frozen in a file, so that the feed can be made again at any time.
struct FeedItem: Hashable, Sendable, Codable {
  /// The identifier that readers know it by; never changes.
  var guid: String
  /// The delivery that published it.
  var key: DeliveryKey
  /// When it was due; feeds date and order items by it.
  var due: Timestamp
  /// The title, plain text.
  var title: String
  /// The summary, plain text.
  var summary: String?
  /// The article, sanitised HTML.
  var html: String?
  /// The text, for items that have neither summary nor article.
  var text: String
  /// Where the item leads.
  var link: String?
  /// Who wrote it.
  var author: String?
  /// What it is about.
  var category: CategoryName?
  /// The language of its texts.
  var language: Language
  /// What it was about before it was corrected: those feeds must let go of it.
  var formerCategories: [CategoryName]?
  /// The recall that took it out of the feed. It stays here, so that nothing puts it back.
  var recalledBy: DeliveryKey?
  /// Its pictures, in order.
  var pictures: [SpooledMedia]?
  /// What takes place, for calendars.
  var event: Event?
  /// When it was corrected or taken out last; nil when it stands as it was published.
  var updated: Timestamp?
  /// How often it was corrected; nil for never.
  var sequence: Int?

  /// When it last became what it is.
  var changed: Timestamp { max(due, updated ?? due) }

  /// How much of a feed its texts take, roughly.
  var size: Int { [title, summary, html, text].reduce(0) { $0 + ($1?.utf8.count ?? 0) } }

  /// Freezes a variant.
  init(_ variant: Variant, key: DeliveryKey, guid: String) {
    self.guid = guid
    self.key = key
    due = variant.due
    language = variant.language
    text = ""
    title = ""
    show(variant)
  }

  /// The item with the texts of a variant; guid and date stay, because readers know it by them. The same texts once more
  /// change nothing.
  func showing(_ variant: Variant, at now: Timestamp) -> FeedItem {
    var changed = self
    changed.show(variant)
    guard changed != self else { return self }
    changed.updated = now
    changed.sequence = (sequence ?? 0) + 1
    if let category, category != changed.category {
      changed.formerCategories = (formerCategories ?? []).filter { $0 != changed.category } + [category]
    }
    return changed
  }

  /// The item as it is kept once it was taken out of the feed.
  func recalled(by recall: DeliveryKey, at now: Timestamp) -> FeedItem {
    var changed = self
    changed.recalledBy = recall
    changed.updated = now
    return changed
  }

  private mutating func show(_ variant: Variant) {
    title = variant.title
    summary = variant.summary
    html = variant.html
    text = variant.text
    link = variant.link
    author = variant.author
    category = variant.category
    language = variant.language
    pictures = variant.media.isEmpty ? nil : variant.media
    event = variant.event
  }

  /// Whether one of the feeds of a category shows it, or did before it was corrected.
  func belonged(to category: CategoryName) -> Bool {
    self.category == category || (formerCategories ?? []).contains(category)
  }

  /// Reads a frozen item; nil when it is damaged.
  init?(json: [UInt8]) {
    do {
      self = try JSONDecoder().decode(FeedItem.self, from: Data(json))
    } catch {
      return nil
    }
  }

  /// The item as it is kept; nil when it cannot be written as JSON.
  var json: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self)) + [0x0A]
    } catch {
      return nil
    }
  }

  /// A tag URI (RFC 4151): the site, the day of the first publication, and the id that a person can say.
  ///
  /// Made once, then kept in the file: neither a new date nor a new site changes it.
  static func guid(for key: DeliveryKey, site: String, day: CivilDate) -> String {
    "tag:\(site),\(day):\(Percent.encoding(key.description, keeping: "/:@~"))"
  }
}
