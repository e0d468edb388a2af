/// How a network wants characters written that it would read as its own marks.
public enum Escaping: String, Hashable, Sendable, Codable, CaseIterable {
  /// It reads text as text.
  case none
  /// LinkedIn's little text format: a backslash before each of its marks
  /// (learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format, 2026-08).
  case littleText
  /// Slack's mrkdwn: `&`, `<` and `>` as entities (docs.slack.dev/messaging/formatting-message-text, 2026).
  case entities

  /// The text as it is sent.
  public func escaped(_ text: String) -> String {
    switch self {
    case .none:
      return text
    case .littleText:
      return text.unicodeScalars.reduce(into: "") { result, scalar in
        if Self.littleTextMarks.contains(scalar) { result.append("\\") }
        result.unicodeScalars.append(scalar)
      }
    case .entities:
      return text.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
  }

  private static let littleTextMarks: Set<Unicode.Scalar> = Set(#"\|{}@[]()<>#*_~"#.unicodeScalars)
}
