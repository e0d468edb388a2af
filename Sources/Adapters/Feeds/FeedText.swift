import Domain

/// Texts as feeds can carry them.
enum FeedText {
  /// Only the characters that XML 1.0 allows (w3.org/TR/xml, section 2.2): the others can break a reader, and say nothing.
  static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    clean.append(contentsOf: text.unicodeScalars.lazy.filter(isAllowed))
    return String(clean)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": true
    default: false
    }
  }

  /// Hexadecimal references, as the profile of RSS asks (some readers undo `&amp;` twice), and only what XML allows. There is no
  /// CDATA, so that no text can end it.
  static func xml(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": escaped += "&#x26;"
      case "<": escaped += "&#x3C;"
      case ">": escaped += "&#x3E;"
      case "\"": escaped += "&#x22;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A plain text as HTML, for readers that take everything for HTML.
  static func html(fromPlain text: String) -> String {
    var html = ""
    for character in text {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\n", "\r\n": html += "<br/>"
      default: html.append(character)
      }
    }
    return html
  }

  /// `2011-06-28T08:00:00Z` (RFC 3339).
  static func instant(_ instant: Timestamp) -> String { UTCRules().rfc3339(instant) }
}
