internal import CLibcrypto

/// A key of 256 bits that seals texts, by AES-256 in Galois/Counter mode (NIST SP 800-38D, 2007-11).
///
/// Every sealing draws a nonce of 96 bits anew: under one key, 2^32 of them may be drawn (section 8.3), which is more than
/// any vault will ever see.
public struct SealingKey: Hashable, Sendable {
  /// How many bytes a key has.
  public static let size = 32
  private static let (nonceSize, tagSize) = (12, 16)

  private let bytes: [UInt8]

  /// Takes a key; nil when it has not exactly 32 bytes.
  public init?(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.count == Self.size else { return nil }
  }

  /// Draws a key.
  public static func random() -> SealingKey {
    guard let key = SealingKey(SecureRandom.bytes(size)) else { fatalError("32 bytes are a key") }
    return key
  }

  /// The key's bytes, for the file that keeps it.
  public var secretBytes: [UInt8] { bytes }

  /// A name by which the key is known again, and from which nothing else can be known of it.
  public var id: String {
    String(HMACSHA256.hex(of: "crieur vault key".utf8, key: bytes).prefix(16))
  }

  /// Seals `text`: nonce, cipher and tag. What `context` says must be said again to open it.
  public func seal(_ text: some Sequence<UInt8>, context: some Sequence<UInt8>) -> [UInt8] {
    seal(Array(text), context: Array(context), nonce: SecureRandom.bytes(Self.nonceSize))
  }

  /// The text; nil when it was sealed with another key, in another context, or was changed.
  public func open(_ sealed: some Sequence<UInt8>, context: some Sequence<UInt8>) -> [UInt8]? {
    let sealed = Array(sealed)
    guard sealed.count >= Self.nonceSize + Self.tagSize else { return nil }
    let (nonce, rest) = (Array(sealed.prefix(Self.nonceSize)), sealed.dropFirst(Self.nonceSize))
    let cipher = Cipher(key: bytes, nonce: nonce, seals: false)
    cipher.authenticate(Array(context))
    let text = cipher.pass(Array(rest.dropLast(Self.tagSize)))
    return cipher.accepts(tag: Array(rest.suffix(Self.tagSize))) ? text : nil
  }

  /// For the published vectors, which say the nonce.
  func seal(_ text: [UInt8], context: [UInt8], nonce: [UInt8]) -> [UInt8] {
    let cipher = Cipher(key: bytes, nonce: nonce, seals: true)
    cipher.authenticate(context)
    let sealed = cipher.pass(text)
    return nonce + sealed + cipher.tag(Self.tagSize)
  }
}

/// One sealing or opening under way. libcrypto refuses only when memory runs out, which nothing here could survive.
private struct Cipher: ~Copyable {
  private let context: OpaquePointer
  private let seals: Int32

  init(key: [UInt8], nonce: [UInt8], seals: Bool) {
    self.seals = seals ? 1 : 0
    guard let context = EVP_CIPHER_CTX_new(),
      EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce, self.seals) == 1
    else { fatalError("libcrypto offers no AES-256-GCM") }
    self.context = context
  }

  deinit { EVP_CIPHER_CTX_free(context) }

  func authenticate(_ bytes: [UInt8]) {
    var count: Int32 = 0
    precondition(EVP_CipherUpdate(context, nil, &count, bytes, Int32(bytes.count)) == 1, "libcrypto refused AES-GCM")
  }

  func pass(_ bytes: [UInt8]) -> [UInt8] {
    // A stream: what comes out is as long as what went in. An empty array would have no address.
    var result = [UInt8](repeating: 0, count: bytes.count + 1)
    var count: Int32 = 0
    let code = EVP_CipherUpdate(context, &result, &count, bytes + [0], Int32(bytes.count))
    precondition(code == 1 && Int(count) == bytes.count, "libcrypto refused AES-GCM")
    return Array(result.dropLast())
  }

  func tag(_ size: Int) -> [UInt8] {
    var tag = [UInt8](repeating: 0, count: size)
    var count: Int32 = 0
    precondition(EVP_CipherFinal_ex(context, &tag, &count) == 1, "libcrypto refused to end AES-GCM")
    let code = EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(size), &tag)
    precondition(code == 1, "libcrypto gave no tag")
    return tag
  }

  func accepts(tag: [UInt8]) -> Bool {
    var (tag, count) = (tag, Int32(0))
    guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1 else { return false }
    var rest = [UInt8](repeating: 0, count: 16)
    return EVP_CipherFinal_ex(context, &rest, &count) == 1
  }
}
