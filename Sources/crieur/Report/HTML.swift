/// A piece of HTML. Text that is put into one by interpolation is escaped; only another piece goes in as it is.
struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  private(set) var markup: String

  /// Takes markup that is known to be safe.
  init(trusted markup: String) {
    self.markup = markup
  }

  /// Takes the literal as it is.
  init(stringLiteral literal: String) {
    markup = literal
  }

  /// Takes the literal parts as they are and the others escaped.
  init(stringInterpolation: Interpolation) {
    markup = stringInterpolation.markup
  }

  /// Nothing.
  static let none: HTML = ""

  /// A link to a web address; the text alone when the address is none.
  static func anchor(_ text: String, to address: String) -> HTML {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return "\(text)" }
    return "<a href=\"\(address)\">\(text)</a>"
  }

  /// Collects the parts of an interpolation.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

    mutating func appendInterpolation(_ pieces: [HTML]) { markup += pieces.map(\.markup).joined(separator: "\n") }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      // Other control characters cannot stand in HTML at all.
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
