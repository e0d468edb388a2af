import Digests
import Domain
import Foundation
import Testing

/// The examples of NIST for FIPS 180-4 (csrc.nist.gov, "Example Algorithms", SHA256.pdf).
@Suite struct SHA256Tests {
  static let abc: Digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  static let nothing: Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  static let twoBlocks: Digest = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  static let millionTimesA: Digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

  @Test func textsHaveThePublishedDigests() {
    #expect(SHA256.digest(of: "") == Self.nothing)
    #expect(SHA256.digest(of: "abc") == Self.abc)
    #expect(SHA256.digest(of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == Self.twoBlocks)
    #expect(SHA256.digest(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000)) == Self.millionTimesA)
  }

  @Test func aFileHasTheDigestOfItsBytes() throws {
    try withTemporaryFolder { folder in
      let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
      for (bytes, digest) in [([], Self.nothing), (Array("abc".utf8), Self.abc), (long, Self.millionTimesA)] {
        let path = folder + "/\(bytes.count)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(try SHA256.digest(ofFile: path) == digest)
      }
    }
  }

  @Test func aMissingFileIsNamed() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/missing"
      let failure = #expect(throws: DigestFailure.self) { try SHA256.digest(ofFile: path) }
      #expect(failure == .unreadable(path: path, errno: ENOENT))
      #expect(failure?.reason.code == "digest.unreadable")
      #expect(failure?.reason.arguments == ["path": path, "detail": "No such file or directory"])
    }
  }

  @Test func aFolderIsNoFile() throws {
    try withTemporaryFolder { folder in
      #expect(throws: DigestFailure.unreadable(path: folder, errno: EISDIR)) { try SHA256.digest(ofFile: folder) }
    }
  }

  private func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "digests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    // A folder that stays is left to the system's cleaning.
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }
}
