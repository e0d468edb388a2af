public import Domain

/// Messages of the WordPress adapter.
public enum WordPressCode: String, MessageCode {
  /// The credential has no user name or no password. Arguments: `channel`.
  case badCredential = "wordpress.badCredential"
  /// WordPress does not take user name and application password. Arguments: `channel`, `detail`.
  case passwordRefused = "wordpress.passwordRefused"
  /// WordPress sees no user: the password is wrong, or the server keeps it from WordPress. Arguments: `channel`, `detail`.
  case notLoggedIn = "wordpress.notLoggedIn"
  /// The site or the account takes no application passwords. Arguments: `channel`, `detail`.
  case passwordsDisabled = "wordpress.passwordsDisabled"
  /// The account may not publish. Arguments: `channel`, `detail`.
  case cannotPublish = "wordpress.cannotPublish"
  /// The account may not do this. Arguments: `channel`, `detail`.
  case notAllowed = "wordpress.notAllowed"
  /// The account may not make a category or a tag. Arguments: `channel`, `term`.
  case termNotAllowed = "wordpress.termNotAllowed"
  /// Nothing at the address speaks the REST API. Arguments: `channel`, `status`.
  case noAPI = "wordpress.noAPI"
  /// The site has moved. Arguments: `channel`, `host`.
  case moved = "wordpress.moved"
  /// There is no such author. Arguments: `channel`, `author`.
  case noSuchAuthor = "wordpress.noSuchAuthor"
  /// The site may be in maintenance, or a page stands before it. Arguments: `channel`, `status`.
  case unavailable = "wordpress.unavailable"
  /// WordPress failed, perhaps after the effect. Arguments: `status`, `detail`.
  case failed = "wordpress.failed"
  /// WordPress does not accept this post. Arguments: `detail`.
  case rejected = "wordpress.rejected"
  /// WordPress does not accept a picture. Arguments: `detail`.
  case pictureRefused = "wordpress.pictureRefused"
  /// The draft is gone between two steps. No arguments.
  case draftGone = "wordpress.draftGone"
  /// Something else stands under the post's own address. Arguments: `slug`.
  case slugTaken = "wordpress.slugTaken"
  /// The draft waits in WordPress for somebody who publishes it. Arguments: `channel`, `address`.
  case draftReady = "wordpress.draftReady"
  /// WordPress did not publish, but keeps the post for somebody who does. Arguments: `channel`, `address`, `status`.
  case keptBack = "wordpress.keptBack"
  /// Somebody has changed the post in WordPress since. Arguments: `channel`, `address`.
  case changedThere = "wordpress.changedThere"
  /// The account may not upload pictures. Arguments: `channel`.
  case noUploads = "wordpress.noUploads"
  /// What to do to sign in: open this page. Arguments: `address`.
  case signInOpen = "wordpress.signInOpen"
  /// What to do to sign in: log in as whom. No arguments.
  case signInAs = "wordpress.signInAs"
  /// What to do to sign in: agree, and copy the password. No arguments.
  case signInApprove = "wordpress.signInApprove"
  /// What to do where the page does not open. No arguments.
  case signInProfile = "wordpress.signInProfile"
  /// Asks for the user name. No arguments.
  case askUser = "wordpress.askUser"
  /// Asks for the application password. No arguments.
  case askPassword = "wordpress.askPassword"
}
