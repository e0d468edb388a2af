import Digests
import Domain

/// Seals everything with another key. Whatever interrupts it, what stands in the store can be opened by a key that is kept:
/// the new key is in place before anything is sealed with it, and the old one goes when nothing needs it any more.
struct VaultRotation: Sendable {
  private static let patience = 8

  /// What a rotation came to.
  struct Outcome: Hashable, Sendable {
    /// How many entries are sealed anew.
    var count: Int
    /// Whether former keys are still where the keys are kept, and somebody has to take them away.
    var leavesFormer: Bool
  }

  let archive: any SealedArchive
  let keys: VaultKeys
  let clock: any WallClock
  let person: String

  /// Rotates. What an earlier one left half done is brought to its end instead.
  func run() throws(Reason) -> Outcome {
    switch keys.source {
    case .file(let path): try rotate(VaultKeyFile(path))
    case .given, .passphrase: try rotateToFirst()
    }
  }

  private func rotate(_ file: VaultKeyFile) throws(Reason) -> Outcome {
    // A key that opens nothing here must not get a companion, and one that is lost must not seem to be there again.
    if let lock = try SealedVault.contents([], of: archive).lock {
      _ = try keys.key(for: SealedVault.read(lock, for: keys))
    }
    var known = try file.keys() ?? []
    if known.isEmpty { known = [try file.first()] }
    if known.count == 1 {
      known.insert(.random(), at: 0)
      try file.write(known)
    }
    let new = known[0]
    let count = try reseal { (new, VaultLock(new)) }
    try file.write([new])
    return Outcome(count: count, leavesFormer: false)
  }

  /// The first key is the one that somebody put there for it.
  private func rotateToFirst() throws(Reason) -> Outcome {
    guard try keys.count() > 1 else { throw Reason(VaultCode.noNewKey, ["name": keys.place]) }
    let count = try reseal { () throws(Reason) in try keys.first() }
    return Outcome(count: count, leavesFormer: true)
  }

  private func reseal(
    with new: () throws(Reason) -> (key: SealingKey, lock: VaultLock)
  ) throws(Reason) -> Int {
    let (key, newLock) = try new()
    for _ in 0..<Self.patience {
      let contents = try SealedVault.contents(nil, of: archive)
      // Where nothing was ever sealed, the first that is takes the first key.
      guard let lock = contents.lock else { return 0 }
      guard lock != newLock.description else { return contents.entries.count }
      let old = try keys.key(for: SealedVault.read(lock, for: keys))
      let rows = try contents.entries.map { entry throws(Reason) in try row(entry, from: old, to: key) }
      let note = JournalNote(.rekeyed, at: clock.now, person: person)
      let change = SealedChange(rows, lock: lock, newLock: newLock.description, notes: [note])
      if try SealedVault.carryOut(change, in: archive) { return rows.count }
    }
    throw Reason(VaultCode.contended, ["name": keys.place])
  }

  private func row(_ entry: SealedEntry, from old: SealingKey, to new: SealingKey) throws(Reason) -> SealedChange.Row {
    let text = try SealedText.open(entry, with: old)
    // The version stays: whoever renews this very entry must find the one that was claimed.
    var fresh = entry
    fresh.text = SealedText.seal(text, as: fresh, with: new)
    return SealedChange.Row(fresh, expecting: entry.version)
  }
}
