/// A finding that the author has thought about, and why it may stand.
public struct Acceptance: Hashable, Sendable, Codable {
  /// Which finding.
  public var code: CheckCode
  /// Why it may stand, in the author's words.
  public var reason: String

  /// Accepts a finding.
  public init(code: CheckCode, reason: String) {
    self.code = code
    self.reason = reason
  }
}

/// A finding that stands because its author accepted it.
public struct AcceptedFinding: Hashable, Sendable, Codable {
  /// What was found.
  public var finding: Reason
  /// Why it may stand.
  public var because: String

  /// Joins a finding and why it may stand.
  public init(_ finding: Reason, because: String) {
    self.finding = finding
    self.because = because
  }
}

/// Another text of a series, for some of its occurrences.
public struct AlternateText: Hashable, Sendable, Codable {
  /// In place of the item's title; nil for the same.
  public var title: String?
  /// In place of the item's summary; nil for the same.
  public var summary: String?

  /// Makes a text.
  public init(title: String? = nil, summary: String? = nil) {
    self.title = title
    self.summary = summary
  }
}

extension NewsItem {
  /// The item as its occurrence `number` shows it: its own text first, then its alternates in turn, then its own again.
  public func rotated(to number: Int) -> NewsItem {
    guard let alternates, !alternates.isEmpty, number > 0 else { return self }
    let turn = number % (alternates.count + 1)
    guard turn > 0 else { return self }
    var item = self
    item.title = alternates[turn - 1].title ?? title
    item.summary = alternates[turn - 1].summary ?? summary
    return item
  }
}
