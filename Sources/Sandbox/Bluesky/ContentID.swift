import Digests
import Domain

/// The name of a content by its hash: version 1, SHA-256, in base32
/// (atproto.com/specs/data-model, section "Link and CID Formats", read 2026-11 in
/// github.com/bluesky-social/atproto-website).
struct ContentID {
  /// What the content is.
  enum Kind: UInt8 {
    /// Bytes as they are, of a picture.
    case raw = 0x55
    /// A value in DAG-CBOR, a record.
    case value = 0x71
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// Version, kind, hash function, length and hash.
  let bytes: [UInt8]

  init(of content: [UInt8], _ kind: Kind) {
    let digits = Array(SHA256.digest(of: content).rawValue.utf8)
    let hash = stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16)
    }
    bytes = [1, kind.rawValue, 0x12, 32] + hash
  }

  /// Reads a name; nil for anything else.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "b") else { return nil }
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for letter in text.utf8.dropFirst() {
      guard let value = Self.letters.firstIndex(of: letter) else { return nil }
      bits = bits << 5 | value
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= 1 << count - 1
      }
    }
    guard bytes.count == 36, bytes.starts(with: [1]), bits == 0 else { return nil }
    self.bytes = bytes
  }

  /// `bafyrei…` for a record, `bafkrei…` for a picture.
  var text: String {
    var text: [UInt8] = [UInt8(ascii: "b")]
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(Self.letters[bits >> count & 31])
      }
      bits &= 1 << count - 1
    }
    if count > 0 { text.append(Self.letters[bits << (5 - count) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }
}
