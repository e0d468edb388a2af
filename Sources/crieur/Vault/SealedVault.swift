import Adapters
import Digests
import Domain
import Foundation

/// The vault of this program: secrets sealed with a key that lies outside the store, in rows of the store.
///
/// Its calls block, on the thread of whoever asks: so it has a connection to the store of its own, and the dispatcher's is
/// never waited for.
struct SealedVault: SecretVault {
  /// How often a write begins anew that found another key, or lost a race.
  private static let patience = 8

  /// Gives the store; nil while there is none: then secrets last as long as the process.
  let archive: @Sendable () throws(Reason) -> (any SealedArchive)?
  let keys: VaultKeys
  let clock: any WallClock
  /// Who writes; nil for the program itself.
  let person: String?
  private let passing = MemoryVault()

  init(
    keys: VaultKeys, clock: any WallClock, person: String? = nil,
    archive: @escaping @Sendable () throws(Reason) -> (any SealedArchive)?
  ) {
    self.archive = archive
    self.keys = keys
    self.clock = clock
    self.person = person
  }

  /// See `SecretVault`.
  func entry(_ name: String) throws(Reason) -> VaultEntry? {
    guard let archive = try archive() else { return try passing.entry(name) }
    for _ in 0..<Self.patience {
      let contents = try Self.contents([name], of: archive)
      guard let entry = contents.entries.first, let lock = contents.lock else { return nil }
      do throws(Reason) {
        let text = try SealedText.open(entry, with: keys.key(for: try Self.read(lock, for: keys)))
        return VaultEntry(text: text, version: entry.version, claimedUntil: entry.claimedUntil)
      } catch {
        // Somebody may have changed the key between our look at the store and our look at the key.
        guard try Self.contents([name], of: archive).lock != lock else { throw error }
      }
    }
    throw Reason(VaultCode.contended, ["name": name])
  }

  /// See `SecretVault`.
  func write(
    _ text: String, to name: String, expecting version: Int?, claimedUntil: Timestamp?
  ) throws(Reason) -> Bool {
    guard let archive = try archive() else {
      return try passing.write(text, to: name, expecting: version, claimedUntil: claimedUntil)
    }
    for _ in 0..<Self.patience {
      let contents = try Self.contents([name], of: archive)
      let standing = contents.entries.first
      guard standing?.version == version else { return false }
      let change: SealedChange
      do throws(Reason) {
        change = try self.change(text, to: name, claimedUntil, over: standing, under: contents.lock, of: archive)
      } catch {
        guard try Self.contents([name], of: archive).lock != contents.lock else { throw error }
        continue
      }
      if try Self.carryOut(change, in: archive) { return true }
    }
    throw Reason(VaultCode.contended, ["name": name])
  }

  /// See `SecretVault`.
  func remove(_ name: String) throws(Reason) {
    guard let archive = try archive() else { return try passing.remove(name) }
    for _ in 0..<Self.patience {
      let contents = try Self.contents([name], of: archive)
      guard let entry = contents.entries.first, let lock = contents.lock else { return }
      let note = note(.unsealed, name, entry.version)
      let row = SealedChange.Row(removing: name, expecting: entry.version)
      if try Self.carryOut(SealedChange([row], lock: lock, notes: [note]), in: archive) { return }
    }
    throw Reason(VaultCode.contended, ["name": name])
  }

  /// Finds the key, or makes the first one, so that a write that follows will not fail for want of it.
  func prepare() throws(Reason) {
    guard let archive = try archive() else { return }
    _ = try opening(under: Self.contents([], of: archive).lock, of: archive)
  }

  /// The version of an entry, which can be known without the key; nil for none.
  func version(of name: String) throws(Reason) -> Int? {
    guard let archive = try archive() else { return try passing.entry(name)?.version }
    return try Self.contents([name], of: archive).entries.first?.version
  }

  private func change(
    _ text: String, to name: String, _ claimedUntil: Timestamp?, over standing: SealedEntry?, under lock: String?,
    of archive: any SealedArchive
  ) throws(Reason) -> SealedChange {
    let (key, lock, newLock) = try opening(under: lock, of: archive)
    // One that cannot be opened any more may be written over: a person who signs in again mends it.
    let before = standing.flatMap { try? SealedText.open($0, with: key) }
    let now = clock.now
    var entry = SealedEntry(
      name: name, version: (standing?.version ?? 0) + 1, text: "",
      writtenAt: before == text ? standing?.writtenAt ?? now : now, claimedUntil: claimedUntil)
    entry.text = SealedText.seal(text, as: entry, with: key)
    let isNews = before != text && claimedUntil == nil && (person != nil || standing?.claimedUntil != nil)
    let act = person == nil ? JournalAct.renewed : .sealed
    return SealedChange(
      [.init(entry, expecting: standing?.version)], lock: lock, newLock: newLock,
      notes: isNews ? [note(act, name, entry.version)] : [])
  }

  /// The key to seal with, the lock that must stand, and the one that takes its place: where nothing is sealed any more,
  /// a lock whose key is lost keeps nothing.
  private func opening(
    under lock: String?, of archive: any SealedArchive
  ) throws(Reason) -> (key: SealingKey, lock: String, newLock: String?) {
    guard let lock else {
      let first = try keys.first()
      return (first.key, first.lock.description, nil)
    }
    do throws(Reason) {
      return (try keys.key(for: Self.read(lock, for: keys)), lock, nil)
    } catch {
      guard try Self.contents(nil, of: archive).entries.isEmpty else { throw error }
      let first = try keys.first()
      return (first.key, lock, first.lock.description)
    }
  }

  private func note(_ act: JournalAct, _ name: String, _ version: Int) -> JournalNote {
    var note = JournalNote(act, at: clock.now, person: person)
    note.secret = JournalSecret(name: name, version: version)
    return note
  }

  // MARK: The store

  /// What a lock says; one that no version of the program has written fits no key.
  static func read(_ lock: String, for keys: VaultKeys) throws(Reason) -> VaultLock {
    guard let read = VaultLock(lock) else { throw Reason(VaultCode.wrongKey, ["name": keys.place]) }
    return read
  }

  static func contents(_ names: Set<String>?, of archive: any SealedArchive) throws(Reason) -> SealedContents {
    do throws(StoreFailure) {
      return try archive.sealed(names)
    } catch {
      throw error.reason
    }
  }

  static func carryOut(_ change: SealedChange, in archive: any SealedArchive) throws(Reason) -> Bool {
    do throws(StoreFailure) {
      return try archive.reseal(change)
    } catch {
      throw error.reason
    }
  }
}

/// How a secret becomes the text of a row, and back.
enum SealedText {
  /// Seals a text as the entry that it is to be: nothing in the row can be exchanged without its being noticed.
  static func seal(_ text: String, as entry: SealedEntry, with key: SealingKey) -> String {
    Data(key.seal(text.utf8, context: context(of: entry))).base64EncodedString()
  }

  /// The secret of an entry.
  static func open(_ entry: SealedEntry, with key: SealingKey) throws(Reason) -> String {
    guard let sealed = Data(base64Encoded: entry.text), let bytes = key.open(sealed, context: context(of: entry)),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw Reason(VaultCode.damaged, ["name": entry.name]) }
    return text
  }

  private static func context(of entry: SealedEntry) -> [UInt8] {
    let claim = entry.claimedUntil.map { "\($0.microseconds)" } ?? "-"
    // A name may hold anything but a line break; the numbers cannot.
    return Array("crieur secret 1\n\(entry.version)\n\(entry.writtenAt.microseconds)\n\(claim)\n\(entry.name)".utf8)
  }
}
