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

  /// The item with the texts of a variant; guid and date stay, because readers know it by them.
  func showing(_ variant: Variant) -> FeedItem {
    var changed = self
    changed.show(variant)
    if let category, category != changed.category {
      changed.formerCategories = (formerCategories ?? []).filter { $0 != changed.category } + [category]
    }
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
