import Digests
import Testing

/// The test cases of RFC 4231, section 4 (December 2005).
@Suite struct HMACSHA256Tests {
  struct Example: Sendable, CustomTestStringConvertible {
    var key: [UInt8]
    var message: [UInt8]
    var code: String
    var testDescription: String { "\(key.count) bytes of key, \(message.count) of message" }
  }

  static let examples = [
    Example(
      key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Example(
      key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Example(
      key: [UInt8](repeating: 0xAA, count: 20), message: [UInt8](repeating: 0xDD, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Example(
      key: Array(1...25), message: [UInt8](repeating: 0xCD, count: 50),
      code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Example(
      key: [UInt8](repeating: 0xAA, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Example(
      key: [UInt8](repeating: 0xAA, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test(arguments: examples) func theCodeIsTheOneOfTheStandard(example: Example) {
    #expect(HMACSHA256.hex(of: example.message, key: example.key) == example.code)
  }

  /// The value of both empty, as the HMAC of Python's standard library gives it.
  @Test func anEmptyKeyIsAKey() {
    _ = HMACSHA256.hex(of: "a message before", key: "a key before")
    #expect(
      HMACSHA256.hex(of: "", key: "") == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }

  @Test func textsAreTakenAsUTF8() {
    #expect(HMACSHA256.hex(of: "été", key: "clé") == HMACSHA256.hex(of: Array("été".utf8), key: Array("clé".utf8)))
  }
}
