public import Domain

/// The messages of the renderer.
public enum RenderCode: String, MessageCode {
  /// The item has no title.
  case titleMissing = "render.titleMissing"
  /// Not even a shortened title fits beside what must be shown: `used`, `limit`.
  case noRoom = "render.noRoom"
  /// A text or title that a person wrote for the channel does not fit, and is never cut: `used`, `limit`.
  case overrideTooLong = "render.overrideTooLong"
  /// The link is not an absolute http(s) address: `link`.
  case linkInvalid = "render.linkInvalid"
  /// The title was shortened: `limit`.
  case titleCut = "render.titleCut"
  /// The summary breaks off within a clause: `limit`.
  case summaryCut = "render.summaryCut"
  /// Part of the article is not shown: `limit`.
  case bodyCut = "render.bodyCut"
  /// The call that the author wrote is not shown: `limit`.
  case callDropped = "render.callDropped"
  /// Hashtags that are not shown: `hashtags`.
  case hashtagsDropped = "render.hashtagsDropped"
  /// A hashtag without any letter: `hashtag`.
  case hashtagInvalid = "render.hashtagInvalid"
  /// Further links that are not shown: `limit`.
  case linksDropped = "render.linksDropped"
  /// A post that a person wrote whole, of somebody else's article, does not name whose it is: `source`.
  case sourceUnnamed = "render.sourceUnnamed"
  /// HTML in the article, which is left out with all that it holds: `html`.
  case htmlDropped = "render.htmlDropped"
  /// A content warning for a channel whose network folds no posts. No arguments.
  case contentWarningDropped = "render.contentWarningDropped"
  /// An alternative text was shortened: `file`, `limit`.
  case altCut = "render.altCut"
  /// A picture beyond the number that the network takes: `file`, `limit`.
  case mediaTooMany = "render.mediaTooMany"
  /// A picture heavier than the network takes: `file`, `limit` in bytes.
  case mediaTooLarge = "render.mediaTooLarge"
  /// A picture of a type that the network does not take: `file`, `type`.
  case mediaType = "render.mediaType"
}
