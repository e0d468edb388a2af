import Domain
import Glibc
import StoreSQLite
import Synchronization

/// The vault's own connection to the store, opened when a secret is first asked for and shut with the process.
final class VaultDoor: Sendable {
  private let settings: Settings
  private let store = Mutex<SQLiteStore?>(nil)

  init(_ settings: Settings) { self.settings = settings }

  /// The store; nil while there is none. No command makes one for the sake of a secret alone.
  func archive() throws(Reason) -> (any SealedArchive)? {
    try store.withLock { store throws(Reason) in
      if let store { return store }
      guard access(settings.store, F_OK) == 0 else { return nil }
      let opened = try open()
      store = opened
      return opened
    }
  }

  private func open() throws(Reason) -> SQLiteStore {
    do throws(ProgramEnd) {
      try settings.becomeOwner()
    } catch {
      throw error.reason ?? Reason(VaultCode.noKey, ["file": settings.store])
    }
    do throws(StoreFailure) {
      return try SQLiteStore.open(at: settings.store)
    } catch {
      throw error.reason
    }
  }

  deinit { store.withLock { $0?.close() } }
}

extension Settings {
  /// Where the key lies: what the file says goes before what systemd gives (systemd.exec(5), LoadCredential=).
  func vaultSource(in environment: [String: String]) -> VaultKeys.Source {
    switch vault {
    case .key(let path): return .file(path)
    case .passphrase(let credential): return .passphrase(credential)
    case .usual:
      let given = environment["CREDENTIALS_DIRECTORY"].map { "\($0)/crieur.key" }
      if let given, access(given, F_OK) == 0 { return .given(given) }
      return .file("\(dataFolder)/vault.key")
    }
  }
}
