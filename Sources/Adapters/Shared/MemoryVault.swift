public import Domain
import Synchronization

/// A vault that ends with its process: for rehearsals, which must not touch a real secret, and for tests.
public final class MemoryVault: SecretVault {
  private let entries: Mutex<[String: VaultEntry]>

  /// Makes a vault with these entries.
  public init(_ texts: [String: String] = [:]) {
    entries = Mutex(texts.mapValues { VaultEntry(text: $0, version: 1) })
  }

  /// See `SecretVault`.
  public func entry(_ name: String) throws(Reason) -> VaultEntry? {
    entries.withLock { $0[name] }
  }

  /// See `SecretVault`.
  public func write(
    _ text: String, to name: String, expecting version: Int?, claimedUntil: Timestamp?
  ) throws(Reason) -> Bool {
    entries.withLock { entries in
      guard entries[name]?.version == version else { return false }
      entries[name] = VaultEntry(text: text, version: (version ?? 0) + 1, claimedUntil: claimedUntil)
      return true
    }
  }

  /// See `SecretVault`.
  public func remove(_ name: String) throws(Reason) {
    entries.withLock { $0[name] = nil }
  }
}
