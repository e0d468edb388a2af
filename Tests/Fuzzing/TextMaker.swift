public import TestSupport

/// Makes texts that a seed brings back.
public struct TextMaker {
  /// Where the choices come from.
  public var random: SeededGenerator

  /// Starts with a seed.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A number below `bound`.
  public mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  /// A manner, each as often as the others.
  public mutating func manner() -> Manner { random.pick(Manner.allCases) }

  /// Some sentences; now and then a word strays in from another script.
  public mutating func prose(_ manner: Manner, upTo most: Int) -> String {
    var text = ""
    for index in 0..<(1 + below(most)) {
      if index > 0 { text += random.pick(manner.separators) }
      text += word(random.chance(5) ? self.manner() : manner)
    }
    return text + random.pick(["", "", ".", " !", "...", "…", "。"])
  }

  /// A word of a manner, perhaps with a capital.
  public mutating func word(_ manner: Manner) -> String {
    let word = random.pick(manner.words)
    return random.chance(20) ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// An article in Markdown, or what should be one.
  public mutating func article(_ manner: Manner, upTo blocks: Int) -> String {
    (0..<below(blocks + 1)).map { _ in block(manner) }.joined(separator: random.pick(["\n\n", "\n\n", "\n"]))
  }

  private mutating func block(_ manner: Manner) -> String {
    let text = prose(manner, upTo: 25)
    switch below(12) {
    case 0: return String(repeating: "#", count: 1 + below(7)) + " " + text
    case 1: return "> " + text
    case 2: return (0..<(1 + below(5))).map { _ in "- " + prose(manner, upTo: 6) }.joined(separator: "\n")
    case 3: return "\(below(12)). " + text + "\n   - " + prose(manner, upTo: 6)
    case 4: return "```\n" + text + "\n```"
    case 5: return "**" + text + "** et [" + prose(manner, upTo: 4) + "](" + address() + ")"
    case 6: return "![" + prose(manner, upTo: 5) + "](" + address() + ") " + text
    case 7: return "<div onclick=\"x()\">" + text + "</div>"
    case 8:
      return random.pick(["---", "***", "    " + text, "| a | b |", "[x]: " + address(), "<!-- " + text + " -->"])
    default: return text
    }
  }

  /// An address that the calendar takes for a link.
  public mutating func link() -> String {
    random.pick([
      "https://www.cci-exemple.fr/actualites/une-page", "https://exemple.fr/", "http://exemple.fr",
      "https://exemple.fr/a_(b)",
      "https://exemple.fr/a?x=1&y=2#partie", "https://exemple.fr/été/œuvre", "https://例え.jp/道",
      "https://xn--r8jz45g.jp/%E9%81%93",
      "https://exemple.fr:8443/a,b;c", "https://sous.domaine.exemple.museum/a.html", "HTTPS://Exemple.fr/A",
      "https://exemple.fr/a.",
      "https://exemple.fr/" + String(repeating: "segment/", count: 1 + below(12)),
    ])
  }

  /// An address, good or bad.
  public mutating func address() -> String {
    let parts = [
      "https://", "http://", "HTTP://", "//", "javascript:", "mailto:", "data:", "www.", "exemple", ".fr", ".com",
      ".рф", ".xn--p1ai", "/", "?",
      "&x=", "#", "%20", "%", "\\", "(", ")", "[", "]", "@", ":", "8443", "é", "漢", "مثال", "\u{200E}", "\u{202E}",
      "\u{0}", " ", "<", ">", "\"",
      "..", "-", "_", "~", "👍", "e\u{301}", "\u{FFFD}", "xn--",
    ]
    if random.chance(40) { return link() }
    return (0..<(1 + below(12))).map { _ in random.pick(parts) }.joined()
  }
}
