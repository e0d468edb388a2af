import Domain
import StoreSQLite

/// Looks whether the key of the vault is there and is the one that the secrets are sealed with. Opens none of them.
struct VaultCheck: Sendable {
  private let program: Program

  init(_ program: Program) { self.program = program }

  /// What is wrong with the key; nil when nothing is, or nothing is sealed.
  var key: Finding? {
    // A store that cannot be read has been told of already.
    let contents = try? program.reading { store throws(StoreFailure) in try store.sealed(nil) }
    guard let contents, let lock = contents.lock, !contents.entries.isEmpty else { return nil }
    let keys = program.vaultKeys
    do throws(Reason) {
      _ = try keys.key(for: SealedVault.read(lock, for: keys))
      return nil
    } catch {
      return Finding(.credentials, isOfThisShell(error) ? .warning : .error, error)
    }
  }

  /// Whether it may be otherwise for the service, which has an environment and rights of its own.
  private func isOfThisShell(_ reason: Reason) -> Bool {
    [CredentialCode.noVariable.rawValue, VaultCode.keyUnreadable.rawValue].contains(reason.code)
  }
}
