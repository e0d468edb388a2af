/// Cuts texts into lines by the columns that they take: at spaces, and between the characters of scripts that are
/// written without any.
struct LineBreaker: Sendable {
  /// The columns of the first line.
  let first: Int
  /// The columns of the others.
  let rest: Int

  /// The lines, each in the tones that its text had. No line is wider than its columns but for what may be an address,
  /// which must stay whole to be copied.
  func lines(of pieces: [PaintedText]) -> [[PaintedText]] {
    let cells = pieces.flatMap { piece in piece.text.map { Cell($0, piece.tone) } }
    var lines: [[PaintedText]] = []
    for paragraph in cells.split(omittingEmptySubsequences: false, whereSeparator: \.character.isNewline) {
      var rest = paragraph
      repeat {
        let (line, next) = cut(rest, room: lines.isEmpty ? first : self.rest)
        lines.append(Self.joined(line))
        rest = next
      } while !rest.isEmpty
    }
    return lines
  }

  private struct Cell {
    let character: Character
    let columns: Int
    let tone: TextLayout.Tone?

    init(_ character: Character, _ tone: TextLayout.Tone?) {
      self.character = Self.visible(character)
      self.tone = tone
      columns = self.character.columns
    }

    /// What a terminal would obey is shown as a sign for it (Control Pictures, U+2400).
    private static func visible(_ character: Character) -> Character {
      guard !character.isNewline, let scalar = character.unicodeScalars.first else { return character }
      switch scalar.value {
      case 0x09: return " "
      case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { Character($0) } ?? character
      case 0x7F: return "\u{2421}"
      case 0x80..<0xA0: return "\u{FFFD}"
      default: return character
      }
    }
  }

  /// The cells of the next line, and what follows it.
  private func cut(_ cells: ArraySlice<Cell>, room: Int) -> (line: ArraySlice<Cell>, rest: ArraySlice<Cell>) {
    var width = 0
    var isWhole = false
    var chance: (end: Int, next: Int)?
    for index in cells.indices {
      let isSpace = cells[index].character == " "
      if isSpace, isWhole { return (cells[..<index], cells[(index + 1)...]) }
      if index > cells.startIndex {
        if isSpace { chance = (index, index + 1) }
        if !isSpace, Self.mayBreak(between: cells[index - 1], and: cells[index]) { chance = (index, index) }
      }
      width += cells[index].columns
      guard width > room, !isWhole else { continue }
      if let chance { return (cells[..<chance.end], cells[chance.next...]) }
      isWhole = index == cells.startIndex || !Self.mayBeCut(cells.prefix { $0.character != " " })
      if !isWhole { return (cells[..<index], cells[index...]) }
    }
    return (cells, [])
  }

  private static func mayBreak(between one: Cell, and other: Cell) -> Bool {
    guard one.character.isIdeograph || other.character.isIdeograph, one.character != " " else { return false }
    return !"、。，．：；？！」』）】》〉〕］｝ー々".contains(other.character) && !"「『（【《〈〔［｛".contains(one.character)
  }

  /// Whether a word too long for a line may be cut: not what may be an address.
  private static func mayBeCut(_ word: ArraySlice<Cell>) -> Bool {
    let isPlain = word.allSatisfy { $0.character.isASCII }
    return !isPlain && !String(word.map(\.character)).contains("://")
  }

  private static func joined(_ cells: ArraySlice<Cell>) -> [PaintedText] {
    cells.reduce(into: []) { pieces, cell in
      if let last = pieces.indices.last, pieces[last].tone == cell.tone {
        pieces[last].text.append(cell.character)
      } else {
        pieces.append(PaintedText(String(cell.character), cell.tone))
      }
    }
  }
}
