/// What a post is composed of.
enum PartKind: Int, CaseIterable {
  /// The title, or a text that a person wrote for the channel.
  case hook
  /// The summary.
  case lead
  /// What the article adds.
  case body
  /// When and where.
  case event
  case link
  /// Whose article it is.
  case source
  /// Further pages.
  case links
  case hashtags
  /// Whom the pictures are credited to.
  case credit

  /// Whether it is prose, in which hashtags may be merged.
  var isProse: Bool {
    switch self {
    case .hook, .lead, .body: true
    case .event, .link, .source, .links, .hashtags, .credit: false
    }
  }
}
