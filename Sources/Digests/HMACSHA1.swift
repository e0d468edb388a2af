internal import CLibcrypto

/// HMAC with SHA-1 (RFC 2104), for the one protocol that asks for it: OAuth 1.0a (RFC 5849 section 3.4.2).
///
/// What is known against SHA-1 are collisions, which do not touch an HMAC; where there is a choice, `HMACSHA256` is it.
public enum HMACSHA1 {
  /// The 20 bytes of the code of `message` under `key`.
  public static func code(of message: some Sequence<UInt8>, key: some Sequence<UInt8>) -> [UInt8] {
    let message = Array(message)
    let key = Array(key)
    var code = [UInt8](repeating: 0, count: 20)
    // libcrypto takes a missing key for "the key of the last call": an empty one still needs an address.
    let done = (key + [0]).withUnsafeBytes { keyBytes in
      HMAC(EVP_sha1(), keyBytes.baseAddress, Int32(key.count), message, message.count, &code, nil)
    }
    precondition(done != nil, "libcrypto offers no HMAC with SHA-1")
    return code
  }
}
