import Domain

/// Finds the links, mentions and tags of a text by the rules of its network.
enum EntityScanner {
  /// Every span, in order, without overlap: of two that overlap the first stays.
  static func spans(in text: Scalars, by detection: TextProfile.Detection) -> [Span] {
    switch detection {
    case .twitterText:
      ordered([
        LinkScanner.links(in: text, by: .twitterText), MentionScanner.twitterMentions(in: text),
        TagScanner.hashtags(in: text), TagScanner.cashtags(in: text),
      ])
    case .mastodon:
      ordered([
        LinkScanner.links(in: text, by: .mastodon), MentionScanner.fediverseMentions(in: text),
        TagScanner.hashtags(in: text, start: detection.tagStart),
      ])
    case .plain:
      ordered([
        LinkScanner.links(in: text, by: .twitterText), MentionScanner.fediverseMentions(in: text),
        TagScanner.hashtags(in: text),
      ])
    }
  }

  /// The spans that count otherwise than they are written. twitter-text shortens a link also inside what it shows as a hashtag.
  static func countedSpans(in text: Scalars, by detection: TextProfile.Detection) -> [Span] {
    switch detection {
    case .twitterText, .plain: LinkScanner.links(in: text, by: .twitterText)
    case .mastodon:
      ordered([LinkScanner.links(in: text, by: .mastodon), MentionScanner.fediverseMentions(in: text)])
    }
  }

  /// Puts spans in order; of several that begin together the one of the first list stays.
  static func ordered(_ lists: [[Span]]) -> [Span] {
    guard lists.contains(where: { !$0.isEmpty }) else { return [] }
    let all = lists.enumerated().flatMap { rank, spans in spans.map { (span: $0, rank: rank) } }
    var end = 0
    return all.sorted { ($0.span.range.lowerBound, $0.rank) < ($1.span.range.lowerBound, $1.rank) }.compactMap {
      guard $0.span.range.lowerBound >= end else { return nil }
      end = $0.span.range.upperBound
      return $0.span
    }
  }
}
