import Domain
import Testing

@testable import Rendering

/// Every emoji that Unicode 18.0 wants on keyboards is one, on every network that counts emoji.
struct UnicodeEmojiTests {
  private static let tones = (0x1F3FB...0x1F3FF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  /// The fully-qualified emoji of the test file, made from the table.
  private static let all: [String] = {
    var all = UnicodeEmoji.drawn.map { String($0) } + UnicodeEmoji.selected.map { "\($0)\u{FE0F}" }
    all += UnicodeEmoji.toned.flatMap { base in tones.map { "\(base)\($0)" } }
    all += EmojiSequences.flags.map { $0.unicodeScalars.map { String(flagHalf($0)) }.joined() }
    all += "0123456789#*".unicodeScalars.map { "\($0)\u{FE0F}\u{20E3}" }
    all += ["gbeng", "gbsct", "gbwls"].map { "🏴" + $0.unicodeScalars.map(tag).joined() + "\u{E007F}" }
    all += UnicodeEmoji.joinedWithoutTone.map { joined($0) }
    all += UnicodeEmoji.joinedWithOneTone.flatMap { base in [joined(base)] + tones.map { joined(base, first: $0) } }
    all += UnicodeEmoji.joinedWithTwoTones.map { joined($0) }
    for base in UnicodeEmoji.joinedWithTwoTones + UnicodeEmoji.joinedWithDifferentTones {
      let mayBeEqual = UnicodeEmoji.joinedWithTwoTones.contains(base)
      for first in tones {
        all += tones.filter { mayBeEqual || $0 != first }.map { joined(base, first: first, last: $0) }
      }
    }
    return all
  }()

  private static func flagHalf(_ letter: Unicode.Scalar) -> Character {
    Character(Unicode.Scalar(letter.value - 65 + 0x1F1E6) ?? letter)
  }

  private static func tag(_ letter: Unicode.Scalar) -> String {
    Unicode.Scalar(letter.value + 0xE0000).map { String($0) } ?? ""
  }

  private static func joined(
    _ emoji: [Unicode.Scalar], first: Unicode.Scalar? = nil, last: Unicode.Scalar? = nil
  ) -> String {
    emoji.enumerated().map { index, base in
      if index == 0, let first { return "\(base)\(first)" }
      if index == emoji.count - 1, let last { return "\(base)\(last)" }
      return UnicodeEmoji.selected.contains(base) ? "\(base)\u{FE0F}" : String(base)
    }.joined(separator: "\u{200D}")
  }

  /// FNV-1a over the lines of the file, in the order of their scalars: the table says exactly what the file says.
  @Test func theTableIsThatOfUnicode() {
    #expect(Self.all.count == 3963 && Set(Self.all.map { Array($0.unicodeScalars) }).count == 3963)
    let ordered = Self.all.map { Array($0.unicodeScalars) }.sorted { $0.lexicographicallyPrecedes($1) }
    let hash = ordered.flatMap { Array((String($0) + "\n").utf8) }.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    #expect(hash == 0x18b7_9353_eea1_9a7f)
  }

  @Test func everyEmojiCountsTwoOnX() {
    let profile = TextProfile.Listing.x.profile
    for emoji in Self.all {
      let code = Comment(rawValue: emoji.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
      #expect(TextMeasure.measure(emoji, by: profile).used == 2, code)
      #expect(TextMeasure.measure("a\(emoji)\(emoji)b", by: profile).used == 6, code)
    }
  }

  @Test func everyEmojiCountsOneWhereGraphemesCount() {
    for profile in [TextProfile.Listing.mastodon, .bluesky].map(\.profile) {
      for emoji in Self.all {
        let code = Comment(rawValue: emoji.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
        #expect(TextMeasure.measure("a\(emoji)b", by: profile).used == 3, code)
      }
    }
  }

  @Test func everyEmojiCountsItsBytesOnThreads() {
    for emoji in Self.all {
      let code = Comment(rawValue: emoji.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
      #expect(
        TextMeasure.measure("a\(emoji)b", by: TextProfile.Listing.threads.profile).used == emoji.utf8.count + 2, code)
    }
  }

  /// Half an emoji, or one joined to nothing, is no emoji of its own length.
  @Test func noEmojiIsCutWhenATextIsShortened() {
    for emoji in Self.all where emoji.unicodeScalars.count > 1 {
      let text = "Venez nombreux \(emoji)\(emoji) à la chambre, c’est ouvert à tous les curieux \(emoji) du pays"
      for choice in Shortening.choices(of: text, language: .fr, bound: 60, loss: .summaryCut) {
        #expect(Set(choice.text).isSubset(of: Set(text + ".…")))
      }
    }
  }
}
