import Domain

/// What the vault, and who works with it, has to say.
enum VaultCode: String, MessageCode {
  /// There is no key, and secrets are sealed with one: `file`.
  case noKey = "vault.noKey"
  /// None of the keys is the one that the secrets are sealed with: `name` (a file or variable).
  case wrongKey = "vault.wrongKey"
  /// None of the passphrases is the one that the secrets are sealed with: `name`.
  case wrongPassphrase = "vault.wrongPassphrase"
  /// Others can read the key: `file`.
  case keyReadable = "vault.keyReadable"
  /// The key cannot be read: `file`, `detail`.
  case keyUnreadable = "vault.keyUnreadable"
  /// What stands in the key's file is none: `file`.
  case notAKey = "vault.notAKey"
  /// A key cannot be written: `file`, `detail`.
  case keyUnwritable = "vault.keyUnwritable"
  /// A key would belong to somebody else than the service: `file`, `owner`.
  case notOwner = "vault.notOwner"
  /// Nothing stands under a name: `name`.
  case noEntry = "vault.noEntry"
  /// The question before a secret that channels use is removed: `name`, `channels`, `count`.
  case askRemove = "vault.askRemove"
  /// The answer was no.
  case notRemoved = "vault.notRemoved"
  /// An entry was changed, exchanged or damaged since it was sealed: `name`.
  case damaged = "vault.damaged"
  /// Several processes write at once, again and again: `name`.
  case contended = "vault.contended"
  /// A secret was taken out: `name`.
  case removed = "vault.removed"
  /// Nothing stands under a name that a person gave: `name`.
  case unknownName = "vault.unknownName"
  /// Channels still use a secret that was taken out: `name`, `count`, `channels`.
  case stillUsed = "vault.stillUsed"
  /// The vault is empty.
  case empty = "vault.empty"
  /// Everything is sealed with a new key: `count`.
  case rotated = "vault.rotated"
  /// The secrets are sealed with the first of several keys, and the others can go: `file`.
  case forgetOthers = "vault.forgetOthers"
  /// Only one key or passphrase is known, and this program may not write another: `name`.
  case noNewKey = "vault.noNewKey"
  /// The columns of the list.
  case name = "vault.column.name"
  case version = "vault.column.version"
  case age = "vault.column.age"
  case ends = "vault.column.ends"
  case usedBy = "vault.column.usedBy"
  /// So many days: `count`.
  case days = "vault.days"
  /// Ends in so many days: `count`, `date`.
  case endsIn = "vault.endsIn"
  /// Renewed at this moment.
  case renewing = "vault.renewing"
  /// Older than the journal knows it.
  case putBack = "vault.putBack"
}
