public import Domain

/// Messages of the Bluesky adapter.
public enum BlueskyCode: String, MessageCode {
  /// The credential has no identifier or no password. Arguments: `channel`.
  case credentialIncomplete = "bluesky.credentialIncomplete"
  /// Identifier or app password were refused. Arguments: `channel`, `detail`.
  case signInRefused = "bluesky.signInRefused"
  /// The account wants a second factor: an app password needs none. Arguments: `channel`.
  case factorNeeded = "bluesky.factorNeeded"
  /// A session that was made a moment ago is refused. Arguments: `channel`, `detail`.
  case sessionRefused = "bluesky.sessionRefused"
  /// The account was taken down or deactivated. Arguments: `channel`, `detail`.
  case accountShut = "bluesky.accountShut"
  /// The account may not do that. Arguments: `channel`, `detail`.
  case forbidden = "bluesky.forbidden"
  /// The address has no server of the AT Protocol. Arguments: `channel`.
  case noSuchAddress = "bluesky.noSuchAddress"
  /// The account's server has an address that must not be used. Arguments: `channel`, `address`.
  case badServer = "bluesky.badServer"
  /// The server does not accept this post. Arguments: `detail`.
  case rejected = "bluesky.rejected"
  /// A picture is gone from the server: it is uploaded once more. No arguments.
  case pictureGone = "bluesky.pictureGone"
  /// The server does not take this picture. Arguments: `detail`.
  case pictureRefused = "bluesky.pictureRefused"
  /// Something stands under the post's key, and what cannot be read. Arguments: `channel`.
  case keyTaken = "bluesky.keyTaken"
  /// Another post stands under the post's key. Arguments: `channel`, `address`.
  case otherPost = "bluesky.otherPost"
  /// Part of a thread stands, and what became of the rest is not known. Arguments: `channel`, `done`, `count`, `address`.
  case threadInterrupted = "bluesky.threadInterrupted"
  /// Part of a thread stands, and the server does not take the rest. Arguments: `channel`, `done`, `count`, `address`,
  /// `detail`.
  case threadBrokenOff = "bluesky.threadBrokenOff"
  /// The password is none that was made for an application. Arguments: `channel`.
  case notAppPassword = "bluesky.notAppPassword"
  /// The account does not show its posts. Arguments: `channel`, `status`.
  case accountInactive = "bluesky.accountInactive"
  /// Signing in: make an app password. Arguments: `page`.
  case stepPassword = "bluesky.stepPassword"
  /// Signing in: what not to allow it. No arguments.
  case stepRights = "bluesky.stepRights"
  /// Signing in: copy it. No arguments.
  case stepCopy = "bluesky.stepCopy"
  /// Signing in: the account's name. No arguments.
  case askIdentifier = "bluesky.askIdentifier"
  /// Signing in: the app password. No arguments.
  case askPassword = "bluesky.askPassword"
}
