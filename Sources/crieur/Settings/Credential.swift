import Domain

/// Where a channel's secret lies. It is opened only when something is sent or an account is looked at.
enum Credential: Hashable, Sendable {
  /// In this file.
  case file(String)
  /// In this variable of the environment.
  case variable(String)
  /// In the vault, under this name.
  case sealed(String)

  /// Where it lies, for people.
  var place: String {
    switch self {
    case .file(let name), .variable(let name), .sealed(let name): name
    }
  }

  /// The secret, without the white space around it.
  func open(in environment: [String: String], vault: (any SecretVault)?) throws(Reason) -> String {
    let (text, name) = try raw(in: environment, vault)
    let secret = text.trimmingWhitespace()
    guard !secret.isEmpty else { throw Reason(CredentialCode.empty, ["name": name]) }
    return secret
  }

  private func raw(
    in environment: [String: String], _ vault: (any SecretVault)?
  ) throws(Reason) -> (String, String) {
    switch self {
    case .sealed(let name):
      // One that is being made for the first time has no text yet.
      guard let text = try vault?.entry(name)?.text, !text.isEmpty else {
        throw Reason(VaultCode.noEntry, ["name": name])
      }
      return (text, name)
    case .variable(let name):
      guard let text = environment[name] else { throw Reason(CredentialCode.noVariable, ["name": name]) }
      return (text, name)
    case .file(let path):
      let file = try Self.read(path)
      guard file.mode & 0o007 == 0 else { throw Reason(CredentialCode.readableByOthers, ["file": path]) }
      guard let text = file.text else { throw Reason(CredentialCode.notText, ["file": path]) }
      return (text, path)
    }
  }

  private static func read(_ path: String) throws(Reason) -> SmallFile {
    do throws(SmallFile.Failure) {
      return try SmallFile(path)
    } catch {
      switch error {
      case .missing: throw Reason(CredentialCode.missingFile, ["file": path])
      case .refused(let detail): throw Reason(CredentialCode.unreadable, ["file": path, "detail": detail])
      }
    }
  }
}

extension String {
  /// The text without the white space around it.
  func trimmingWhitespace() -> String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
