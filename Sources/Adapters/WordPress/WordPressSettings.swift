import Domain

/// How a channel publishes on its site.
struct WordPressSettings: Hashable, Sendable {
  /// What becomes of a post: `publish`, or `draft` and `pending`, which wait for an editor.
  var status = "publish"
  /// Whether posts go to the public at once.
  var publishes: Bool { status == "publish" }
  /// Whether categories and tags that the site does not have are made.
  var makesTerms = true
  /// Whether a recalled post is lost at once, not for a month in the trash.
  var deletesForGood = false
  /// Whose post it is, by number or by name; nil for the account's own.
  var author: String?
  /// What categories are called.
  var categoryLabels: [CategoryName: String] = [:]
}

extension WordPressSettings {
  /// Reads a channel's settings.
  init(_ configuration: ChannelConfiguration) {
    status = configuration.settings["status"] ?? "publish"
    makesTerms = configuration.settings["new_terms"] != "false"
    deletesForGood = configuration.settings["recall"] == "delete"
    author = configuration.settings["author"]
    categoryLabels = configuration.categoryLabels
  }
}
