/// Finds mentions in one pass.
enum MentionScanner {
  /// Mentions by twitter-text's rules: `@name` of up to 20 characters, and `@name/list`; `RT` may stand before.
  static func twitterMentions(in text: Scalars) -> [Span] {
    var spans: [Span] = []
    var position = 0
    var free = 0
    while position < text.count {
      guard text[position].isAtSign, mayPrecedeName(position, free: free, in: text),
        let end = twitterNameEnd(from: position + 1, in: text)
      else {
        position += 1
        continue
      }
      if !text.endsMention(at: end) { spans.append(Span(kind: .mention, range: position..<end)) }
      (position, free) = (end, end)
    }
    return spans
  }

  /// Whether a name may follow the sign at `sign`; what stands before `free` belongs to another mention.
  private static func mayPrecedeName(_ sign: Int, free: Int, in text: Scalars) -> Bool {
    guard sign > 0 else { return true }
    guard sign > free else { return false }
    let before = text[sign - 1]
    if !before.isASCIIWordPart, !"_!#$%&*@＠".unicodeScalars.contains(before) { return true }
    guard sign >= free + 2, before.lowered == "t", text[sign - 2].lowered == "r" else { return false }
    guard sign > 2 else { return true }
    return sign > free + 2 && !text[sign - 3].isASCIIWordPart && !"_+~.-".unicodeScalars.contains(text[sign - 3])
  }

  private static func twitterNameEnd(from start: Int, in text: Scalars) -> Int? {
    var end = start
    while end < text.count, end - start < 20, text[end].isHandlePart { end += 1 }
    guard end > start else { return nil }
    guard end + 1 < text.count, text[end] == "/", text[end + 1].isASCIILetter else { return end }
    end += 2
    let list = end
    while end < text.count, end - list < 24, text[end].isHandlePart || text[end] == "-" { end += 1 }
    return end
  }

  /// Mentions as Mastodon finds them: `@name` and `@name@server`
  /// (github.com/mastodon/mastodon, `app/models/account.rb` and `app/lib/extractor.rb`, version 4).
  static func fediverseMentions(in text: Scalars) -> [Span] {
    var spans: [Span] = []
    var position = 0
    while position < text.count {
      guard text[position] == "@", position == 0 || mayPrecedeFediverseName(text[position - 1]),
        let name = dottedEnd(from: position + 1, in: text, part: \.isHandlePart)
      else {
        position += 1
        continue
      }
      var end = name
      if name < text.count, text[name] == "@" {
        end = dottedEnd(from: name + 1, in: text, part: \.isServerPart) ?? name
      }
      if !text.endsMention(at: end) { spans.append(Span(kind: .mention, range: position..<end)) }
      position = end
    }
    return spans
  }

  private static func mayPrecedeFediverseName(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "=" && scalar != "/" && !scalar.isServerPart
  }

  /// The end of `part-part.part`: dots and hyphens stand between parts only.
  private static func dottedEnd(from start: Int, in text: Scalars, part: (Unicode.Scalar) -> Bool) -> Int? {
    var position = start
    var end: Int?
    while position < text.count {
      if part(text[position]) {
        end = position + 1
      } else if end == nil || text[position] != "." && text[position] != "-" {
        break
      }
      position += 1
    }
    return end
  }
}

extension Unicode.Scalar {
  /// What names of servers are made of besides dots and hyphens: letters, marks, digits, connectors of every script.
  fileprivate var isServerPart: Bool {
    isASCII ? isHandlePart : isWordPart || properties.generalCategory == .connectorPunctuation
  }
}

extension Scalars {
  /// Whether what stands there makes a mention before it none.
  func endsMention(at index: Int) -> Bool {
    guard index < count else { return false }
    return self[index].isAtSign || self[index].isLatinAccent || hasSchemeMark(at: index)
  }
}
