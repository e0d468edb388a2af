/// Finds the links of a text in one pass.
///
/// It follows the order in which twitter-text tries beginnings, also where that is odd: a text that begins with a letter that is not
/// ASCII loses it before a link without a scheme.
struct LinkScanner {
  private let text: Scalars
  private let rules: LinkRules
  private let path: LinkPath
  private var spans: [Span] = []
  private var run: DomainRun?
  private var label = 0

  private init(_ text: Scalars, _ rules: LinkRules) {
    self.text = text
    self.rules = rules
    path = LinkPath(text: text, rules: rules)
  }

  /// Every link, in order, without overlap.
  static func links(in text: Scalars, by rules: LinkRules) -> [Span] {
    guard text.contains(".") else { return [] }
    var scanner = LinkScanner(text, rules)
    var position = 0
    while position < text.count { position = scanner.step(at: position) }
    return scanner.spans
  }

  /// Looks for a link after the character at `position`; returns where to go on.
  private mutating func step(at position: Int) -> Int {
    if text[position].mayPrecedeLink, let end = link(at: position + 1) { return end }
    if position == 0, let end = link(at: 0) { return end }
    return position + 1
  }

  /// Notes the link that begins at `start`, unless it is too long; returns its end.
  private mutating func link(at start: Int) -> Int? {
    guard start < text.count, text[start].isDomainCharacter else { return nil }
    if let host = afterScheme(at: start), let domain = domain(at: host) {
      let end = endOfLink(after: domain.range.upperBound).end
      if isPossible(domain, in: start..<end, scheme: 0), let shown = shownEnd(of: domain, end: end) {
        spans.append(Span(kind: domain.isKnown ? .url : .doubtfulDomain, range: start..<shown))
      }
      return end
    }
    guard let domain = domain(at: start) else { return nil }
    let ends = endOfLink(after: domain.range.upperBound)
    let precedes = start > 0 && "-_./".unicodeScalars.contains(text[start - 1])
    if rules.knowsSchemeless, !precedes, isPossible(domain, in: start..<ends.end, scheme: 8) {
      noteSchemeless(domain, end: ends.hasPath ? ends.end : nil)
    }
    return ends.end
  }

  private mutating func noteSchemeless(_ domain: DomainRun.Domain, end: Int?) {
    let domains = run?.schemelessDomains(in: domain.range) ?? []
    for (index, found) in domains.enumerated() {
      let last = index == domains.count - 1 ? end : nil
      spans.append(
        Span(
          kind: found.isKnown ? .url : .doubtfulDomain,
          range: found.range.lowerBound..<(last ?? found.range.upperBound)))
    }
  }

  private mutating func domain(at start: Int) -> DomainRun.Domain? {
    guard start < text.count else { return nil }
    if run.map({ !$0.range.contains(start) }) ?? true {
      run = DomainRun(at: start, in: text)
      label = 0
    }
    return run?.domain(at: start, from: &label)
  }

  /// Where the host begins when a scheme stands at `start`.
  private func afterScheme(at start: Int) -> Int? {
    var colon = start
    // No scheme is longer than `gopher`.
    while colon < text.count, colon - start < 7, text[colon].isASCIILetter { colon += 1 }
    guard colon > start, text.hasSchemeMark(at: colon) else { return nil }
    for scheme in rules.schemes where start + scheme.count < text.count {
      var length = 0
      while length < scheme.count, text[start + length].lowered == scheme[length] { length += 1 }
      if length == scheme.count { return start + length }
    }
    return nil
  }

  /// The end of port, path and query that begin at `start`, and whether there is a path.
  private func endOfLink(after start: Int) -> (end: Int, hasPath: Bool) {
    var end = start
    if end + 1 < text.count, text[end] == ":", text[end + 1].isASCIIDigit {
      end += 1
      while end < text.count, text[end].isASCIIDigit { end += 1 }
    }
    let hasPath = end < text.count && text[end] == "/"
    if hasPath { end = path.pathEnd(from: end) }
    if end < text.count, text[end] == "?" { end = path.queryEnd(from: end) }
    return (end, hasPath)
  }

  /// Where a link with a scheme ends: those of X's own shortener end with their slug, and are none when it is too long.
  private func shownEnd(of domain: DomainRun.Domain, end: Int) -> Int? {
    guard rules == .twitterText, domain.range.count == 4, domain.range.upperBound + 1 < end,
      text[domain.range.upperBound] == "/",
      zip("t.co".unicodeScalars, text[domain.range]).allSatisfy({ $0 == $1.lowered })
    else { return end }
    let slug = domain.range.upperBound + 1
    var slugEnd = slug
    while slugEnd < end, text[slugEnd].isASCIIWordPart { slugEnd += 1 }
    guard slugEnd > slug else { return end }
    guard slugEnd - slug <= 40 else { return nil }
    return slugEnd < text.count && text[slugEnd] == "?" ? path.queryEnd(from: slugEnd) : slugEnd
  }

  /// Whether labels and the whole are short enough once the domain is in punycode (4,096 characters, a scheme included).
  private func isPossible(_ domain: DomainRun.Domain, in link: Range<Int>, scheme: Int) -> Bool {
    let labels = text[domain.range].split(separator: ".", omittingEmptySubsequences: false).map(Punycode.length)
    guard labels.allSatisfy({ (1...63).contains($0) }), link.count < 4096 else { return false }
    let rest =
      text[link.lowerBound..<domain.range.lowerBound].utf16Count
      + text[domain.range.upperBound..<link.upperBound].utf16Count
    return scheme + rest + labels.reduce(labels.count - 1, +) <= 4096
  }
}

extension Sequence where Element == Unicode.Scalar {
  /// How many UTF-16 code units it takes.
  var utf16Count: Int { reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) } }
}
