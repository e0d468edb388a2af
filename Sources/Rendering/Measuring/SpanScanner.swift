/// Finds what a text must keep as it is, whoever reads it: links, tags, mentions and addresses of any network, in one pass.
///
/// It rather finds too much than too little: any `https://` is a link here, whatever follows it.
enum SpanScanner {
  /// Every span, in order, without overlap.
  static func spans(in text: Scalars) -> [Span] {
    EntityScanner.ordered([
      emails(in: text), openLinks(in: text), LinkScanner.links(in: text, by: .twitterText),
      MentionScanner.fediverseMentions(in: text), TagScanner.hashtags(in: text),
    ])
  }

  /// What no cut and no hashtag may touch: the spans, and what Mastodon takes for longer links; they may overlap.
  static func untouchable(in text: Scalars, spans: [Span]) -> [Span] {
    spans + LinkScanner.links(in: text, by: .mastodon)
  }

  /// Links with a scheme whose host is known inside a house only, and those with letters that only some networks take.
  private static func openLinks(in text: Scalars) -> [Span] {
    var spans: [Span] = []
    var position = 0
    while position < text.count {
      guard text[position] == ":", text.hasSchemeMark(at: position), let start = schemeStart(before: position, in: text)
      else {
        position += 1
        continue
      }
      let host = position + 3
      var end = host
      while end < text.count, text[end].isHostPart || text[end].isLetter || text[end].isMark { end += 1 }
      while end > host, !text[end - 1].isWordPart { end -= 1 }
      position = host
      guard end > host else { continue }
      position = afterPath(end, in: text)
      spans.append(Span(kind: .url, range: start..<position))
    }
    return spans
  }

  private static func schemeStart(before colon: Int, in text: Scalars) -> Int? {
    ["https", "http"].lazy.compactMap { scheme in
      let start = colon - scheme.utf8.count
      guard start >= 0, start == 0 || !text[start - 1].isWordPart else { return nil }
      return zip(scheme.unicodeScalars, text[start..<colon]).allSatisfy { $0 == $1.lowered } ? start : nil
    }.first
  }

  private static func afterPath(_ host: Int, in text: Scalars) -> Int {
    let path = LinkPath(text: text, rules: .twitterText)
    var end = host
    if end + 1 < text.count, text[end] == ":", text[end + 1].isASCIIDigit {
      end += 1
      while end < text.count, text[end].isASCIIDigit { end += 1 }
    }
    if end < text.count, text[end] == "/" { end = path.pathEnd(from: end) }
    return end < text.count && text[end] == "?" ? path.queryEnd(from: end) : end
  }

  private static func emails(in text: Scalars) -> [Span] {
    var spans: [Span] = []
    for sign in text.indices where text[sign] == "@" {
      var start = sign
      while start > 0, text[start - 1].isHostPart || text[start - 1] == "+" { start -= 1 }
      while start < sign, !text[start].isASCIIWordPart { start += 1 }
      var end = sign + 1
      while end < text.count, text[end].isHostPart { end += 1 }
      while end > sign + 1, !text[end - 1].isASCIIWordPart { end -= 1 }
      if start < sign, text[sign + 1..<max(end, sign + 1)].contains(".") {
        spans.append(Span(kind: .email, range: start..<end))
      }
    }
    return spans
  }
}

extension Unicode.Scalar {
  /// What handles are made of.
  var isHandlePart: Bool { isASCIILetter || isASCIIDigit || self == "_" }

  /// What names of hosts are made of.
  var isHostPart: Bool { isHandlePart || self == "-" || self == "." }
}
