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
      return Self.replacing(in: text) { mark in
        Self.littleTextMarks.contains(mark) ? [Self.backslash, mark] : nil
      }
    case .entities:
      return Self.replacing(in: text) { mark in
        switch mark {
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: ">"): Array("&gt;".utf8)
        default: nil
        }
      }
    }
  }

  /// Every mark is a byte of ASCII, which is part of no other character in UTF-8.
  private static func replacing(in text: String, _ replacement: (UInt8) -> [UInt8]?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let replacement = replacement(byte) { bytes += replacement } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let littleTextMarks = Array(#"\|{}@[]()<>#*_~"#.utf8)
}
