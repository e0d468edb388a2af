/// Where path and query of a link end, without the punctuation of the sentence around it.
///
/// A path ends with a letter or one of a few signs, or with a pair of parentheses that opened in it; one pair may stand inside another.
/// twitter-text wants a letter or sign before such a last pair as well.
struct LinkPath {
  let text: Scalars
  let rules: LinkRules

  /// The end of the path that begins with the slash at `start`.
  func pathEnd(from start: Int) -> Int {
    var position = start + 1
    var end = position
    while position < text.count {
      if rules.isPathPart(text[position]) {
        if rules.endsPath(text[position]) { end = position + 1 }
        position += 1
      } else if let closed = parenthesesEnd(from: position) {
        if end == position || rules.endsPathWithAnyParentheses { end = closed }
        position = closed
      } else {
        break
      }
    }
    return end
  }

  /// The end of the query that begins with the question mark at `start`; `start` when there is none.
  func queryEnd(from start: Int) -> Int {
    var position = start + 1
    var end = start
    while position < text.count, rules.isQueryPart(text[position]) {
      if rules.endsQuery(text[position]) { end = position + 1 }
      position += 1
    }
    return end
  }

  /// The end of `(…)` or `(…(…)…)` from `start` on.
  private func parenthesesEnd(from start: Int) -> Int? {
    guard text[start] == "(" else { return nil }
    var position = run(from: start + 1)
    if position < text.count, text[position] == "(" {
      let inner = run(from: position + 1)
      guard inner > position + 1, inner < text.count, text[inner] == ")" else { return nil }
      position = run(from: inner + 1)
    } else if position == start + 1 {
      return nil
    }
    return position < text.count && text[position] == ")" ? position + 1 : nil
  }

  private func run(from start: Int) -> Int {
    var end = start
    while end < text.count, rules.isPathPart(text[end]) { end += 1 }
    return end
  }
}
