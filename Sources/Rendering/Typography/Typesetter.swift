import Domain

/// One pass over a text, from left to right.
struct Typesetter {
  let cells: [Typography.Cell]
  let language: Language
  /// Whether `;`, `!`, `?` and large numbers take narrow spaces.
  let isNarrow: Bool
  private var output: [Typography.Cell] = []
  private var index = 0

  init(cells: [Typography.Cell], language: Language, isNarrow: Bool = false) {
    self.cells = cells
    self.language = language
    self.isNarrow = isNarrow
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
    } else {
      switch language {
      case .fr: french(cell)
      case .en: english(cell)
      }
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
      if standsApart() { putNoBreakSpace(owner: cell.owner, before: cell.scalar) }
      output.append(cell)
    case "è", "i", "e": if !ordinal(cell) { output.append(cell) }
    default: output.append(cell)
    }
  }

  /// English puts no space before its marks: `Register now !` becomes `Register now!`. A smiley keeps its own.
  private mutating func english(_ cell: Typography.Cell) {
    if Self.marks.contains(cell.scalar), standsApart(), peek().map({ $0.isSpace || Self.marks.contains($0) }) ?? true {
      while let space = output.last, space.scalar.isSpace, space.scalar != "\n", !space.isFixed { output.removeLast() }
    }
    output.append(cell)
  }

  /// `2ème` and `XXIème` become `2e` and `XXIe`, `1ère` becomes `1re` (Lexique des règles typographiques en usage à
  /// l'Imprimerie nationale, "Nombres ordinaux").
  private mutating func ordinal(_ cell: Typography.Cell) -> Bool {
    // Most letters stand behind no number: this is asked of every `e`.
    guard let last, last.isASCIIDigit || "IVXLC".unicodeScalars.contains(last) else { return false }
    let number = output.reversed().prefix { $0.scalar.isWordPart }.map(\.scalar)
    guard
      number.allSatisfy(\.isASCIIDigit) || number.allSatisfy({ "IVXLC".unicodeScalars.contains($0) })
    else { return false }
    for (written, set) in Self.ordinals where set != "re" || number == ["1"] || number == ["I"] {
      let rest = cells[(index - 1)...].prefix(written.count)
      guard rest.map(\.scalar) == written, !rest.contains(where: \.isFixed),
        peek(written.count - 1)?.isWordPart != true
      else { continue }
      output += set.unicodeScalars.map { .init(scalar: $0, owner: cell.owner) }
      index += written.count - 1
      return true
    }
    return false
  }

  private static let ordinals: [(written: Scalars, set: String)] = [
    ("ième", "e"), ("ème", "e"), ("eme", "e"), ("ièmes", "es"), ("èmes", "es"), ("emes", "es"), ("ère", "re"),
    ("ere", "re"),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

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
  ///
  /// Narrow ones stand before `;`, `!` and `?`, never before `:` and inside quotation marks (Lexique des règles
  /// typographiques en usage à l'Imprimerie nationale, "Ponctuation").
  private mutating func putNoBreakSpace(owner: Int, before mark: Unicode.Scalar = "»") {
    let space: Unicode.Scalar = isNarrow && ";!?".unicodeScalars.contains(mark) ? .narrowNoBreakSpace : .noBreakSpace
    while let cell = output.last, cell.scalar == " ", !cell.isFixed { output.removeLast() }
    guard let last else { return }
    if !last.isNoBreakSpace {
      output.append(.init(scalar: space, owner: owner))
    } else if space == .narrowNoBreakSpace, let cell = output.last, !cell.isFixed {
      output[output.count - 1].scalar = space
    }
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
    cell.scalar = isNarrow && last?.isASCIIDigit == true && isThousands ? .narrowNoBreakSpace : .noBreakSpace
    return cell
  }

  private func joins(_ next: Unicode.Scalar) -> Bool {
    guard let last else { return false }
    if last.isASCIIDigit {
      if next == "h" { return peek(1)?.isWordPart != true }
      return isThousands || Self.units.contains(word(ahead: 0))
    }
    if next.isASCIIDigit { return last == "°" || isHour || Self.numbered.contains(wordBehind.lowercased()) }
    return next.isCapital && (Self.titles.contains(wordBehind) || Self.eras.contains(word(ahead: 0)) && last == ".")
  }

  /// What stands after a figure and belongs to it.
  private static let units: Set<String> = [
    "%", "‰", "€", "$", "£", "k€", "M€", "Md€", "Mds€", "°C", "km", "m²", "km²", "kg", "ha", "kWh", "MW", "Mo", "Go",
  ]
  /// What stands before a figure and belongs to it.
  private static let numbered: Set<String> = [
    "art.", "p.", "pp.", "vol.", "chap.", "fig.", "no.", "al.", "tél.", "n°", "§",
  ]
  private static let titles: Set<String> = ["M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Pr", "Me", "Mgr"]
  /// `av. J.-C.`
  private static let eras: Set<String> = ["J.-C", "J.-C."]

  /// The word that the next cell begins, without the marks after it but for those of abbreviations.
  private func word(ahead offset: Int) -> String {
    var end = index + offset
    while end < cells.count, end - index < 8, !cells[end].scalar.isSpace { end += 1 }
    var scalars = cells[(index + offset)..<end].map(\.scalar)
    // Three dots are an ellipsis already.
    while let mark = scalars.last, ",;:!?…)]»".unicodeScalars.contains(mark) || endsInDots(scalars) {
      if mark == "." { scalars.removeLast(2) }
      scalars.removeLast()
    }
    if scalars.last == ".", !scalars.dropLast().contains(".") { scalars.removeLast() }
    return String(scalars)
  }

  private func endsInDots(_ word: Scalars) -> Bool { word.suffix(3).count { $0 == "." } == 3 }

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

  /// The word that the output ends with.
  private var wordBehind: String {
    String(
      output.reversed().prefix { !$0.scalar.isSpace && !"('’«".unicodeScalars.contains($0.scalar) }.map(\.scalar)
        .reversed())
  }
}
