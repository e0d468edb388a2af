import Domain

/// Finds hashtags and cashtags in one pass each.
enum TagScanner {
  /// Hashtags by twitter-text's rules: at least one letter, no letter or `&` before, no second number sign and no `://` behind;
  /// some networks take them at the beginning and after a space only.
  static func hashtags(in text: Scalars, start: TextProfile.TagStart = .afterAnyMark) -> [Span] {
    var spans: [Span] = []
    var position = 0
    // What stands before a hashtag belongs to it, so that it cannot belong to the hashtag before as well.
    var free = 0
    while position < text.count {
      guard text[position].isHashSign, let end = hashtagEnd(from: position, free: free, in: text) else {
        position += 1
        continue
      }
      let mayStart = start == .afterAnyMark || position == 0 || text[position - 1].isSpace
      if mayStart, !isFollowedByHashOrScheme(end, text) { spans.append(Span(kind: .hashtag, range: position..<end)) }
      (position, free) = (end, end)
    }
    return spans
  }

  private static func hashtagEnd(from start: Int, free: Int, in text: Scalars) -> Int? {
    guard start == 0 || start > free && mayPrecedeHashtag(text[start - 1]), start + 1 < text.count,
      text[start + 1].value != 0xFE0F, text[start + 1].value != 0x20E3
    else { return nil }
    var end = start + 1
    var hasLetter = false
    while end < text.count, text[end].isHashtagCharacter {
      hasLetter = hasLetter || text[end].isLetterOrMark
      end += 1
    }
    return hasLetter ? end : nil
  }

  private static func mayPrecedeHashtag(_ scalar: Unicode.Scalar) -> Bool {
    // The selectors of emoji are marks, but belong to the emoji before.
    scalar.value == 0xFE0E || scalar.value == 0xFE0F || !(scalar == "&" || scalar.isHashtagCharacter)
  }

  private static func isFollowedByHashOrScheme(_ end: Int, _ text: Scalars) -> Bool {
    guard end < text.count else { return false }
    return text[end].isHashSign || text.hasSchemeMark(at: end)
  }

  /// Cashtags by twitter-text's rules: a space before, up to six letters, perhaps a point or underscore and one or two more.
  static func cashtags(in text: Scalars) -> [Span] {
    text.indices.compactMap { start in
      guard text[start] == "$", start == 0 || text[start - 1].isTwitterSpace else { return nil }
      return cashtagEnd(from: start + 1, in: text).map { Span(kind: .cashtag, range: start..<$0) }
    }
  }

  private static func cashtagEnd(from start: Int, in text: Scalars) -> Int? {
    let name = letters(from: start, atMost: 6, in: text)
    guard name > start else { return nil }
    if name < text.count, text[name] == "." || text[name] == "_" {
      let suffix = letters(from: name + 1, atMost: 2, in: text)
      if suffix > name + 1, mayFollowCashtag(suffix, text) { return suffix }
    }
    return mayFollowCashtag(name, text) ? name : nil
  }

  private static func letters(from start: Int, atMost most: Int, in text: Scalars) -> Int {
    var end = start
    while end < text.count, end - start < most, text[end].isASCIILetter { end += 1 }
    return end
  }

  private static func mayFollowCashtag(_ end: Int, _ text: Scalars) -> Bool {
    end == text.count || text[end].isTwitterPunctuation || text[end].properties.isWhitespace
  }
}

extension Scalars {
  /// Whether `://` stands there.
  func hasSchemeMark(at index: Int) -> Bool {
    index + 2 < count && self[index] == ":" && self[index + 1] == "/" && self[index + 2] == "/"
  }
}
