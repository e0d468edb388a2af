import Testing

@testable import Rendering

struct PunycodeTests {
  /// Lengths of `xn--…` by RFC 3492, checked against Python's codec.
  @Test(
    arguments: [
      ("exemple", 7), ("bücher", 13), ("été", 10), ("中", 7), ("👍〜abc", 17), ("пример", 12), ("中国政府", 16),
      ("ñandú-x", 15), ("", 0),
      (String(repeating: "é", count: 50), 56), ("👍〜" + String(repeating: "x", count: 48), 64),
    ])
  func labelsHaveTheLengthThatTheDomainSystemSees(_ label: String, _ length: Int) {
    #expect(Punycode.length(of: Array(label.unicodeScalars)) == length)
  }

  @Test func aHostileLabelIsTooLongWithoutBeingEncoded() {
    #expect(Punycode.length(of: Array(repeating: "é" as Unicode.Scalar, count: 100_000)) > 63)
  }
}
