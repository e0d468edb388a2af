/// The manner in which a channel speaks to its readers.
public enum Tone: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  /// As an institution speaks.
  case formal
  /// As one speaks to people one knows.
  case warm
  /// In as few words as possible.
  case brief
}

/// The same news in another tone; what is nil is said as everywhere.
public struct Wording: Hashable, Sendable, Codable {
  /// The title. May hold `{{date}}`.
  public var title: String?
  /// The summary. May hold `{{date}}`.
  public var summary: String?
  /// The article, CommonMark. May hold `{{date}}`.
  public var body: String?
  /// The closing question or call to action.
  public var call: String?

  /// Words the news otherwise.
  public init(title: String? = nil, summary: String? = nil, body: String? = nil, call: String? = nil) {
    self.title = title
    self.summary = summary
    self.body = body
    self.call = call
  }
}
