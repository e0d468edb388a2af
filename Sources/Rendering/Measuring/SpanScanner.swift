/// Finds links, hashtags and mentions as twitter-text does (github.com/twitter/twitter-text, read 2026-11), in one pass.
///
/// Where the rule needs tables that change (endings of domains), it never finds less than the networks do.
struct SpanScanner {
  private let text: Scalars
  private var index = 0
  private var spans: [Span] = []

  private init(_ text: Scalars) { self.text = text }

  /// Every span, in order, without overlap.
  static func spans(in text: Scalars) -> [Span] {
    var scanner = SpanScanner(text)
    while scanner.index < text.count { scanner.step() }
    return scanner.spans
  }

  private mutating func step() {
    let scalar = text[index]
    let found: Span?
    switch scalar {
    case "#", "＃": found = hashtag()
    case "@", "＠": found = mention()
    default: found = scalar.isASCIILetter || scalar.isASCIIDigit ? linkOrEmail() : nil
    }
    guard let found else {
      skip()
      return
    }
    spans.append(found)
    index = found.range.upperBound
  }

  /// Passes the word at `index`, or one other scalar.
  private mutating func skip() {
    guard text[index].isWordPart else {
      index += 1
      return
    }
    while index < text.count, text[index].isWordPart { index += 1 }
  }

  private var before: Unicode.Scalar? { index > 0 ? text[index - 1] : nil }

  private func hashtag() -> Span? {
    if let before, before.isWordPart || before == "&" || before == "#" || before == "/" { return nil }
    var end = index + 1
    var hasLetter = false
    while end < text.count, text[end].isHashtagPart {
      hasLetter = hasLetter || !(text[end].isDigit || text[end] == "_")
      end += 1
    }
    guard hasLetter, !(end < text.count && (text[end] == "#" || text[end] == "＃")), !hasScheme(at: end) else {
      return nil
    }
    return Span(kind: .hashtag, range: index..<end)
  }

  private func hasScheme(at end: Int) -> Bool {
    end + 2 < text.count && text[end] == ":" && text[end + 1] == "/" && text[end + 2] == "/"
  }

  /// `@name`, and `@name@host` as the fediverse writes it.
  private func mention() -> Span? {
    if let before, before.isWordPart || "!#$%&*@＠＃".unicodeScalars.contains(before) { return nil }
    var end = index + 1
    while end < text.count, text[end].isHandlePart { end += 1 }
    guard end > index + 1 else { return nil }
    if end + 1 < text.count, text[end] == "@" {
      var host = end + 1
      while host < text.count, text[host].isHostPart { host += 1 }
      while host > end + 1, text[host - 1] == "." || text[host - 1] == "-" { host -= 1 }
      if text[end + 1..<host].contains(".") { end = host }
    }
    return Span(kind: .mention, range: index..<end)
  }

  private func linkOrEmail() -> Span? {
    if let before, before.isWordPart || "@＠$#＃".unicodeScalars.contains(before) { return nil }
    return LinkScanner(text: text, start: index).link()
  }
}

extension Unicode.Scalar {
  /// What hashtags are made of.
  var isHashtagPart: Bool { isWordPart || self == "·" || self == "\u{200C}" }

  /// What handles are made of.
  var isHandlePart: Bool { isASCIILetter || isASCIIDigit || self == "_" }

  /// What names of hosts are made of.
  var isHostPart: Bool { isHandlePart || self == "-" || self == "." }
}
