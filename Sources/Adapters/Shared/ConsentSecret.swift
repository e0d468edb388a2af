import Digests
import Domain
import FoundationEssentials

/// The chance in a consent: a text that nobody can guess, and its hash by the method `S256` of RFC 7636 (September 2015),
/// for networks to which whoever redeems a code shows that it is who asked for it.
struct ConsentSecret: Hashable, Sendable {
  /// 43 to 128 letters of those that addresses leave as they are (section 4.1).
  let verifier: String

  init(verifier: String) {
    self.verifier = verifier
  }

  /// A new one, of 256 bits of chance from the system's generator.
  static func make() -> ConsentSecret {
    var generator = SystemRandomNumberGenerator()
    return ConsentSecret(verifier: base64URL((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }))
  }

  /// What is shown at the beginning (section 4.2).
  var challenge: String {
    let digits = Array(SHA256.digest(of: verifier).rawValue)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
    return Self.base64URL(bytes)
  }

  /// Base64 for addresses (RFC 4648 section 5), without padding.
  private static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
