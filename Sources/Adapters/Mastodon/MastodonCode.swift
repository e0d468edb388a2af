public import Domain

/// Messages of the Mastodon adapter.
public enum MastodonCode: String, MessageCode {
  /// The token was refused. Arguments: `channel`, `detail`.
  case tokenRefused = "mastodon.tokenRefused"
  /// The account or the token's scopes do not allow it. Arguments: `channel`, `detail`.
  case forbidden = "mastodon.forbidden"
  /// The address has no Mastodon API. Arguments: `channel`.
  case noSuchAddress = "mastodon.noSuchAddress"
  /// The server does not accept this post. Arguments: `detail`.
  case rejected = "mastodon.rejected"
  /// The text is longer than this server takes. Arguments: `used`, `limit`.
  case tooLong = "mastodon.tooLong"
  /// The post has more pictures than this server takes. Arguments: `count`, `limit`.
  case tooManyPictures = "mastodon.tooManyPictures"
  /// A picture is larger than this server takes. Arguments: `file`, `limit`.
  case pictureTooLarge = "mastodon.pictureTooLarge"
  /// Part of a thread stands, and what became of the rest is not known. Arguments: `done`, `count`, `address`.
  case threadInterrupted = "mastodon.threadInterrupted"
  /// Part of a thread stands, and the server does not take the rest. Arguments: `done`, `count`, `address`, `detail`.
  case threadBrokenOff = "mastodon.threadBrokenOff"
  /// The server still works on a picture. No arguments.
  case pictureNotReady = "mastodon.pictureNotReady"
  /// The pictures hang on another post already, so that an earlier attempt may have succeeded. No arguments.
  case pictureTaken = "mastodon.pictureTaken"
}
