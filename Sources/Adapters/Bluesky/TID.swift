import Digests
import Domain

/// A record key of the AT Protocol that sorts by time: 53 bits of microseconds and 10 bits of a clock's number, 13 letters
/// (atproto.com/specs/tid, read 2026-11 in github.com/bluesky-social/atproto-website, src/app/[locale]/specs/tid).
struct TID: Hashable, Sendable {
  /// The 13 letters.
  let text: String

  private static let letters = Array("234567abcdefghijklmnopqrstuvwxyz".utf8)

  /// The key of an instant; the clock's number tells apart what falls on the same microsecond.
  init(microseconds: Int64, clock: Int) {
    let time = UInt64(max(0, microseconds)) & ((1 << 53) - 1)
    var rest = (time << 10) | UInt64(clock & 0x3FF)
    var text: [UInt8] = []
    for _ in 0..<13 {
      text.append(Self.letters[Int(rest & 31)])
      rest >>= 5
    }
    self.text = String(decoding: text.reversed(), as: UTF8.self)
  }

  /// Reads a key; nil for what is none: the first letter leaves the highest bit free.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 13, bytes.allSatisfy(Self.letters.contains), let first = bytes.first,
      Self.letters.prefix(16).contains(first)
    else { return nil }
    self.text = text
  }

  /// The key of a post, the same at every attempt: the second in which it is due, and thirty bits of the delivery's key in
  /// the place of microseconds and clock, because news is due at whole minutes.
  ///
  /// The posts of a thread follow each other.
  init(of key: DeliveryKey, due: Timestamp, post index: Int = 0) {
    let digits = SHA256.digest(of: "bluesky \(key)").rawValue
    let fraction = Int64(digits.prefix(8), radix: 16) ?? 0
    let clock = Int(digits.dropFirst(8).prefix(3), radix: 16) ?? 0
    self.init(microseconds: due.seconds * 1_000_000 + fraction % 1_000_000 + Int64(index), clock: clock)
  }
}
