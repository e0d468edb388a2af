import Domain

/// How a feed presents itself.
struct FeedSettings: Hashable, Sendable {
  /// The file that readers fetch.
  var file: String
  /// The feed's title.
  var title: String
  /// The site that the feed belongs to.
  var link: String
  /// What the feed is about.
  var description: String
  /// The feed's own address, where it is known.
  var selfLink: String?
  /// The language of its readers.
  var language: Language
  /// How many items it shows: the newest.
  var count: Int
  /// Whether every category has a feed of its own beside it.
  var perCategory: Bool
  /// What categories are called.
  var categoryLabels: [CategoryName: String]
  /// Who writes what has no author of its own; nil where the feed's title says it.
  var author: String?
  /// The hub that tells readers at once (WebSub); nil for none.
  var hub: String?
  /// Where readers find the folder of pictures, with a slash at its end; nil for a feed without pictures.
  var pictures: String?

  /// The folder of pictures: beside the feed.
  var picturesFolder: String { "\(DurableFile.folder(of: file))/images" }

  /// The category whose feed it is; nil for the feed of everything.
  var category: CategoryName?

  /// The most bytes of texts in a feed, whatever the number of its items; a figure of ours, far above any that readers like.
  private static let mostBytes = 4 * 1024 * 1024

  /// Whether an item is to be seen in this feed.
  func shows(_ item: FeedItem) -> Bool {
    item.recalledBy == nil && (category == nil || category == item.category)
  }

  /// The items that fit, of those that are to be seen: the first always does.
  func window(_ items: [FeedItem]) -> [FeedItem] {
    var room = Self.mostBytes
    return Array(
      items.prefix(count).enumerated().prefix { index, item in
        room -= item.size
        return index == 0 || room >= 0
      }.map(\.element))
  }

  /// What a category is called.
  func label(of category: CategoryName) -> String {
    categoryLabels[category] ?? category.rawValue
  }

  /// The settings of one category's feed: `actualites.xml` becomes `actualites-international.xml`.
  func narrowed(to category: CategoryName) -> FeedSettings {
    var narrowed = self
    narrowed.category = category
    narrowed.file = Self.adding(category, to: file)
    narrowed.title = "\(title) – \(label(of: category))"
    // The address of the category's feed is known only when it follows from the names of the files.
    narrowed.selfLink = selfLink.flatMap {
      DurableFile.name(of: $0) == DurableFile.name(of: file) ? Self.adding(category, to: $0) : nil
    }
    // A hub knows a feed by its address alone.
    if narrowed.selfLink == nil { narrowed.hub = nil }
    return narrowed
  }

  private static func adding(_ category: CategoryName, to path: String) -> String {
    let name = DurableFile.name(of: path)
    let end = name.lastIndex(of: ".") ?? name.endIndex
    let slug = FileName.unique(category.rawValue)
    return path.dropLast(name.count) + "\(name[..<end])-\(slug)\(name[end...])"
  }
}
