/// The lines of an iCalendar file: escaped, folded, ended by CRLF (RFC 5545 sections 3.1 and 3.3.11).
struct ICalendarLines: Sendable {
  /// A line has no more octets, its end not counted.
  private static let width = 75

  private(set) var bytes: [UInt8] = []

  /// A property whose value needs no escaping.
  mutating func add(_ name: String, _ value: String) {
    var room = Self.width
    for scalar in "\(name):\(value)".unicodeScalars {
      let octets = UTF8.width(scalar)
      if octets > room {
        bytes += [0x0D, 0x0A, 0x20]
        // The space that begins a line counts.
        room = Self.width - 1
      }
      bytes += Array(String(scalar).utf8)
      room -= octets
    }
    bytes += [0x0D, 0x0A]
  }

  /// A property that is a text.
  mutating func add(_ name: String, text: String) {
    var escaped = ""
    for scalar in FeedText.clean(text.replacing("\r\n", with: "\n")).unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n": escaped += "\\n"
      case "\u{7F}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    add(name, escaped)
  }

  /// A property that is an address: not escaped, so nothing may stand in it that could end the line.
  mutating func add(_ name: String, address: String) {
    add(name, FeedText.clean(address).filter { !$0.isWhitespace && $0 != "\u{7F}" })
  }
}
