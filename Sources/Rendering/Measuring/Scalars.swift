import Foundation

/// A text as the Unicode scalars that networks count and entities point into.
typealias Scalars = [Unicode.Scalar]

extension String {
  /// Joins scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  /// The text composed (NFC).
  ///
  /// Nothing below U+0300 can change, and every scalar from there on has a UTF-8 byte of at least 0xCC, so most texts skip the work.
  var composed: String {
    utf8.contains { $0 >= 0xCC } ? precomposedStringWithCanonicalMapping : self
  }
}

extension Unicode.Scalar {
  /// A space that keeps its neighbours on one line.
  static let noBreakSpace: Unicode.Scalar = "\u{A0}"
  /// The thin one.
  static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"

  /// Whether it glues two words together.
  var isNoBreakSpace: Bool { self == .noBreakSpace || self == .narrowNoBreakSpace }

  /// Whether a line may end there.
  var isBreakingSpace: Bool { !isNoBreakSpace && properties.isWhitespace }

  /// Whether it is any kind of space.
  var isSpace: Bool { properties.isWhitespace }

  /// A letter of any script.
  var isLetter: Bool { isASCII ? isASCIILetter : properties.isAlphabetic }

  /// A digit of any script.
  var isDigit: Bool { isASCII ? isASCIIDigit : properties.generalCategory == .decimalNumber }

  /// An accent or another mark that belongs to the letter before it.
  var isMark: Bool {
    guard !isASCII else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// What words are made of.
  var isWordPart: Bool { isLetter || isDigit || isMark || self == "_" }

  /// A capital letter.
  var isCapital: Bool { isASCII ? (65...90).contains(value) : properties.isUppercase }

  /// Whether it continues the character before it, so that nothing may be put or cut between the two.
  var joinsPrevious: Bool { !isASCII && (properties.isGraphemeExtend || value == 0x200D || isMark) }

  var isASCIILetter: Bool { (65...90).contains(value) || (97...122).contains(value) }
  var isASCIIDigit: Bool { (48...57).contains(value) }

  /// Either apostrophe.
  var isApostrophe: Bool { self == "'" || self == "’" }
}
