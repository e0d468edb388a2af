/// Whom an identifier signs in: every identifier is an account of its own, whatever the password but `revoked`.
struct BlueskyAccount: Hashable {
  let handle: String
  let did: String

  /// A name without a dot gets one of the sandbox's own; a mail address becomes one too.
  init(identifier: String) {
    let name = identifier.lowercased()
    let isHandle = name.contains(".") && !name.contains("@")
    let simple = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    self.init(handle: isHandle ? name : "\(simple).bac-a-sable.test")
  }

  /// The account of that handle; its DID looks like one of `did:plc`, 24 letters.
  init(handle: String) {
    self.handle = handle
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    let halves = [StableHash.of(handle), StableHash.of("plc \(handle)")]
    let text = halves.flatMap { half in (0..<12).map { letters[Int(half >> ($0 * 5) & 31)] } }
    did = "did:plc:\(String(text))"
  }

  /// The DID document: the server is this one.
  func document(base: String) -> JSON {
    [
      "@context": ["https://www.w3.org/ns/did/v1"], "id": .text(did), "alsoKnownAs": [.text("at://\(handle)")],
      "verificationMethod": [],
      "service": [
        ["id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": .text(base)]
      ],
    ]
  }
}
