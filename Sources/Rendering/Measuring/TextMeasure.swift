public import Domain

/// Counts texts the way networks do.
public enum TextMeasure {
  /// What `text` measures by the rule of `profile`.
  ///
  /// Every link counts `profile.urlLength` where the network shortens links. What only may be taken for a link counts as the longer of
  /// both, so that a text that fits here fits there.
  public static func measure(_ text: String, by profile: TextProfile) -> Measure {
    // Only the rule that counts code points asks for NFC first (twitter-text); the others count what is sent.
    let counted = profile.unit == .codePoints ? text.composed : text
    let used =
      profile.urlLength.map { shortened(counted, to: $0, in: profile.unit) } ?? counted.length(in: profile.unit)
    return Measure(used: used, limit: profile.limit, unit: profile.unit)
  }

  /// The links, hashtags and mentions of `text`, in order; offsets in Unicode scalars.
  public static func entities(in text: String) -> [Entity] {
    SpanScanner.spans(in: Array(text.unicodeScalars)).compactMap { span in
      let kind: Entity.Kind
      switch span.kind {
      case .url: kind = .url
      case .hashtag: kind = .hashtag
      case .mention: kind = .mention
      case .doubtfulDomain, .email: return nil
      }
      return Entity(kind: kind, start: span.range.lowerBound, end: span.range.upperBound)
    }
  }

  private static func shortened(_ text: String, to urlLength: Int, in unit: TextProfile.Unit) -> Int {
    var scalars = Array(text.unicodeScalars)
    for span in SpanScanner.spans(in: scalars).reversed() {
      let shorten: Bool
      switch span.kind {
      case .url: shorten = true
      case .doubtfulDomain: shorten = span.range.count < urlLength
      case .hashtag, .mention, .email: shorten = false
      }
      if shorten { scalars.replaceSubrange(span.range, with: repeatElement("x", count: urlLength)) }
    }
    return unit == .codePoints ? scalars.count : String(scalars).length(in: unit)
  }
}

extension String {
  /// How many of `unit` it has, as it is.
  fileprivate func length(in unit: TextProfile.Unit) -> Int {
    switch unit {
    case .codePoints: unicodeScalars.count
    case .graphemes: count
    case .utf16: utf16.count
    }
  }
}
