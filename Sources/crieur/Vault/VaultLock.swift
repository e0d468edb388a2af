import Digests
import Domain

/// What the store says about the key of its entries: which one it is, and how a passphrase becomes it. Nothing of it is
/// secret.
struct VaultLock: Hashable, Sendable, LosslessStringConvertible {
  /// How a passphrase becomes the key.
  struct Derivation: Hashable, Sendable {
    var scrypt: Scrypt
    /// In hexadecimal.
    var salt: String

    /// Today's work and a new salt.
    static func fresh() -> Derivation {
      let salt = SecureRandom.bytes(16).map { String($0 >> 4, radix: 16) + String($0 & 0x0F, radix: 16) }.joined()
      return Derivation(scrypt: .usual, salt: salt)
    }

    /// The key of a passphrase; nil when the work is out of all bounds.
    func key(of passphrase: String) -> SealingKey? {
      scrypt.bytes(SealingKey.size, from: Array(passphrase.utf8), salt: Array(salt.utf8)).flatMap { SealingKey($0) }
    }
  }

  /// `SealingKey.id`.
  var key: String
  /// Nil for a key that stands in a file.
  var derivation: Derivation?

  init(_ key: SealingKey, derivation: Derivation? = nil) {
    self.key = key.id
    self.derivation = derivation
  }

  /// Reads what `description` writes.
  init?(_ text: String) {
    let parts = text.split(separator: ":").map(String.init)
    switch (parts.first, parts.count) {
    case ("key", 2): key = parts[1]
    case ("scrypt", 6):
      guard let logN = Int(parts[1]), let size = Int(parts[2]), let lanes = Int(parts[3]) else { return nil }
      let scrypt = Scrypt(logN: logN, blockSize: size, parallelisation: lanes)
      (derivation, key) = (Derivation(scrypt: scrypt, salt: parts[4]), parts[5])
    case (_, _): return nil
    }
  }

  /// `key:9f…`, or `scrypt:17:8:1:SALT:9f…`.
  var description: String {
    guard let derivation else { return "key:\(key)" }
    let scrypt = derivation.scrypt
    return "scrypt:\(scrypt.logN):\(scrypt.blockSize):\(scrypt.parallelisation):\(derivation.salt):\(key)"
  }
}
