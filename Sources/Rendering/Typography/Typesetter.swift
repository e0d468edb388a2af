import Domain

/// One pass over a text, from left to right.
struct Typesetter {
  let cells: [Typography.Cell]
  let language: Language
  private var output: [Typography.Cell] = []
  private var index = 0

  init(cells: [Typography.Cell], language: Language) {
    self.cells = cells
    self.language = language
    output.reserveCapacity(cells.count + 8)
  }

  mutating func run() -> [Typography.Cell] {
    while index < cells.count { step() }
    return output
  }

  private mutating func step() {
    let cell = cells[index]
    index += 1
    if cell.isFixed {
      output.append(cell)
    } else if cell.scalar == "'" {
      output.append(apostrophe(cell))
    } else if cell.scalar == "." {
      dots(cell)
    } else if language == .fr {
      french(cell)
    } else {
      output.append(cell)
    }
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < cells.count ? cells[index + offset].scalar : nil
  }

  private var last: Unicode.Scalar? { output.last?.scalar }

  /// `'` between letters is an apostrophe; elsewhere it may be a quotation mark and stays.
  private func apostrophe(_ cell: Typography.Cell) -> Typography.Cell {
    guard let last, last.isWordPart, let next = peek(), next.isWordPart || "#@«“".unicodeScalars.contains(next) else {
      return cell
    }
    var cell = cell
    cell.scalar = "’"
    return cell
  }

  /// Three dots or more are one ellipsis.
  private mutating func dots(_ cell: Typography.Cell) {
    var count = 1
    while peek(count - 1) == ".", !cells[index + count - 1].isFixed { count += 1 }
    guard count >= 3 else {
      output.append(cell)
      return
    }
    index += count - 1
    var cell = cell
    cell.scalar = "…"
    output.append(cell)
  }

  private mutating func french(_ cell: Typography.Cell) {
    switch cell.scalar {
    case " ": output.append(space(cell))
    case "«":
      output.append(cell)
      openQuotation(owner: cell.owner)
    case "»":
      if let last, last != "«", last != "\n" { putNoBreakSpace(owner: cell.owner) }
      output.append(cell)
    case ":", ";", "!", "?":
      if standsApart() { putNoBreakSpace(owner: cell.owner) }
      output.append(cell)
    default: output.append(cell)
    }
  }

  private mutating func openQuotation(owner: Int) {
    guard let next = peek(), next != "\n" else { return }
    if next == " ", !cells[index].isFixed {
      while peek() == " " { index += 1 }
      if peek()?.isNoBreakSpace != true { output.append(.init(scalar: .noBreakSpace, owner: owner)) }
    } else if !next.isNoBreakSpace {
      output.append(.init(scalar: .noBreakSpace, owner: owner))
    }
  }

  /// Ends the output with a no-break space, instead of the spaces that stand there.
  private mutating func putNoBreakSpace(owner: Int) {
    while let cell = output.last, cell.scalar == " ", !cell.isFixed { output.removeLast() }
    guard let last, !last.isNoBreakSpace else { return }
    output.append(.init(scalar: .noBreakSpace, owner: owner))
  }

  private static let marks: [Unicode.Scalar] = [":", ";", "!", "?"]

  /// Whether a mark ends a word (with or without a space before it) and so takes a no-break space: not in `10:30`, `(?)`, `:-)`.
  private func standsApart() -> Bool {
    var ahead = 0
    while let next = peek(ahead), Self.marks.contains(next) { ahead += 1 }
    if let next = peek(ahead), !next.isSpace, !")]}»”\"’….,".unicodeScalars.contains(next) { return false }
    guard let word = output.last(where: { !$0.scalar.isSpace || $0.scalar == "\n" })?.scalar else { return false }
    return !Self.marks.contains(word) && !"([{«“\"\n".unicodeScalars.contains(word)
  }

  /// A space between things that belong together does not break: `3 000`, `9 h 30`, `35 %`, `n° 5`, `M. Martin`.
  private func space(_ cell: Typography.Cell) -> Typography.Cell {
    guard let next = peek(), joins(next) else { return cell }
    var cell = cell
    cell.scalar = .noBreakSpace
    return cell
  }

  private func joins(_ next: Unicode.Scalar) -> Bool {
    guard let last else { return false }
    if last.isASCIIDigit {
      if next == "h" { return peek(1)?.isWordPart != true }
      return next == "%" || next == "€" || isThousands
    }
    if next.isASCIIDigit { return last == "°" || isHour }
    return next.isCapital && followsTitle
  }

  /// Whether one to three digits stand before the space and exactly three after it.
  private var isThousands: Bool {
    let before = output.reversed().prefix { $0.scalar.isASCIIDigit }.count
    guard (1...3).contains(before), (0..<3).allSatisfy({ peek($0)?.isASCIIDigit == true }) else { return false }
    return peek(3)?.isWordPart != true
  }

  /// Whether the space stands after the `h` of an hour.
  private var isHour: Bool {
    guard output.count >= 3, last == "h" else { return false }
    let unit = output[output.count - 2].scalar
    return unit.isNoBreakSpace && output[output.count - 3].scalar.isASCIIDigit
  }

  /// Whether the space stands after `M.`, `Mme` and their like.
  private var followsTitle: Bool {
    let word = String(
      output.reversed().prefix { !$0.scalar.isSpace && !"('’«".unicodeScalars.contains($0.scalar) }.map(\.scalar)
        .reversed())
    return ["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Pr", "Me"].contains(word)
  }
}
