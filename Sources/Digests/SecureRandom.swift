internal import CLibcrypto

/// Bytes that nobody can foresee.
public enum SecureRandom {
  /// So many of them.
  public static func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let code = RAND_bytes(&bytes, Int32(count))
    precondition(code == 1, "libcrypto has no random numbers: nothing may be sealed")
    return bytes
  }
}

/// Comparing secrets.
public enum SecretComparison {
  /// Whether two texts are the same, in a time that does not tell where they differ.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return CRYPTO_memcmp(one, other, one.count) == 0
  }
}
