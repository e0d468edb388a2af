import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import crieur

/// Secrets sealed in a store, with a key beside it.
struct SealedVaultTests {
  private let workshop: Workshop
  private let store = ModelStore()
  private let clock = ManualClock(now: Samples.due)

  init() throws { workshop = try Workshop() }

  private var keyFile: String { "\(workshop.folder)/vault.key" }

  private func vault(
    _ source: VaultKeys.Source? = nil, in archive: (any SealedArchive)? = nil, person: String? = nil,
    environment: [String: String] = [:]
  ) -> SealedVault {
    let archive: any SealedArchive = archive ?? store
    return SealedVault(
      keys: VaultKeys(source ?? .file(keyFile), environment: environment), clock: clock, person: person
    ) { () throws(Reason) in archive }
  }

  private func code(_ body: () throws(Reason) -> some Any) -> String? {
    do throws(Reason) {
      _ = try body()
      return nil
    } catch {
      return error.code
    }
  }

  @Test func whatIsSealedIsOpenedByEveryProcessAndStandsNowhereInTheClear() throws {
    let secret = "jeton très secret"
    #expect(try vault().write(secret, to: "facebook", expecting: nil, claimedUntil: nil))
    #expect(try vault().entry("facebook") == VaultEntry(text: secret, version: 1))
    #expect(try vault().entry("x") == nil)
    let row = try #require(try store.sealed(nil).entries.first)
    let kept = try #require(Data(base64Encoded: row.text))
    #expect(kept.range(of: Data(secret.utf8)) == nil && kept.count == secret.utf8.count + 28)
    #expect(try !store.notes().contains { "\($0)".contains(secret) })
    unlink(keyFile)
  }

  @Test func ofTwoWritersOverOneVersionTheFirstDoes() throws {
    let (one, other) = (vault(), vault())
    #expect(try one.write("a", to: "x", expecting: nil, claimedUntil: nil))
    #expect(try !other.write("b", to: "x", expecting: nil, claimedUntil: nil))
    let until = clock.now + .seconds(120)
    #expect(try one.write("a", to: "x", expecting: 1, claimedUntil: until))
    #expect(try !other.write("a", to: "x", expecting: 1, claimedUntil: until))
    #expect(try other.entry("x") == VaultEntry(text: "a", version: 2, claimedUntil: until))
    unlink(keyFile)
  }

