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
  /// Facebook cannot read a picture. Arguments: `detail`.
  case pictureRefused = "facebook.pictureRefused"
  /// The person removed the app from their account. Arguments: `channel`, `detail`.
  case appRemoved = "facebook.appRemoved"
  /// The person must confirm their account on Facebook. Arguments: `channel`, `detail`.
  case checkpoint = "facebook.checkpoint"
  /// The person changed their password, or Facebook ended the session. Arguments: `channel`, `detail`.
  case passwordChanged = "facebook.passwordChanged"
  /// The token has ended. Arguments: `channel`, `detail`.
  case tokenExpired = "facebook.tokenExpired"
  /// The person has no role on the Page any more. Arguments: `channel`, `detail`.
  case roleLost = "facebook.roleLost"
  /// The calls are nearly used up: a pause. Arguments: `percent`.
  case nearlyUsedUp = "facebook.nearlyUsedUp"
  /// Much of the calls is used up. Arguments: `channel`, `percent`.
  case quotaLow = "facebook.quotaLow"
  /// The Page is not public. Arguments: `channel`, `page`.
  case pageUnpublished = "facebook.pageUnpublished"
  /// The token is a person's, not a Page's. Arguments: `channel`, `page`.
  case tokenOfPerson = "facebook.tokenOfPerson"
  /// The token is that of another Page. Arguments: `channel`, `page`.
  case tokenOfOtherPage = "facebook.tokenOfOtherPage"
  /// Facebook does not say what the token may do and how long. Arguments: `channel`.
  case tokenUnread = "facebook.tokenUnread"
  /// The token lacks permissions. Arguments: `channel`, `scopes`.
  case scopesMissing = "facebook.scopesMissing"
  /// The person will have to agree once more. Arguments: `channel`, `days`.
  case dataAccessEnds = "facebook.dataAccessEnds"
  /// Step of signing in: the application. Arguments: `address`.
  case stepApp = "facebook.stepApp"
  /// Step of signing in: Facebook Login. Arguments: `redirect`.
  case stepLogin = "facebook.stepLogin"
  /// Step of signing in: the permissions. Arguments: `scopes`.
  case stepPermissions = "facebook.stepPermissions"
  /// Step of signing in: the application goes live. No arguments.
  case stepLive = "facebook.stepLive"
  /// Step of signing in: where the answers to the questions are. No arguments.
  case stepKeys = "facebook.stepKeys"
  /// Question: the application's id. No arguments.
  case askAppID = "facebook.askAppID"
  /// Question: the application's secret. No arguments.
  case askAppSecret = "facebook.askAppSecret"
  /// Question: a Page token, instead of the browser. No arguments.
  case askToken = "facebook.askToken"
  /// Neither a token nor an application was given. Arguments: `channel`.
  case nothingGiven = "facebook.nothingGiven"
  /// Facebook gives this person no token of the Page. Arguments: `channel`, `page`.
  case noPageToken = "facebook.noPageToken"
  /// A picture is too large for Facebook. Arguments: `detail`.
  case pictureTooLarge = "facebook.pictureTooLarge"
}
