extension String {
  /// How many columns of a terminal the text takes: none for what combines or is invisible, two for what is wide.
  var columns: Int { reduce(0) { $0 + $1.columns } }

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
}

extension Character {
  /// How many columns of a terminal it takes.
  var columns: Int {
    if let byte = asciiValue { return (0x20..<0x7F).contains(byte) ? 1 : 0 }
    let isEmoji = unicodeScalars.first?.properties.isEmojiPresentation ?? false
    // A sequence is one picture, however many scalars it is made of.
    if isEmoji || unicodeScalars.contains("\u{FE0F}") { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// Whether it is as wide as two letters and no emoji: scripts that are written without spaces.
  var isIdeograph: Bool { unicodeScalars.first?.isWide ?? false }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if isWide { return 2 }
    // The vowels and final consonants of a Korean syllable stand in its first consonant's columns.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator, .surrogate, .privateUse, .unassigned:
      return 1
    @unknown default: return 1
    }
  }

  /// East Asian Wide and Fullwidth blocks (Unicode 16, EastAsianWidth.txt, 2024-09), without emoji.
  fileprivate var isWide: Bool {
    switch value {
    case 0x303F: false
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
