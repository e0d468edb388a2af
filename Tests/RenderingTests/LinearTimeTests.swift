import Domain
import Foundation
import Testing

@testable import Rendering

/// Texts four times as long take four times as long, whatever they are made of; sixteen times would be a quadratic loop.
@Suite(.serialized)
struct LinearTimeTests {
  private static let pieces = [
    "le guide des CCI sur l’export, ", "https://www.cci-exemple.fr/a?b=c. ", ".", "/", "@", "#", "$A ", "a.", "a@",
    "é.", "中.", "a_",
    "a-", "a+", "é", "http://", "http:", "a.com/(", "a.com?", "a.fr/a.", "xn--", "RT", "@a@b.", "#1", "1.", ")", "((",
    "👩\u{200D}",
    "🇫🇷", "e\u{301}", "\u{FE0F}", "http://a/http://", "a@a.fr+", "《", ".http://é",
  ]

  /// What this thread spends on `work`, the least of some tries.
  private func cost(_ work: () -> Void) -> Double {
    (0..<3).map { _ in
      let start = threadTime()
      work()
      return Double(threadTime() - start)
    }.min() ?? 0
  }

  private func threadTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private func expectLinear(_ piece: String, _ name: String, _ work: (String) -> Void) {
    let short = String(repeating: piece, count: 4000 / piece.unicodeScalars.count)
    let long = String(repeating: piece, count: 4 * (4000 / piece.unicodeScalars.count))
    let ratio = cost { work(long) } / cost { work(short) }
    #expect(ratio < 9, "\(name), \(piece.debugDescription): \(ratio)")
  }

  @Test(arguments: pieces) func measuringIsLinear(_ piece: String) {
    for listing in [TextProfile.Listing.x, .mastodon, .threads] {
      expectLinear(piece, listing.name) { _ = TextMeasure.measure($0, by: listing.profile) }
    }
  }

  @Test(arguments: pieces) func findingIsLinear(_ piece: String) {
    expectLinear(piece, "entities") { _ = TextMeasure.entities(in: $0) }
    expectLinear(piece, "spans") { _ = SpanScanner.spans(in: Array($0.unicodeScalars)) }
  }
}
