import Digests
import Domain
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import crieur

/// A new key for everything, whatever interrupts the change.
struct VaultRotationTests {
  private let workshop: Workshop
  private let memory = ModelMemory()
  private let clock = ManualClock(now: Samples.due)

  init() throws { workshop = try Workshop() }

  private var keyFile: String { "\(workshop.folder)/vault.key" }
  private var keys: VaultKeys { VaultKeys(.file(keyFile), environment: [:]) }
  private var store: ModelStore { ModelStore(memory: memory) }

  private func vault(_ archive: (any SealedArchive)? = nil) -> SealedVault {
    let archive: any SealedArchive = archive ?? store
    return SealedVault(keys: keys, clock: clock) { () throws(Reason) in archive }
  }

  private func rotation(_ archive: any SealedArchive, _ source: VaultKeys.Source? = nil) -> VaultRotation {
    VaultRotation(
      archive: archive, keys: source.map { VaultKeys($0, environment: [:]) } ?? keys, clock: clock, person: "anne")
  }

  private func fill() throws {
    for name in ["a", "b"] { #expect(try vault().write("secret-\(name)", to: name, expecting: nil, claimedUntil: nil)) }
  }

  private func expectAllOpen(_ comment: Comment) throws {
    #expect(try vault().entry("a")?.text == "secret-a", comment)
    #expect(try vault().entry("b")?.text == "secret-b", comment)
  }

  @Test func everythingIsSealedAnewAndTheOldKeyIsForgotten() throws {
    try fill()
    let (old, before) = (try #require(try VaultKeyFile(keyFile).keys()), try store.sealed(nil))
    #expect(try rotation(store).run() == VaultRotation.Outcome(count: 2, leavesFormer: false))
    let (new, after) = (try #require(try VaultKeyFile(keyFile).keys()), try store.sealed(nil))
    #expect(old.count == 1 && new.count == 1 && old != new)
    #expect(after.lock == VaultLock(new[0]).description && after.lock != before.lock)
    #expect(zip(before.entries, after.entries).allSatisfy { $0.text != $1.text && $0.version == $1.version })
    #expect(after.entries.allSatisfy { (try? SealedText.open($0, with: old[0])) == nil })
    try expectAllOpen("after the rotation")
    #expect(try store.notes().map(\.act).last == .rekeyed)
    #expect(try store.notes().map(\.person).last == "anne")
    unlink(keyFile)
  }

  /// A store that stops working at a call, before or after its effect, as the death of a process would.
  private final class Dying: SealedArchive {
    let inner: ModelStore
    let left: Mutex<Int>
    let after: Bool

    init(_ inner: ModelStore, calls: Int, after: Bool) {
      self.inner = inner
      left = Mutex(calls)
      self.after = after
    }

    private func die() throws(StoreFailure) {
      let isAlive = left.withLock { left in
        left -= 1
        return left >= 0
      }
      guard isAlive else {
        throw StoreFailure(.unavailable, Reason(code: "test.died", arguments: [:]))
      }
    }

    func sealed(_ names: Set<String>?) throws(StoreFailure) -> SealedContents {
      try die()
      return try inner.sealed(names)
    }

    func reseal(_ change: SealedChange) throws(StoreFailure) -> Bool {
      if !after { try die() }
      let done = try inner.reseal(change)
      if after { try die() }
      return done
    }
  }

  @Test(arguments: 0...3, [false, true])
  func aRotationThatDiesAnywhereLosesNothingAndIsBroughtToItsEnd(calls: Int, after: Bool) throws {
    try fill()
    _ = try? rotation(Dying(store, calls: calls, after: after)).run()
    try expectAllOpen("calls: \(calls), after: \(after)")
    // A secret that comes in between is kept too.
    #expect(try vault().write("secret-c", to: "c", expecting: nil, claimedUntil: nil))
    _ = try rotation(store).run()
    try expectAllOpen("brought to its end, calls: \(calls), after: \(after)")
    #expect(try vault().entry("c")?.text == "secret-c")
    #expect(try VaultKeyFile(keyFile).keys()?.count == 1)
    unlink(keyFile)
  }

  @Test func aKeyThatALinkLeadsToIsReplacedWhereItLies() throws {
    try fill()
    try FileManager.default.createDirectory(atPath: "\(workshop.folder)/cles", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: keyFile, toPath: "\(workshop.folder)/cles/cle")
    #expect(symlink("cles/cle", keyFile) == 0)
    let old = try SmallFile("\(workshop.folder)/cles/cle").bytes
    _ = try rotation(store).run()
    try expectAllOpen("through the link")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: keyFile) == "cles/cle")
    #expect(try SmallFile("\(workshop.folder)/cles/cle").bytes != old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(workshop.folder)/cles") == ["cle"])
  }

  @Test func aProcessThatKnowsOnlyTheOldKeyCannotSealUnderItAnyMore() throws {
    try fill()
    let old = try #require(try SmallFile(keyFile).text)
    _ = try rotation(store).run()
    let new = try #require(try SmallFile(keyFile).text)
    try workshop.write("vault.key", old)
    #expect(throws: Reason(VaultCode.wrongKey, ["name": keyFile])) {
      try vault().write("spät", to: "d", expecting: nil, claimedUntil: nil)
    }
    try workshop.write("vault.key", new)
    #expect(try store.sealed(nil).entries.map(\.name) == ["a", "b"])
    try expectAllOpen("with the new key")
  }

