public import Domain

/// Counts texts the way networks do, in time that grows as the text does.
public enum TextMeasure {
  /// What `text` measures by the rule of `profile`, after its content warning where there is one.
  ///
  /// Every link counts `profile.urlLength` where the network shortens links. What only some networks take for a link counts as the longer
  /// of both, so that a text that fits here fits there.
  public static func measure(_ text: String, contentWarning: String = "", by profile: TextProfile) -> Measure {
    let warning = profile.countsContentWarning ? contentWarning : ""
    return Measure(
      used: profile.length(of: text, after: warning), limit: profile.limit, unit: profile.unit,
      others: profile.tallies(of: text))
  }

  /// The links, mentions and tags of `text`, in order; offsets in Unicode scalars.
  public static func entities(in text: String, by detection: TextProfile.Detection = .twitterText) -> [Entity] {
    EntityScanner.spans(in: Array(text.unicodeScalars), by: detection).compactMap { span in
      span.kind.entity.map { Entity(kind: $0, start: span.range.lowerBound, end: span.range.upperBound) }
    }
  }
}

extension Span.Kind {
  /// What it means to the network; nil for what it may take for prose.
  fileprivate var entity: Entity.Kind? {
    switch self {
    case .url: .url
    case .hashtag: .hashtag
    case .mention: .mention
    case .cashtag: .cashtag
    case .doubtfulDomain, .email: nil
    }
  }
}

extension TextProfile {
  /// twitter-text counts composed text, every other rule what is sent.
  private var composes: Bool { detection == .twitterText }

  fileprivate func length(of text: String, after warning: String) -> Int {
    let sent = escaping.escaped(composes ? text.composed : text)
    guard urlLength != nil || countsOnlyNamesOfMentions else { return unitLength(of: warning + sent) }
    return unitLength(of: warning + String(shortened(Array(sent.unicodeScalars))))
  }

  /// The text with its links and mentions replaced by something that is as long as they count.
  private func shortened(_ text: Scalars) -> Scalars {
    var result: Scalars = []
    result.reserveCapacity(text.count)
    var end = 0
    for span in EntityScanner.countedSpans(in: text, by: detection) {
      guard let replacement = replacement(of: span, in: text) else { continue }
      result += text[end..<span.range.lowerBound]
      result += replacement
      end = span.range.upperBound
    }
    return result + text[end...]
  }

  private func replacement(of span: Span, in text: Scalars) -> Scalars? {
    switch span.kind {
    case .url: return urlLength.map { Scalars(repeating: "x", count: $0) }
    case .doubtfulDomain:
      guard let urlLength, unitLength(of: String(text[span.range])) < urlLength else { return nil }
      return Scalars(repeating: "x", count: urlLength)
    case .mention:
      guard countsOnlyNamesOfMentions else { return nil }
      return ["@"] + text[span.range].dropFirst().prefix { $0 != "@" }
    case .hashtag, .cashtag, .email: return nil
    }
  }

  private func unitLength(of text: String) -> Int {
    switch unit {
    case .codePoints: text.unicodeScalars.count
    case .graphemes: text.count
    case .utf16: text.utf16.count
    case .utf8: text.utf8.count
    case .weighted: weights?.length(of: Array(text.unicodeScalars)) ?? text.unicodeScalars.count
    case .emojiBytes: text.lengthWithEmojiInBytes
    }
  }

  fileprivate func tallies(of text: String) -> [Tally] {
    var tallies: [Tally] = []
    if !furtherLimits.isEmpty {
      let scalars = Array(text.unicodeScalars)
      let spans = EntityScanner.spans(in: scalars, by: detection)
      tallies = furtherLimits.map { Tally($0.what, used: $0.what.count(in: text, scalars, spans), limit: $0.limit) }
    }
    let invalid = composes ? text.unicodeScalars.count { $0.isInvalid } : 0
    return invalid > 0 ? tallies + [Tally(.invalidCharacters, used: invalid, limit: 0)] : tallies
  }
}

extension Tally.Kind {
  fileprivate func count(in text: String, _ scalars: Scalars, _ spans: [Span]) -> Int {
    switch self {
    case .bytes: text.utf8.count
    case .hashtags: spans.count { $0.kind == .hashtag }
    case .mentions: spans.count { $0.kind == .mention }
    case .links: Set(spans.filter { $0.kind == .url || $0.kind == .doubtfulDomain }.map { scalars[$0.range] }).count
    case .invalidCharacters: scalars.count { $0.isInvalid }
    }
  }
}

extension WeightTable {
  /// The characters that a composed text weighs; a part of one counts whole.
  fileprivate func length(of text: Scalars) -> Int {
    var weight = 0
    var index = 0
    while index < text.count {
      if countsWholeEmoji, let end = EmojiScanner.end(at: index, in: text) {
        weight += defaultWeight
        index = end
      } else {
        weight += self.weight(of: text[index])
        index += 1
      }
    }
    return (weight + scale - 1) / scale
  }
}

extension String {
  /// Its scalars, but for emoji, which count their bytes in UTF-8.
  fileprivate var lengthWithEmojiInBytes: Int {
    reduce(0) { $0 + ($1.isEmoji ? $1.utf8.count : $1.unicodeScalars.count) }
  }
}

extension Character {
  /// Whether it is drawn as an emoji, or may be.
  fileprivate var isEmoji: Bool {
    unicodeScalars.contains { !$0.isASCII && $0.isEmoji || $0.value == 0x20E3 }
  }
}
