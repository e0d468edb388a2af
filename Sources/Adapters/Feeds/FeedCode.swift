public import Domain

/// Messages of feeds.
public enum FeedCode: String, MessageCode {
  /// A frozen item cannot be read. Arguments: `channel`, `path`.
  case damagedItem = "rss.damagedItem"
  /// A calendar shows nothing but events, and the item has none. Arguments: `channel`.
  case noEvent = "feed.noEvent"
  /// The hub cannot be reached or does not answer; it is told again. Arguments: `channel`, `hub`.
  case hubUnreachable = "feed.hubUnreachable"
  /// The hub did not take the news of a change; it is told again. Arguments: `channel`, `hub`, `detail`.
  case hubFailed = "feed.hubFailed"
  /// The hub was told so often in vain that it is left alone until the next change. Arguments: `channel`, `hub`, `detail`.
  case hubGivenUp = "feed.hubGivenUp"
  /// The hub refuses the news of this feed. Arguments: `channel`, `hub`, `detail`.
  case hubRefused = "feed.hubRefused"
}
