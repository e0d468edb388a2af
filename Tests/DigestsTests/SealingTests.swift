import Testing

@testable import Digests

/// AES-256-GCM and scrypt against published vectors, and what a sealed text promises.
struct SealingTests {
  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
  }

  /// McGrew and Viega, "The Galois/Counter Mode of Operation" (2005), test cases 13, 14 and 16.
  @Test(arguments: [
    (
      "", "", "0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "",
      "530f8afbc74536b9a963b4f1c4cb738b"
    ),
    (
      "00000000000000000000000000000000", "", "0000000000000000000000000000000000000000000000000000000000000000",
      "000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18", "d0d1c8a799996bf0265b98b5d48ab919"
    ),
    (
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
      "feedfacedeadbeeffeedfacedeadbeefabaddad2",
      "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
      "76fc6ece0f4e1768cddf8853bb2d551b"
    ),
  ])
  func sealingMatchesThePublishedVectors(
    text: String, context: String, key: String, nonce: String, cipher: String, tag: String
  )
    throws
  {
    let key = try #require(SealingKey(Self.bytes(key)))
    let sealed = key.seal(Self.bytes(text), context: Self.bytes(context), nonce: Self.bytes(nonce))
    #expect(sealed == Self.bytes(nonce) + Self.bytes(cipher) + Self.bytes(tag))
    #expect(key.open(sealed, context: Self.bytes(context)) == Self.bytes(text))
  }

  /// RFC 7914, section 12.
  @Test(arguments: [
    (
      "", "", 4, 1, 1,
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
    ),
    (
      "password", "NaCl", 10, 8, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
  ])
  func scryptMatchesThePublishedVectors(phrase: String, salt: String, logN: Int, r: Int, p: Int, expected: String) {
    let scrypt = Scrypt(logN: logN, blockSize: r, parallelisation: p)
    #expect(scrypt.bytes(64, from: Array(phrase.utf8), salt: Array(salt.utf8)) == Self.bytes(expected))
  }

  @Test func theUsualWorkCanBeDoneAndUnboundedWorkIsRefused() {
    #expect(Scrypt.usual.bytes(32, from: [1], salt: [2])?.count == 32)
    #expect(Scrypt(logN: 24, blockSize: 64, parallelisation: 1).bytes(32, from: [1], salt: [2]) == nil)
    #expect(Scrypt(logN: 0, blockSize: 8, parallelisation: 1).bytes(32, from: [1], salt: [2]) == nil)
  }

  @Test func nothingOpensWhatWasChangedMovedOrSealedByAnotherKey() throws {
    let key = SealingKey.random()
    let sealed = key.seal("jeton".utf8, context: "facebook 3".utf8)
    #expect(key.open(sealed, context: "facebook 3".utf8) == Array("jeton".utf8))
    #expect(key.open(sealed, context: "facebook 2".utf8) == nil)
    #expect(key.open(sealed, context: "x 3".utf8) == nil)
    #expect(SealingKey.random().open(sealed, context: "facebook 3".utf8) == nil)
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(key.open(changed, context: "facebook 3".utf8) == nil)
    }
    #expect(key.open(sealed.dropLast(), context: "facebook 3".utf8) == nil)
    #expect(key.open([], context: "facebook 3".utf8) == nil)
  }

  @Test func noTwoSealingsAreAlike() {
    let key = SealingKey.random()
    let sealed = (0..<64).map { _ in key.seal("jeton".utf8, context: []) }
    #expect(Set(sealed.map { Array($0.prefix(12)) }).count == 64)
    #expect(Set(sealed).count == 64)
  }

  @Test func aKeyHas32BytesAndANameThatDoesNotTellThem() throws {
    #expect(SealingKey([UInt8](repeating: 1, count: 31)) == nil)
    let key = try #require(SealingKey([UInt8](repeating: 1, count: 32)))
    #expect(key.id.count == 16 && !key.id.hasPrefix("0101"))
    #expect(key.id == SealingKey([UInt8](repeating: 1, count: 32))?.id)
    #expect(key.id != SealingKey.random().id)
  }

  @Test func secretsAreComparedWhole() {
    #expect(SecretComparison.isSame("état", "état"))
    #expect(!SecretComparison.isSame("état", "étau"))
    #expect(!SecretComparison.isSame("état", "éta"))
    #expect(SecretComparison.isSame("", ""))
  }
}
