import FoundationEssentials

/// Texts that nobody can guess, from the system's generator (`getrandom`).
enum RandomText {
  /// As many bytes of chance, in base64 for addresses (RFC 4648 section 5) without padding: only letters, digits, `-`, `_`.
  static func make(bytes count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return base64URL((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// Base64 for addresses, without padding.
  static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
