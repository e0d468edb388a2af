internal import CLibcrypto

/// HMAC with SHA-256 (RFC 2104), which proves that a message comes from somebody who knows the key.
public enum HMACSHA256 {
  /// The code of `message` under `key`, in lower-case hexadecimal.
  public static func hex(of message: some Sequence<UInt8>, key: some Sequence<UInt8>) -> String {
    Hexadecimal.text(code(of: message, key: key))
  }

  /// The 32 bytes of the code of `message` under `key`.
  public static func code(of message: some Sequence<UInt8>, key: some Sequence<UInt8>) -> [UInt8] {
    let message = Array(message)
    let key = Array(key)
    var code = [UInt8](repeating: 0, count: 32)
    // libcrypto takes a missing key for "the key of the last call": an empty one still needs an address.
    let done = (key + [0]).withUnsafeBytes { keyBytes in
      HMAC(EVP_sha256(), keyBytes.baseAddress, Int32(key.count), message, message.count, &code, nil)
    }
    precondition(done != nil, "libcrypto offers no HMAC with SHA-256")
    return code
  }

  /// The code of a text under a key that is a text, both as UTF-8, in lower-case hexadecimal.
  public static func hex(of message: String, key: String) -> String {
    hex(of: message.utf8, key: key.utf8)
  }
}
