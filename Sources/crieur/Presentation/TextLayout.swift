/// How wide a text may be and whether colours may be used. A colour only ever repeats what words or signs say.
struct TextLayout: Hashable, Sendable {
  /// The columns of the terminal.
  let width: Int
  /// Whether colours may be used.
  let color: Bool

  /// Makes a layout.
  init(width: Int = 80, color: Bool = false) {
    self.width = max(width, 40)
    self.color = color
  }

  /// What a piece of text is, for those who see colours.
  enum Tone: String, Hashable, Sendable, CaseIterable {
    /// A heading.
    case heading = "1"
    /// Of less importance.
    case quiet = "2"
    /// All is well.
    case good = "32"
    /// Somebody should look at it.
    case caution = "33"
    /// Something is wrong.
    case bad = "31"
  }

  /// The text in a tone.
  func paint(_ text: String, _ tone: Tone?) -> String {
    guard color, let tone, !text.isEmpty else { return text }
    return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
  }

  /// The text cut into lines of the layout's width at its spaces and line ends. The first line begins with `first`,
  /// the others with `rest`; a word longer than a line stays whole.
  func wrapped(_ text: String, first: String = "", rest: String? = nil) -> [String] {
    let rest = rest ?? String(repeating: " ", count: first.columns)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var words = paragraph.split(separator: " ", omittingEmptySubsequences: false).map(String.init)[...]
      var line = words.popFirst() ?? ""
      for word in words {
        let room = width - (lines.isEmpty ? first : rest).columns
        if line.columns + 1 + word.columns > room {
          lines.append((lines.isEmpty ? first : rest) + line)
          line = word
        } else {
          line += " \(word)"
        }
      }
      lines.append((lines.isEmpty ? first : rest) + line)
    }
    return lines
  }

  /// A table whose columns are as wide as their widest cell, two spaces apart. Columns named by `trailing` are aligned
  /// at their end.
  static func table(_ rows: [[String]], trailing: Set<Int> = []) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell in
        trailing.contains(index) ? cell.leadingPadded(widths[index]) : cell.padded(widths[index])
      }
      return cells.joined(separator: "  ").trimmingTrailingSpaces()
    }
  }
}

extension String {
  /// How many columns of a terminal the text takes: none for what combines or is invisible, two for what is wide.
  var columns: Int {
    reduce(0) { sum, character in
      guard let scalar = character.unicodeScalars.first else { return sum }
      return sum + Self.columns(of: scalar, in: character)
    }
  }

  /// The text with spaces behind it up to `width` columns.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// The text with spaces before it up to `width` columns.
  func leadingPadded(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns)) + self
  }

  /// The text without the spaces at its end.
  func trimmingTrailingSpaces() -> String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  private static func columns(of scalar: Unicode.Scalar, in character: Character) -> Int {
    if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    // East Asian Wide and Fullwidth blocks (Unicode 16, EastAsianWidth.txt, 2024-09).
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
