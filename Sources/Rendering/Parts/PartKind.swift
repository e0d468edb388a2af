import Domain

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
  /// The closing question or call to action.
  case call
  case link
  /// Whose article it is.
  case source
  /// Further pages.
  case links
  case hashtags
  /// Whom the post mentions without naming them in its text.
  case mentions
  /// Whom the pictures are credited to.
  case credit

  /// Whether it is prose, in which hashtags and mentions may be merged.
  var isProse: Bool {
    switch self {
    case .hook, .lead, .body, .call: true
    case .event, .link, .source, .links, .hashtags, .mentions, .credit: false
    }
  }

  /// Whether readers read words in it.
  var isRead: Bool { isProse || self == .event }

  /// The part that a template calls so.
  init(_ part: PostTemplate.Part) {
    self =
      switch part {
      case .title: .hook
      case .summary: .lead
      case .body: .body
      case .event: .event
      case .call: .call
      case .link: .link
      case .source: .source
      case .links: .links
      case .hashtags: .hashtags
      case .mentions: .mentions
      case .credit: .credit
      }
  }
}
