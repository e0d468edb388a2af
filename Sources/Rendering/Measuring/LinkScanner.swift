/// Reads a link or an e-mail address that begins at `start`.
struct LinkScanner {
  let text: Scalars
  let start: Int

  func link() -> Span? {
    if let host = afterScheme { return schemed(host) }
    return schemeless()
  }

  /// Where the host begins after `http://` or `https://`.
  private var afterScheme: Int? {
    guard text[start] == "h" || text[start] == "H" else { return nil }
    return ["http://", "https://"].lazy.compactMap { scheme in
      let end = start + scheme.utf8.count
      guard end < text.count else { return nil }
      // Bit 5 tells lower from upper case in ASCII letters, and is set in `:` and `/`.
      return zip(text[start..<end], scheme.utf8).allSatisfy { $0.value | 0x20 == UInt32($1) } ? end : nil
    }.first
  }

  private func schemed(_ host: Int) -> Span? {
    var end = host
    while end < text.count, text[end].isHostPart || text[end].isLetter || text[end].isMark { end += 1 }
    while end > host, !text[end - 1].isWordPart { end -= 1 }
    guard text[host..<end].contains(".") else { return nil }
    return Span(kind: .url, range: start..<afterPath(afterPort(end)))
  }

  private func schemeless() -> Span? {
    if start > 0, "-_./".unicodeScalars.contains(text[start - 1]) { return nil }
    var run = start
    while run < text.count, text[run].isHostPart || text[run] == "+" { run += 1 }
    if run < text.count, text[run] == "@" { return email(at: run) }
    guard let domain = domainEnd(upTo: run) else { return nil }
    let end = domain.end == trimmed(run) ? afterPath(afterPort(domain.end)) : domain.end
    return Span(kind: domain.isKnown ? .url : .doubtfulDomain, range: start..<end)
  }

  private func email(at sign: Int) -> Span? {
    var end = sign + 1
    while end < text.count, text[end].isHostPart { end += 1 }
    end = max(trimmed(end), sign + 1)
    return text[sign + 1..<end].contains(".") ? Span(kind: .email, range: start..<end) : nil
  }

  private func trimmed(_ end: Int) -> Int {
    var end = end
    while end > start, text[end - 1] == "." || text[end - 1] == "-" || text[end - 1] == "_" { end -= 1 }
    return end
  }

  /// The end of the longest `label.label…` whose last label may end a domain.
  private func domainEnd(upTo run: Int) -> (end: Int, isKnown: Bool)? {
    var labels: [Range<Int>] = []
    var from = start
    for position in start...trimmed(run) where position == trimmed(run) || text[position] == "." {
      guard position > from else { break }
      labels.append(from..<position)
      from = position + 1
    }
    var doubtful: Int?
    for label in labels.dropFirst().reversed() {
      switch TopLevelDomains.verdict(on: text[label]) {
      case .known: return (label.upperBound, true)
      case .doubtful: doubtful = doubtful ?? label.upperBound
      case .none: break
      }
    }
    return doubtful.map { ($0, false) }
  }

  private func afterPort(_ end: Int) -> Int {
    guard end < text.count, text[end] == ":" else { return end }
    var port = end + 1
    while port < text.count, text[port].isASCIIDigit { port += 1 }
    return port > end + 1 ? port : end
  }

  /// The end of path, query and fragment, without the punctuation of the sentence around the link.
  private func afterPath(_ begin: Int) -> Int {
    guard begin < text.count, text[begin] == "/" || text[begin] == "?" || text[begin] == "#" else { return begin }
    var end = begin
    while end < text.count, text[end].isPathPart { end += 1 }
    while end > begin, !endsPath(begin..<end) { end -= 1 }
    return end
  }

  private func endsPath(_ path: Range<Int>) -> Bool {
    let last = text[path.upperBound - 1]
    if last == ")" {
      return text[path].filter { $0 == "(" }.count >= text[path].filter { $0 == ")" }.count
    }
    return last.isWordPart || "=_#/-+&".unicodeScalars.contains(last)
  }
}

extension Unicode.Scalar {
  /// What stands in paths, queries and fragments: as in RFC 3986, and letters of the Latin and Cyrillic scripts as they are typed.
  var isPathPart: Bool {
    if isASCII { return isASCIILetter || isASCIIDigit || "-._~:/?#[]@!$&'()*+,;=%|".unicodeScalars.contains(self) }
    return ((0xC0...0x24F).contains(value) && self != "×" && self != "÷") || (0x400...0x4FF).contains(value)
  }
}
