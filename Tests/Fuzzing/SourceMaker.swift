import TestSupport

/// Makes sources of the calendar, most of them damaged.
extension TextMaker {
  /// A file's name and bytes.
  mutating func source() -> (name: String, bytes: [UInt8]) {
    let isArticle = random.chance(60)
    let manner = manner()
    let text = isArticle ? "---\n\(keys(manner))---\n\(article(manner, upTo: 5))" : list(manner)
    var bytes = Array(text.utf8)
    for _ in 0..<(random.chance(40) ? 0 : 1 + below(5)) {
      let start = below(bytes.count + 1)
      let end = min(bytes.count, start + below(12))
      bytes.replaceSubrange(start..<end, with: random.pick(Self.splinters))
    }
    return (isArticle ? "a.md" : "a.yaml", bytes)
  }

  private mutating func list(_ manner: Manner) -> String {
    (0..<(1 + below(4))).map { _ in
      "- " + keys(manner).split(separator: "\n").joined(separator: "\n  ") + "\n"
    }.joined()
  }

  private mutating func keys(_ manner: Manner) -> String {
    var lines = ["title: \(scalar(manner))"]
    let more = [
      "summary: \(scalar(manner))", "link: \(random.pick([link(), address(), "\"\(address())\""]))",
      "author: \(scalar(manner))",
      "publish: 2011-0\(1 + below(9))-1\(below(10)) 09:\(below(7))0",
      "publish: {microblog: 2011-01-10 09:00, rss: \(word(manner))}",
      "channels: [microblog, rss]", "channels: \(word(manner))", "category: export",
      "hashtags: [\(word(manner)), médias sociaux]",
      "event: {start: 2011-01-10 09:30, place: \(scalar(manner))}", "not_after: {after: 3h}", "status: draft",
      "language: en",
      "every: {rrule: \"FREQ=\(random.pick(["WEEKLY;BYDAY=MO", "DAILY;INTERVAL=0", "YEARLY", "SECONDLY", "MONTHLY;BYSETPOS=-1;BYDAY=MO,TU"]))\", at: \"08:15\", from: 2011-01-03}",
      random.pick([
        "variants: {microblog: {text: \(scalar(manner)), exact: true}}",
        "variants: {rss: {summary: \(scalar(manner)), content_warning: \(scalar(manner)), mentions: [\"@cci\"]}}",
      ]),
      "images: [{file: a.png, alt: \(scalar(manner))}]",
      "type: relay", "source: \(scalar(manner))", "call: \(scalar(manner))",
      "texts: {warm: \(scalar(manner)), brief: {title: \(scalar(manner)), call: \(scalar(manner))}}",
      "mentions: [\(word(manner)), CCI]", "links: [{label: \(scalar(manner)), link: \(link())}]",
      "id: \(word(manner))", "\(word(manner)): \(scalar(manner))",
    ]
    for line in more where random.chance(35) { lines.append(line) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func scalar(_ manner: Manner) -> String {
    let text = prose(manner, upTo: 12).split(whereSeparator: \.isNewline).joined(separator: " ")
    switch below(4) {
    case 0: return text
    case 1: return "'" + text.split(separator: "'").joined(separator: "''") + "'"
    case 2: return ">-\n    " + text
    default: return "\"" + text.filter { $0 != "\"" && $0 != "\\" } + "\""
    }
  }

  /// What means something to YAML, to Markdown or to a decoder.
  private static let splinters: [[UInt8]] =
    [
      "{", "}", "[", "]", ": ", "- ", "\n", "\t", "\"", "'", "&a ", "*a", "? ", "|\n", ">-\n", "---\n", "...\n", "%",
      "@", "!!binary ", "!x ",
      "<<: *a\n", "#", "\\x", "\\u0000", "\\ud800", "\u{FEFF}", "{{", "{{date}}", "}}", "2011-02-30", "FREQ=", "🎉", ",",
      "1e999", "0x", "~", "null",
      "&a [*a, *a, *a, *a, *a, *a, *a, *a]",
    ].map { Array($0.utf8) } + [
      [], [0], [0xFF], [0xC3], [0x0D], [0xED, 0xA0, 0x80], [0xC2, 0x85], [0xF4, 0x90, 0x80, 0x80],
    ]
}
