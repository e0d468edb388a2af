import Domain

/// Looks for the words of hashtags in a text.
struct TagSearch {
  /// How a hashtag stands to a text.
  enum Standing: Equatable {
    /// The author put it there, `#` included.
    case present
    /// Its words stand there and can become the hashtag.
    case mergeable(Range<Int>)
    /// Its words stand there, but in a name or a quotation, which stays as it is.
    case blocked
    /// Its words stand there, but only where the network takes no hashtag: it is worth one at the end.
    case unlinked
    /// Its words do not stand there.
    case absent
  }

  private let words: WordText
  private let start: TextProfile.TagStart

  var text: Scalars { words.text }

  init(_ string: String, language: Language, start: TextProfile.TagStart = .afterAnyMark) {
    words = WordText(string, language: language)
    self.start = start
  }

  func standing(of tag: Hashtag) -> Standing {
    let label = tag.label.lowercased()
    if hashtags.contains(where: { $0.lowercased() == label }) { return .present }
    var (isNamed, isUnlinked) = (false, false)
    for run in words.runs(ofLength: tag.words.count) {
      guard zip(words.tokens[run], tag.words).allSatisfy({ $0.lower == $1 }), words.isWhole(run) else { continue }
      if !isFree(run, tag) {
        isNamed = true
      } else if mayBegin(run) {
        return .mergeable(words.range(run))
      } else {
        isUnlinked = true
      }
    }
    if isUnlinked { return .unlinked }
    return isNamed ? .blocked : .absent
  }

  /// The hashtags that the text holds.
  var hashtags: [String] {
    words.spans.filter { $0.kind == .hashtag }.map { String(text[$0.range]) }
  }

  private func mayBegin(_ run: Range<Int>) -> Bool {
    let first = words.range(run).lowerBound
    switch start {
    case .afterSpace: return first == 0 || text[first - 1].isSpace
    case .afterAnyMark: return true
    }
  }

  /// Whether the words may become a hashtag: in no quotation and in no name.
  private func isFree(_ run: Range<Int>, _ tag: Hashtag) -> Bool {
    guard !words.isQuoted(run) else { return false }
    let first = run.lowerBound
    let isWrittenAsName = tag.written.unicodeScalars.contains(where: \.isCapital)
    if words.tokens[first].isCapital, !words.opensSentence(first), !isWrittenAsName { return false }
    return !words.isName(before: first) && !words.isName(after: run)
  }
}
