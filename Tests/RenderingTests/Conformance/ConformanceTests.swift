import Domain
import Testing

@testable import Rendering

struct ConformanceTests {
  @Test func theTableIsLongEnoughToTrust() {
    #expect(ConformanceTable.rows.count >= 600)
    #expect(Set(ConformanceTable.rows.map { Array($0.text.unicodeScalars) }).count == ConformanceTable.rows.count)
    #expect(ConformanceTable.rows.allSatisfy { $0.counts.count == 3 })
  }

  @Test func textsCountAsTwitterTextCountsThem() {
    let profiles = [TextProfile.Listing.microblog140, .xV2, .x].map(\.profile)
    for row in ConformanceTable.rows {
      let counts = profiles.map { TextMeasure.measure(row.text, by: $0).used }
      #expect(counts == row.counts, "\(row.text.debugDescription)")
    }
  }

  @Test func textsHoldTheLinksMentionsAndTagsThatTwitterTextFinds() {
    for row in ConformanceTable.rows {
      let scalars = Array(row.text.unicodeScalars)
      let found = TextMeasure.entities(in: row.text, by: .twitterText)
      #expect(found.map { String(scalars[$0.start..<$0.end]) } == row.entities, "\(row.text.debugDescription)")
      #expect(found.map(\.kind) == row.entities.map(kind), "\(row.text.debugDescription)")
    }
  }

  @Test(arguments: ["\u{FFFE}", "a\u{FEFF}b", "https://a.fr \u{FFFF}"])
  func refusedCharactersMakeATextInvalidHoweverShort(_ text: String) {
    let measure = TextMeasure.measure(text, by: TextProfile.Listing.x.profile)
    #expect(!measure.fits && measure.others == [Tally(.invalidCharacters, used: 1, limit: 0)])
    #expect(TextMeasure.measure("\u{200E}\u{202A}a\u{2069}", by: TextProfile.Listing.x.profile).fits)
  }

  private func kind(of text: String) -> Entity.Kind {
    switch text.unicodeScalars.first {
    case "@", "＠": .mention
    case "#", "＃": .hashtag
    case "$": .cashtag
    default: .url
    }
  }
}
