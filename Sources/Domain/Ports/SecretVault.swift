/// Keeps secrets sealed where every process that publishes on a channel sees the same ones: what a person gave to
/// `crieur auth`, and what networks hand out for a while.
///
/// Every write is one compare-and-swap, durable on return, so that of two processes that renew a token one does. Its
/// calls block. A failure says why nothing can be opened: no key, a wrong one, a store that cannot be read.
public protocol SecretVault: Sendable {
  /// What stands under that name; nil for nothing.
  func entry(_ name: String) throws(Reason) -> VaultEntry?

  /// Writes `text` under `name` when the entry's version is still `expecting` (nil: when there is none), and says whether
  /// it was.
  ///
  /// `claimedUntil` tells others that somebody renews the entry until then; nil for nobody. It claims nothing by itself:
  /// whoever wants to renew writes it, and the swap says who was first.
  func write(
    _ text: String, to name: String, expecting version: Int?, claimedUntil: Timestamp?
  ) throws(Reason) -> Bool

  /// Takes an entry out, whatever its version.
  func remove(_ name: String) throws(Reason)
}

/// What stands in a vault under a name.
public struct VaultEntry: Hashable, Sendable {
  /// The secret.
  public var text: String
  /// Raised by every write.
  public var version: Int
  /// Until when somebody renews it; nil for nobody.
  public var claimedUntil: Timestamp?

  /// Makes an entry.
  public init(text: String, version: Int, claimedUntil: Timestamp? = nil) {
    self.text = text
    self.version = version
    self.claimedUntil = claimedUntil
  }
}
