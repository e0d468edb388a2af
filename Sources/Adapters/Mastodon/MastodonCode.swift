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
  /// A picture has more pixels than this server takes. Arguments: `file`, `size`, `limit`.
  case pictureTooFine = "mastodon.pictureTooFine"
  /// A picture is of a type that this server does not take. Arguments: `file`, `type`.
  case pictureType = "mastodon.pictureType"
  /// A description is longer than this server takes. Arguments: `file`, `limit`.
  case altTooLong = "mastodon.altTooLong"
  /// Nothing there changes posts: a person does. Arguments: `channel`, `address`.
  case amendByHand = "mastodon.amendByHand"
  /// Nothing there takes posts down: a person does. Arguments: `channel`, `address`.
  case removeByHand = "mastodon.removeByHand"
  /// The account has moved to another. Arguments: `channel`, `account`.
  case accountMoved = "mastodon.accountMoved"
  /// The server's moderators have limited the account. Arguments: `channel`.
  case accountLimited = "mastodon.accountLimited"
  /// The token lacks permissions. Arguments: `channel`, `scopes`.
  case scopesMissing = "mastodon.scopesMissing"
  /// First step of signing in: who signs in where. Arguments: `server`.
  case stepAccount = "mastodon.stepAccount"
  /// Second step: what to enter for a token made by hand. Arguments: `server`, `scopes`, `redirect`.
  case stepToken = "mastodon.stepToken"
  /// The question for a token. No arguments.
  case askToken = "mastodon.askToken"
  /// The code was refused. Arguments: `channel`, `detail`.
  case codeRefused = "mastodon.codeRefused"
  /// Part of a thread stands, and what became of the rest is not known. Arguments: `done`, `count`, `address`.
  case threadInterrupted = "mastodon.threadInterrupted"
  /// Part of a thread stands, and the server does not take the rest. Arguments: `done`, `count`, `address`, `detail`.
  case threadBrokenOff = "mastodon.threadBrokenOff"
  /// The server still works on a picture. No arguments.
  case pictureNotReady = "mastodon.pictureNotReady"
  /// The pictures hang on another post already, so that an earlier attempt may have succeeded. No arguments.
  case pictureTaken = "mastodon.pictureTaken"
}
