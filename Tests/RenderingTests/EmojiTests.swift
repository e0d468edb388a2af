import Domain
import Testing

@testable import Rendering

/// Emoji of the Unicode version that the program was built with, by twitter-text's version 3.
struct EmojiTests {
  private func count(_ text: String) -> Int { TextMeasure.measure(text, by: TextProfile.Listing.x.profile).used }

  private let emoji = (0x80...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter(
    \.properties.isEmoji)

  @Test func everyEmojiOfUnicodeCountsTwo() {
    #expect(emoji.count > 1400)
    for scalar in emoji {
      let isLight = scalar == "©" || scalar == "®"
      #expect(count(String(scalar)) == (isLight ? 1 : 2), "U+\(String(scalar.value, radix: 16))")
      if !scalar.properties.isEmojiPresentation {
        #expect(count("\(scalar)\u{FE0F}") == 2, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func everySkinToneBelongsToItsEmoji() {
    let bases = emoji.filter(\.properties.isEmojiModifierBase)
    #expect(bases.count > 130)
    for base in bases {
      for tone in 0x1F3FB...0x1F3FF as ClosedRange<UInt32> {
        guard let tone = Unicode.Scalar(tone) else { continue }
        #expect(count("\(base)\(tone)") == 2, "U+\(String(base.value, radix: 16))")
      }
    }
    #expect(count("🚀🏽") == 4)
  }

  @Test func twoLettersAreAFlagWhenARegionHasThem() {
    let letters = (0x1F1E6...0x1F1FF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let flags = letters.flatMap { first in letters.filter { count("\(first)\($0)") == 2 } }
    #expect(flags.count == 259)
    #expect(count("🇨🇶") == 2 && count("🇽🇰") == 2 && count("🇦🇦") == 4 && count("🇫🇷🇫🇷🇫") == 6)
  }

  @Test(
    arguments: [
      "🐦‍🔥", "🍋‍🟩", "🧑‍🧑‍🧒‍🧒", "🙂‍↔️", "🚶🏽‍➡️", "🏃‍♀️‍➡️", "🧑🏽‍🦽‍➡️", "🧑🏾‍🩰", "👩🏻‍🤝‍👨🏿", "🫱🏻‍🫲🏿", "❤️‍🩹", "⛓️‍💥", "🧔🏼‍♂️", "🏳️‍⚧️",
      "👨🏻‍🐰‍👨🏼", "👩🏽‍🫯‍👩🏿", "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
    ])
  func whatUnicodeRecommendsAsOneEmojiCountsTwo(_ text: String) {
    #expect(count(text) == 2)
    #expect(count("a\(text)\(text)b") == 6)
  }

  @Test(
    arguments: [
      ("👍\u{200D}👍", 5), ("🚀\u{200D}🔥", 5), ("👨\u{200D}", 3), ("\u{200D}👨", 3), ("👨\u{200D}a", 4),
      ("👨\u{200D}👩\u{200D}🚀", 5), ("🏴\u{E0067}\u{E007F}", 6), ("1\u{FE0F}", 3), ("a\u{20E3}", 3), ("👍\u{FE0F}", 4),
    ])
  func whatIsDrawnAsSeveralCountsAsSeveral(_ text: String, _ expected: Int) {
    #expect(count(text) == expected)
  }
}