  @Test func aKeyThatSomebodyElseKeepsIsRotatedToTheLineBeforeIt() throws {
    try fill()
    let source = VaultKeys.Source.given(keyFile)
    #expect(throws: Reason(VaultCode.noNewKey, ["name": keyFile])) { try rotation(store, source).run() }
    let old = try #require(try SmallFile(keyFile).text)
    let new = String(repeating: "0f", count: 32)
    try workshop.write("vault.key", new + "\n" + old)
    #expect(try rotation(store, source).run() == VaultRotation.Outcome(count: 2, leavesFormer: true))
    try workshop.write("vault.key", new + "\n")
    try expectAllOpen("with the new line alone")
  }

  @Test func aPassphraseIsRotatedWithANewSalt() throws {
    let source = VaultKeys.Source.passphrase(.file("\(workshop.folder)/phrase"))
    try workshop.write("phrase", "ancienne phrase\n")
    let archive = store
    let vault = SealedVault(keys: VaultKeys(source, environment: [:]), clock: clock) { () throws(Reason) in archive }
    #expect(try vault.write("a", to: "x", expecting: nil, claimedUntil: nil))
    let before = try store.sealed(nil).lock
    try workshop.write("phrase", "nouvelle phrase\nancienne phrase\n")
    #expect(try rotation(store, source).run() == VaultRotation.Outcome(count: 1, leavesFormer: true))
    try workshop.write("phrase", "nouvelle phrase\n")
    #expect(try vault.entry("x")?.text == "a")
    #expect(try store.sealed(nil).lock != before)
  }

  @Test func withoutTheRightKeyNothingIsWritten() throws {
    try fill()
    unlink(keyFile)
    #expect(throws: Reason(VaultCode.noKey, ["file": keyFile])) { try rotation(store).run() }
    #expect(access(keyFile, F_OK) != 0)
    try workshop.write("vault.key", String(repeating: "ab", count: 32) + "\n")
    #expect(throws: Reason(VaultCode.wrongKey, ["name": keyFile])) { try rotation(store).run() }
    #expect(try VaultKeyFile(keyFile).keys()?.count == 1)
  }

  @Test func anEmptyVaultGetsItsNewKeyToo() throws {
    #expect(try rotation(store).run().count == 0)
    #expect(try VaultKeyFile(keyFile).keys()?.count == 1)
    try fill()
    try expectAllOpen("sealed after it")
    unlink(keyFile)
  }
}
