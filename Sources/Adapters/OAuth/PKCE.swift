import Digests

/// Proof Key for Code Exchange (RFC 7636, September 2015): whoever redeems a code shows that it is who asked for it.
struct PKCE: Hashable, Sendable {
  /// The secret that is shown at the end: 43 to 128 of the letters that addresses leave as they are (section 4.1).
  let verifier: String

  init(verifier: String) {
    self.verifier = verifier
  }

  /// A new one, of 256 bits of chance.
  static func make() -> PKCE { PKCE(verifier: RandomText.make(bytes: 32)) }

  /// What is shown at the beginning, by the method `S256` (section 4.2).
  var challenge: String { RandomText.base64URL(SHA256.hash(of: verifier.utf8)) }
}
