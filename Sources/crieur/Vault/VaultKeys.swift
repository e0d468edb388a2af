import Digests
import Domain
import Synchronization

/// The keys that this machine knows: the first is the one to seal with, the others open what was sealed before.
///
/// Asked anew for every use, so that a key that was changed is known without a restart; what scrypt made of a passphrase
/// is kept for the life of the process.
final class VaultKeys: Sendable {
  /// Where keys come from.
  enum Source: Hashable, Sendable {
    /// A file of 64 hexadecimal digits a line, which this program makes when there is none.
    case file(String)
    /// A file like that, which somebody else looks after: systemd's credential.
    case given(String)
    /// Passphrases, one a line.
    case passphrase(Credential)
  }

  let source: Source
  private let environment: [String: String]
  private let derived = Mutex<[Derived: SealingKey]>([:])

  private struct Derived: Hashable {
    var passphrase: String
    var derivation: VaultLock.Derivation
  }

  init(_ source: Source, environment: [String: String]) {
    self.source = source
    self.environment = environment
  }

  /// The key that opens what stands under `lock`.
  func key(for lock: VaultLock) throws(Reason) -> SealingKey {
    switch source {
    case .file(let path), .given(let path):
      guard let keys = try VaultKeyFile(path).keys() else { throw Reason(VaultCode.noKey, ["file": path]) }
      guard lock.derivation == nil, let key = keys.first(where: { $0.id == lock.key }) else {
        throw Reason(VaultCode.wrongKey, ["name": path])
      }
      return key
    case .passphrase(let credential):
      for passphrase in try passphrases(credential) {
        guard let derivation = lock.derivation, let key = key(of: passphrase, derivation) else { break }
        if key.id == lock.key { return key }
      }
      throw Reason(VaultCode.wrongPassphrase, ["name": credential.place])
    }
  }

  /// The key to seal with where nothing stands under another, and its lock. Makes a key where there is none.
  func first() throws(Reason) -> (key: SealingKey, lock: VaultLock) {
    switch source {
    case .file(let path):
      let key = try VaultKeyFile(path).first()
      return (key, VaultLock(key))
    case .given(let path):
      guard let key = try VaultKeyFile(path).keys()?.first else { throw Reason(VaultCode.noKey, ["file": path]) }
      return (key, VaultLock(key))
    case .passphrase(let credential):
      let derivation = VaultLock.Derivation.fresh()
      guard let passphrase = try passphrases(credential).first, let key = key(of: passphrase, derivation) else {
        throw Reason(CredentialCode.empty, ["name": credential.place])
      }
      return (key, VaultLock(key, derivation: derivation))
    }
  }

  /// How many keys there are.
  func count() throws(Reason) -> Int {
    switch source {
    case .file(let path), .given(let path): try VaultKeyFile(path).keys()?.count ?? 0
    case .passphrase(let credential): try passphrases(credential).count
    }
  }

  /// Where they come from, for people.
  var place: String {
    switch source {
    case .file(let path), .given(let path): path
    case .passphrase(let credential): credential.place
    }
  }

  private func passphrases(_ credential: Credential) throws(Reason) -> [String] {
    try credential.open(in: environment, vault: nil).split(whereSeparator: \.isNewline).map(String.init)
  }

  private func key(of passphrase: String, _ derivation: VaultLock.Derivation) -> SealingKey? {
    let wanted = Derived(passphrase: passphrase, derivation: derivation)
    return derived.withLock { derived in
      if let known = derived[wanted] { return known }
      let key = derivation.key(of: passphrase)
      derived[wanted] = key
      return key
    }
  }
}
