import Domain

/// Why a credential cannot be opened.
enum CredentialCode: String, MessageCode {
  /// The file is missing.
  case missingFile = "credential.missingFile"
  /// The file cannot be read.
  case unreadable = "credential.unreadable"
  /// Others than its owner and group may use the file.
  case readableByOthers = "credential.readableByOthers"
  /// There is nothing in it.
  case empty = "credential.empty"
  /// It is not text.
  case notText = "credential.notText"
  /// It lacks `user` or `password`.
  case noLogin = "credential.noLogin"
  /// The environment has no such variable.
  case noVariable = "credential.noVariable"
}
