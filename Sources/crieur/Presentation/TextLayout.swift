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
    /// Means something to the network: a link, a tag.
    case link = "36"
  }

  /// The text in a tone.
  func paint(_ text: String, _ tone: Tone?) -> String {
    guard color, let tone, !text.isEmpty else { return text }
    return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
  }

  /// The text cut into lines of the layout's width. The first line begins with `first`, the others with `rest`; a word
  /// longer than a line stays whole where it may be an address.
  func wrapped(_ text: String, first: String = "", rest: String? = nil) -> [String] {
    wrapped([PaintedText(text)], first: first, rest: rest)
  }

  /// A text in several tones, cut as if it were of one.
  func wrapped(_ pieces: [PaintedText], first: String = "", rest: String? = nil) -> [String] {
    let rest = rest ?? String(repeating: " ", count: first.columns)
    let lines = LineBreaker(first: width - first.columns, rest: width - rest.columns).lines(of: pieces)
    return lines.enumerated().map { index, line in
      (index == 0 ? first : rest) + line.map { paint($0.text, $0.tone) }.joined()
    }
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
