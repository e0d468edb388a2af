public import Domain

/// Messages of the X adapter.
public enum XCode: String, MessageCode {
  /// The keys or the token were refused. Arguments: `channel`, `detail`.
  case tokenRefused = "x.tokenRefused"
  /// The credential lacks parts. Arguments: `channel`, `parts`.
  case credentialIncomplete = "x.credentialIncomplete"
  /// X refuses the signature because of its time. Arguments: `channel`, `detail`.
  case clockWrong = "x.clockWrong"
  /// The application may only read. Arguments: `channel`, `detail`.
  case readOnly = "x.readOnly"
  /// The application may not use the interface. Arguments: `channel`, `detail`.
  case applicationForbidden = "x.applicationForbidden"
  /// The account is suspended or locked. Arguments: `channel`, `detail`.
  case accountShut = "x.accountShut"
  /// The credits are used up, or the spending limit is reached. Arguments: `channel`, `detail`.
  case outOfCredits = "x.outOfCredits"
  /// The month's quota of the plan is used up. Arguments: `channel`, `detail`.
  case usageCapped = "x.usageCapped"
  /// The address has no API of X. Arguments: `channel`, `status`.
  case noSuchAddress = "x.noSuchAddress"
  /// Too many requests. No arguments.
  case throttled = "x.throttled"
  /// X says that it has this post already. Arguments: `detail`.
  case alreadyPosted = "x.alreadyPosted"
  /// X does not accept this post. Arguments: `detail`.
  case rejected = "x.rejected"
  /// X takes the text to be too long. Arguments: `detail`.
  case tooLong = "x.tooLong"
  /// X takes the post for the work of a machine. Arguments: `detail`.
  case takenForSpam = "x.takenForSpam"
  /// X does not let this account answer that post. Arguments: `detail`.
  case replyRefused = "x.replyRefused"
  /// X does not accept a picture. Arguments: `detail`.
  case pictureRefused = "x.pictureRefused"
  /// X still works on a picture. No arguments.
  case pictureNotReady = "x.pictureNotReady"
  /// Part of a thread stands, and what became of the rest is not known. Arguments: `done`, `count`, `address`.
  case threadInterrupted = "x.threadInterrupted"
  /// Part of a thread stands, and X does not take the rest. Arguments: `done`, `count`, `address`, `detail`.
  case threadBrokenOff = "x.threadBrokenOff"
  /// The quota of the day is nearly used up. Arguments: `channel`, `remaining`, `limit`.
  case quotaLow = "x.quotaLow"

  // Signing in: what to do in the developer console, and what is asked. `stepCallback` has the argument `callback`, which the
  // program fills in, `stepScopes` has `scopes`.
  case stepPortal = "x.stepPortal"
  case stepCredits = "x.stepCredits"
  case stepPermission = "x.stepPermission"
  case stepType = "x.stepType"
  case stepCallback = "x.stepCallback"
  case stepClient = "x.stepClient"
  case stepScopes = "x.stepScopes"
  case stepKeys = "x.stepKeys"
  case askClientID = "x.askClientID"
  case askClientSecret = "x.askClientSecret"
  case askConsumerKey = "x.askConsumerKey"
  case askConsumerSecret = "x.askConsumerSecret"
  case askAccessToken = "x.askAccessToken"
  case askAccessTokenSecret = "x.askAccessTokenSecret"
}
