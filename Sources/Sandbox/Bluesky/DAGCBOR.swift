import FoundationEssentials

/// A JSON value in the binary form over which the AT Protocol hashes it: keys by length and then by bytes, links as tag 42,
/// numbers as short as they go (atproto.com/specs/data-model, read 2026-11; RFC 8949 section 4.2).
enum DAGCBOR {
  /// The bytes of a value; a link that is none is written as it stands.
  static func bytes(of value: JSON) -> [UInt8] {
    switch value {
    case .null: [0xF6]
    case .bool(let isTrue): [isTrue ? 0xF5 : 0xF4]
    case .number(let number): number < 0 ? head(1, UInt64(-1 - number)) : head(0, UInt64(number))
    case .text(let text): head(3, UInt64(text.utf8.count)) + Array(text.utf8)
    case .list(let elements): head(4, UInt64(elements.count)) + elements.flatMap(bytes)
    case .object(let members): special(members) ?? map(members)
    }
  }

  private static func map(_ members: [(name: String, value: JSON)]) -> [UInt8] {
    let sorted = members.map { (name: Array($0.name.utf8), value: $0.value) }.sorted {
      $0.name.count == $1.name.count ? $0.name.lexicographicallyPrecedes($1.name) : $0.name.count < $1.name.count
    }
    return head(5, UInt64(sorted.count))
      + sorted.flatMap { head(3, UInt64($0.name.count)) + $0.name + bytes(of: $0.value) }
  }

  /// `{"$link": …}` and `{"$bytes": …}`.
  private static func special(_ members: [(name: String, value: JSON)]) -> [UInt8]? {
    guard members.count == 1, let member = members.first, case .text(let text) = member.value else { return nil }
    switch member.name {
    case "$link":
      guard let link = ContentID(text) else { return nil }
      return head(6, 42) + head(2, UInt64(link.bytes.count + 1)) + [0] + link.bytes
    case "$bytes":
      let padded = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
      guard let content = Data(base64Encoded: padded) else { return nil }
      return head(2, UInt64(content.count)) + Array(content)
    case _: return nil
    }
  }

  private static func head(_ kind: UInt8, _ value: UInt64) -> [UInt8] {
    let top = kind << 5
    switch value {
    case 0...23: return [top | UInt8(value)]
    case 24...0xFF: return [top | 24, UInt8(value)]
    case 0x100...0xFFFF: return [top | 25] + bigEndian(value, 2)
    case 0x1_0000...0xFFFF_FFFF: return [top | 26] + bigEndian(value, 4)
    case _: return [top | 27] + bigEndian(value, 8)
    }
  }

  private static func bigEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
