import Foundation

/// A text as the Unicode scalars that networks count and entities point into.
typealias Scalars = [Unicode.Scalar]

extension Unicode.UTF8 {
  /// The two, three or four bytes of a scalar beyond ASCII.
  fileprivate static func encodedBytes(of scalar: Unicode.Scalar) -> Unicode.UTF8.EncodedScalar {
    encode(scalar) ?? encodedReplacementCharacter
  }
}

extension String {
  /// Joins scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    // By way of UTF-8: a view of scalars grows one by one, and several times slower.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount + 16)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encodedBytes(of: scalar)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// The text composed (NFC).
  ///
  /// Nothing below U+0300 can change, and every scalar from there on has a UTF-8 byte of at least 0xCC, so most texts skip the work.
  var composed: String {
    utf8.contains { $0 >= 0xCC } ? precomposedStringWithCanonicalMapping : self
  }
}

/// Unicode's tables are asked only beyond the scripts of most texts: below U+0250 and in U+2000 to U+206F the answers stand here.
extension Unicode.Scalar {
  /// A space that keeps its neighbours on one line.
  static let noBreakSpace: Unicode.Scalar = "\u{A0}"
  /// The thin one.
  static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"

  /// Whether it glues two words together.
  var isNoBreakSpace: Bool { self == .noBreakSpace || self == .narrowNoBreakSpace }

  /// Whether a line may end there.
  var isBreakingSpace: Bool { isSpace && !isNoBreakSpace }

  /// Whether it is any kind of space (White_Space).
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A letter of any script.
  var isLetter: Bool {
    switch value {
    case 0..<0x80: isASCIILetter
    case 0xC0..<0x250: value != 0xD7 && value != 0xF7
    case 0x2000..<0x2070: false
    default: properties.isAlphabetic
    }
  }

  /// A digit of any script.
  var isDigit: Bool {
    switch value {
    case 0..<0x80: isASCIIDigit
    case 0x80..<0x660, 0x2000..<0x2070: false
    default: properties.generalCategory == .decimalNumber
    }
  }

  /// An accent or another mark that belongs to the letter before it.
  var isMark: Bool {
    guard value >= 0x300, !(0x2000..<0x2070).contains(value) else { return false }
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
  var joinsPrevious: Bool {
    value >= 0x300 && (properties.isGraphemeExtend || value == 0x200D || isMark || isSkinTone)
  }

  /// The colour of what stands before it (UTS #51, Emoji_Modifier), a patch of colour where nothing does.
  var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  var isASCIILetter: Bool { (65...90).contains(value) || (97...122).contains(value) }
  var isASCIIDigit: Bool { (48...57).contains(value) }

  /// Either apostrophe.
  var isApostrophe: Bool { self == "'" || self == "’" }
}
