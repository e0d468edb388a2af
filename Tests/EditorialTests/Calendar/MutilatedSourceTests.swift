import Domain
import Editorial
import Foundation
import Testing

struct MutilatedSourceTests {
  /// Pieces that mean something to YAML, to Markdown or to a decoder.
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", ": ", "- ", "\n", "\t", "\"", "'", "&a ", "*a", "? ", "|\n", ">-\n", "---\n", "...\n", "%",
      "@",
      "!!binary ", "!x ", "<<: *a\n", "#", "\\x", "\\u0000", "\u{FEFF}", "{{", "}}", "2011-02-30", "FREQ=", "🎉", ",",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0x0D], [0xED, 0xA0, 0x80], [0xC2, 0x85]]

  @Test(arguments: 1...8)
  func noMutilatedSourceStopsTheReader(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/config/calendar").sorted()
    let reader = CalendarReader(roots: [], rules: try TestCalendar.rules)
    for name in names where !name.contains("media") {
      let whole = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/config/calendar/\(name)")))
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let start = Int.random(in: 0...bytes.count, using: &random)
          let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
          bytes.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &random) ?? [])
        }
        let (source, problems) = reader.readText(bytes, name: name, folder: "\(folder)/config/calendar")
        guard case .items(_, let broken) = source.content else {
          Issue.record("seed \(seed): \(name) was not read")
          continue
        }
        #expect(broken == problems.contains { $0.severity == .error }, "seed \(seed)")
        #expect(problems.allSatisfy { ($0.line ?? 1) >= 1 && ($0.column ?? 1) >= 1 }, "seed \(seed)")
      }
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