  @Test func aRowThatWasChangedExchangedOrPutUnderAnotherVersionIsRefused() throws {
    for name in ["a", "b"] { #expect(try vault().write("secret-\(name)", to: name, expecting: nil, claimedUntil: nil)) }
    let rows = try store.sealed(nil).entries
    let lock = try #require(try store.sealed(nil).lock)
    var forgeries: [SealedEntry] = []
    var forged = rows[0]
    forged.text = rows[1].text
    forgeries.append(forged)
    forged = rows[0]
    forged.claimedUntil = clock.now
    forgeries.append(forged)
    forged = rows[0]
    forged.writtenAt = clock.now + .seconds(1)
    forgeries.append(forged)
    forged = rows[0]
    forged.version = 2
    forgeries.append(forged)
    forged.text = "?"
    forgeries.append(forged)
    var version = 1
    for forgery in forgeries {
      #expect(try store.reseal(SealedChange([.init(forgery, expecting: version)], lock: lock)))
      version = forgery.version
      #expect(code { () throws(Reason) in try vault().entry("a") } == "vault.damaged", "\(forgery)")
    }
    // Who signs in again mends it.
    #expect(try vault(person: "anne").write("neuf", to: "a", expecting: 2, claimedUntil: nil))
    #expect(try vault().entry("a")?.text == "neuf")
    unlink(keyFile)
  }

  @Test func aKeyIsMadeOnceForItsOwnerAloneAndNeverInThePlaceOfALostOne() throws {
    _ = try vault().write("a", to: "x", expecting: nil, claimedUntil: nil)
    let file = try SmallFile(keyFile)
    #expect(file.mode == 0o600)
    _ = try vault().write("b", to: "y", expecting: nil, claimedUntil: nil)
    #expect(try SmallFile(keyFile).bytes == file.bytes)
    unlink(keyFile)
    #expect(code { () throws(Reason) in try vault().entry("x") } == "vault.noKey")
    #expect(
      code { () throws(Reason) in try vault().write("c", to: "z", expecting: nil, claimedUntil: nil) } == "vault.noKey")
    #expect(access(keyFile, F_OK) != 0)
    // What cannot be opened any more can still be taken out.
    try vault().remove("x")
    #expect(try store.sealed(nil).entries.map(\.name) == ["y"])
    #expect(
      code { () throws(Reason) in try vault().write("c", to: "z", expecting: nil, claimedUntil: nil) } == "vault.noKey")
    // Once nothing is left that it opened, it is missed no more.
    try vault().remove("y")
    try vault().prepare()
    #expect(try vault().write("c", to: "z", expecting: nil, claimedUntil: nil))
    #expect(try vault().entry("z")?.text == "c")
    #expect(try SmallFile(keyFile).bytes != file.bytes)
    unlink(keyFile)
  }

  @Test func aWrongKeyAReadableOneAndNoneAtAllAreToldApart() throws {
    _ = try vault().write("a", to: "x", expecting: nil, claimedUntil: nil)
    unlink(keyFile)
    try workshop.write("vault.key", String(repeating: "ab", count: 32) + "\n")
    #expect(code { () throws(Reason) in try vault().entry("x") } == "vault.wrongKey")
    try workshop.write("vault.key", String(repeating: "ab", count: 32) + "\n", mode: 0o644)
    #expect(code { () throws(Reason) in try vault().entry("x") } == "vault.keyReadable")
    for text in ["", "abc\n", String(repeating: "zz", count: 32), String(repeating: "ab", count: 32) + "\nx\n"] {
      try workshop.write("vault.key", text)
      #expect(code { () throws(Reason) in try vault().entry("x") } == "vault.notAKey", "\(text)")
    }
    let given = VaultKeys.Source.given("\(workshop.folder)/none")
    #expect(code { () throws(Reason) in try vault(given).entry("x") } == "vault.noKey")
    let fresh = ModelStore()
    #expect(
      code { () throws(Reason) in try vault(given, in: fresh).write("a", to: "x", expecting: nil, claimedUntil: nil) }
        == "vault.noKey")
  }

  @Test func aPassphraseOpensWhatItSealedAndNoOtherDoes() throws {
    let source = VaultKeys.Source.passphrase(.variable("PHRASE"))
    let right = vault(source, environment: ["PHRASE": "un cheval correct"])
    #expect(try right.write("a", to: "x", expecting: nil, claimedUntil: nil))
    #expect(try right.entry("x")?.text == "a")
    let lock = try #require(try store.sealed(nil).lock)
    #expect(lock.hasPrefix("scrypt:17:8:1:") && VaultLock(lock)?.description == lock)
    let wrong = vault(source, environment: ["PHRASE": "un cheval faux"])
    #expect(code { () throws(Reason) in try wrong.entry("x") } == "vault.wrongPassphrase")
    #expect(code { () throws(Reason) in try vault(source).entry("x") } == "credential.noVariable")
    try wrong.remove("x")
    #expect(try wrong.write("b", to: "x", expecting: nil, claimedUntil: nil))
    #expect(code { () throws(Reason) in try right.entry("x") } == "vault.wrongPassphrase")
    try wrong.remove("x")
    #expect(try right.write("a", to: "x", expecting: nil, claimedUntil: nil))
    #expect(code { () throws(Reason) in try vault().entry("x") } == "vault.noKey")
  }

  @Test func whoSealedRenewedAndRemovedIsToldAndNothingElse() throws {
    let (program, anne) = (vault(), vault(person: "anne"))
    #expect(try anne.write("a", to: "x", expecting: nil, claimedUntil: nil))
    // A claim, its release, and the same claim with a new token at its end.
    #expect(try program.write("a", to: "x", expecting: 1, claimedUntil: clock.now))
    #expect(try program.write("a", to: "x", expecting: 2, claimedUntil: nil))
    #expect(try program.write("a", to: "x", expecting: 3, claimedUntil: clock.now))
    clock.advance(by: .seconds(5))
    #expect(try program.write("b", to: "x", expecting: 4, claimedUntil: nil))
    try anne.remove("x")
    let notes = try store.notes()
    #expect(notes.map(\.act) == [.sealed, .renewed, .unsealed])
    #expect(notes.map(\.person) == ["anne", nil, "anne"])
    #expect(notes.map { $0.secret?.version } == [1, 5, 5])
    #expect(notes[1].at == clock.now)
    unlink(keyFile)
  }

  @Test func anEntryIsAsOldAsItsSecretNotAsItsClaims() throws {
    #expect(try vault().write("a", to: "x", expecting: nil, claimedUntil: nil))
    clock.advance(by: .seconds(60))
    #expect(try vault().write("a", to: "x", expecting: 1, claimedUntil: clock.now))
    #expect(try store.sealed(nil).entries.map(\.writtenAt) == [Samples.due])
    #expect(try vault().write("b", to: "x", expecting: 2, claimedUntil: nil))
    #expect(try store.sealed(nil).entries.map(\.writtenAt) == [clock.now])
    unlink(keyFile)
  }

  @Test func whereThereIsNoStoreSecretsLastAsLongAsTheProcess() throws {
    let vault = SealedVault(keys: VaultKeys(.file(keyFile), environment: [:]), clock: clock) {
      () throws(Reason) -> (any SealedArchive)? in nil
    }
    #expect(try vault.write("a", to: "x", expecting: nil, claimedUntil: nil))
    #expect(try vault.entry("x")?.text == "a")
    #expect(access(keyFile, F_OK) != 0)
  }

  @Test func whatAStoreSaysOfItsLockIsNotTrusted() {
    for text in ["", "key", "key:a:b", "scrypt:17:8:1:salt", "scrypt:x:8:1:salt:id", "moon:1"] {
      #expect(VaultLock(text) == nil, "\(text)")
    }
  }
}
