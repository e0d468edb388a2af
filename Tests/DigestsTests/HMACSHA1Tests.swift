import Digests
import Testing

/// The test cases of RFC 2202, section 3 (September 1997).
@Suite struct HMACSHA1Tests {
  static let examples: [([UInt8], [UInt8], String)] = [
    (
      [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
      "b617318655057264e28bc0b6fb378c8ef146be00"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
    ),
    (
      [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
      "125d7342b9ac11cd91a39af48aa17b4f63f175d3"
    ),
    (
      Array(1...25), [UInt8](repeating: 0xCD, count: 50),
      "4c9007f4026250c6bc8414f9bf50c86c2d7235da"
    ),
    (
      [UInt8](repeating: 0xAA, count: 80),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "aa4ae5e15272d00e95705637ce8a3b55ed402112"
    ),
  ]

  @Test(arguments: examples) func theCodeIsTheOneOfTheStandard(key: [UInt8], message: [UInt8], code: String) {
    let found = HMACSHA1.code(of: message, key: key)
    let hexadecimal = found.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hexadecimal == code)
  }

  /// The value of both empty, as the HMAC of Python's standard library gives it.
  @Test func anEmptyKeyIsAKey() {
    _ = HMACSHA1.code(of: Array("a message before".utf8), key: Array("a key before".utf8))
    #expect(HMACSHA1.code(of: [], key: []).prefix(4) == [0xFB, 0xDB, 0x1D, 0x1B])
  }
}
