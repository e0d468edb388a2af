public import Domain

/// Messages of the sign-in by OAuth 2.0, whatever the network.
public enum OAuthCode: String, MessageCode {
  /// The network does not renew the token any more: a person signs in again. Arguments: `channel`, `detail`.
  case signInAgain = "oauth.signInAgain"
  /// The network does not know the application, or not by this secret. Arguments: `channel`, `detail`.
  case applicationRefused = "oauth.applicationRefused"
  /// The code of a consent was refused: too old, used, or for another sign-in. Arguments: `channel`, `detail`.
  case codeRefused = "oauth.codeRefused"
  /// No code came back, because the person did not agree. Arguments: `channel`, `detail`.
  case notAgreed = "oauth.notAgreed"
  /// What came back holds no code. Arguments: `channel`.
  case noCode = "oauth.noCode"
  /// What came back belongs to another sign-in. Arguments: `channel`.
  case otherSignIn = "oauth.otherSignIn"
  /// Permissions that are needed were not given. Arguments: `channel`, `scopes`.
  case scopesMissing = "oauth.scopesMissing"
  /// A token that is renewed stands where this program cannot write. Arguments: `channel`.
  case renewalNeedsVault = "oauth.renewalNeedsVault"
  /// The token has ended, and there is nothing to renew it with. Arguments: `channel`.
  case tokenEnded = "oauth.tokenEnded"
}
