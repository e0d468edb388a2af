import Testing

/// Texts with what twitter-text says of them, one a line: what they count by its versions 1, 2 and 3, the text, and every link, mention,
/// hashtag and cashtag in it. `{a*20}` stands for twenty times an a.
///
/// Written from the specification (github.com/twitter/twitter-text, 2021-10); where Unicode has recommended an emoji since, it counts as
/// one by version 3.
enum ConformanceTable {
  struct Row: CustomTestStringConvertible {
    var counts: [Int]
    var text: String
    var entities: [String]

    var testDescription: String { text }
  }

  static let rows = [
    weights, emoji, linksWithAScheme, linksWithoutAScheme, theShortenersOwn, internationalDomains,
    directionalMarksAndRefusedCharacters, pathsQueriesParentheses, together, mentions, hashtags, cashtags,
  ].flatMap { $0.split(separator: "\n").map(row) }

  private static func row(_ line: Substring) -> Row {
    // By scalars: a mark at the beginning of a text would join the bracket before it.
    let texts = line.unicodeScalars.split(separator: "⟦").dropFirst().map { expanded(String($0.prefix { $0 != "⟧" })) }
    let counts = line.prefix { $0 != "|" }.split(separator: " ").compactMap { Int($0) }
    return Row(counts: counts, text: texts.first ?? "", entities: Array(texts.dropFirst()))
  }

  private static func expanded(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let star = rest[open...].firstIndex(of: "*"),
      let close = rest[star...].firstIndex(of: "}"), let count = Int(rest[rest.index(after: star)..<close])
    {
      result += rest[..<open]
      result += String(repeating: String(rest[rest.index(after: open)..<star]), count: count)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
