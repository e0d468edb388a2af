public import Domain

/// Messages of the Facebook Page adapter.
public enum FacebookCode: String, MessageCode {
  /// The Page token was refused. Arguments: `channel`, `detail`.
  case tokenRefused = "facebook.tokenRefused"
  /// The token lacks a permission for this Page. Arguments: `channel`, `detail`.
  case permissionMissing = "facebook.permissionMissing"
  /// There is no such Page, or the token cannot see it. Arguments: `channel`, `detail`.
  case pageNotFound = "facebook.pageNotFound"
  /// The version of the Graph API is no longer served. Arguments: `channel`, `detail`.
  case versionGone = "facebook.versionGone"
  /// Facebook has shut the Page or the app out for a while. Arguments: `channel`, `detail`.
  case shutOut = "facebook.shutOut"
  /// Too many calls. No arguments.
  case throttled = "facebook.throttled"
  /// Facebook says that it has this post already. Arguments: `detail`.
  case alreadyPosted = "facebook.alreadyPosted"
  /// Facebook failed, perhaps after the effect. Arguments: `status`, `detail`.
  case failed = "facebook.failed"
  /// Facebook does not accept this post. Arguments: `detail`.
  case rejected = "facebook.rejected"
  /// Facebook could not read the page that the link leads to. Arguments: `detail`.
  case linkRefused = "facebook.linkRefused"
  /// The post goes against Facebook's rules. Arguments: `detail`.
  case againstRules = "facebook.againstRules"
  /// A picture is too large for Facebook. Arguments: `detail`.
  case pictureTooLarge = "facebook.pictureTooLarge"
}
