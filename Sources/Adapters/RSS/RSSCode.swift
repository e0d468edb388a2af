public import Domain

/// Messages of the RSS adapter.
public enum RSSCode: String, MessageCode {
  /// A frozen item cannot be read. Arguments: `channel`, `path`.
  case damagedItem = "rss.damagedItem"
}
