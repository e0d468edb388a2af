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

  /// What a category is called.
  func label(of category: CategoryName) -> String {
    categoryLabels[category] ?? category.rawValue
  }

  /// The settings of one category's feed: `actualites.xml` becomes `actualites-international.xml`.
  func narrowed(to category: CategoryName) -> FeedSettings {
    var narrowed = self
    narrowed.file = Self.adding(category, to: file)
    narrowed.title = "\(title) – \(label(of: category))"
    // The address of the category's feed is known only when it follows from the names of the files.
    narrowed.selfLink = selfLink.flatMap {
      DurableFile.name(of: $0) == DurableFile.name(of: file) ? Self.adding(category, to: $0) : nil
    }
    return narrowed
  }

  private static func adding(_ category: CategoryName, to path: String) -> String {
    let name = DurableFile.name(of: path)
    let end = name.lastIndex(of: ".") ?? name.endIndex
    let slug = FileName.unique(category.rawValue)
    return path.dropLast(name.count) + "\(name[..<end])-\(slug)\(name[end...])"
  }
}
