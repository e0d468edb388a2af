internal import CLibcrypto

/// Makes keys from passphrases, slowly, so that guessing is dear (scrypt, RFC 7914, 2016-08).
public struct Scrypt: Hashable, Sendable {
  /// The work factor N is two to the power of this.
  public var logN: Int
  /// The block size r; one derivation holds 128 * r * N bytes.
  public var blockSize: Int
  /// The parallelisation p.
  public var parallelisation: Int

  /// Names parameters.
  public init(logN: Int, blockSize: Int, parallelisation: Int) {
    self.logN = logN
    self.blockSize = blockSize
    self.parallelisation = parallelisation
  }

  /// N 2^17, r 8, p 1: 128 MiB for some tenths of a second (OWASP, "Password Storage", 2026-11).
  public static let usual = Scrypt(logN: 17, blockSize: 8, parallelisation: 1)

  /// So many bytes from a passphrase and a salt; nil when the parameters are none, or need more than 1 GiB.
  public func bytes(_ count: Int, from passphrase: [UInt8], salt: [UInt8]) -> [UInt8]? {
    guard (1...24).contains(logN), (1...64).contains(blockSize), (1...64).contains(parallelisation) else { return nil }
    var result = [UInt8](repeating: 0, count: count)
    let code = (passphrase + [0]).withUnsafeBytes { bytes in
      EVP_PBE_scrypt(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), passphrase.count, salt + [0], salt.count, 1 << logN,
        UInt64(blockSize), UInt64(parallelisation), 1 << 30, &result, count)
    }
    return code == 1 ? result : nil
  }
}
