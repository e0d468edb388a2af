/// The classes of characters of twitter-text's rules (github.com/twitter/twitter-text, `js/src/regexp`, 2021-10). Letters, marks and
/// digits are those of the Unicode version that this program was built with.
extension Unicode.Scalar {
  /// Accented Latin letters, and the accents.
  var isLatinAccent: Bool {
    switch value {
    case 0xD7, 0xF7: false
    case 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    case 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F, 0x272, 0x289, 0x28B, 0x2BB: true
    default: false
    }
  }

  /// Cyrillic letters.
  var isCyrillic: Bool { (0x400...0x4FF).contains(value) }

  /// A letter or a digit of ASCII.
  var isASCIIWordPart: Bool { isASCIILetter || isASCIIDigit }

  /// Marks that set the direction of a text.
  var isDirectionalMark: Bool {
    switch value {
    case 0x202A...0x202E, 0x61C, 0x200E, 0x200F, 0x2066...0x2069: true
    default: false
    }
  }

  /// What no post may hold.
  var isInvalid: Bool { value == 0xFFFE || value == 0xFEFF || value == 0xFFFF }

  /// The spaces that end a domain and begin a cashtag.
  var isTwitterSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// ASCII punctuation but for the quotation mark and the grave accent, which may stand in a domain.
  var isTwitterPunctuation: Bool {
    switch value {
    case 0x21, 0x23...0x2F, 0x3A...0x40, 0x5B...0x5F, 0x7B...0x7E: true
    default: false
    }
  }

  /// What labels of a domain begin and end with.
  var isDomainCharacter: Bool {
    if isASCII { return isASCIIWordPart || !(isTwitterPunctuation || isTwitterSpace) }
    return !(isTwitterSpace || isInvalid || isDirectionalMark)
  }

  /// What a domain is made of, its dots included.
  var isDomainRunPart: Bool { self == "." || self == "-" || self == "_" || isDomainCharacter }

  /// What the labels of a domain without a scheme are made of.
  var isSchemelessLabelPart: Bool { isASCIIWordPart || self == "-" || isLatinAccent }

  /// What a link may follow.
  var mayPrecedeLink: Bool {
    switch self {
    case "@", "＠", "$", "#", "＃": false
    default: !isASCIIWordPart && !isInvalid
    }
  }

  /// A letter or a mark of any script.
  var isLetterOrMark: Bool {
    if value < 0x250 { return isLetter }
    if (0x2000..<0x2070).contains(value) { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  /// What a hashtag is made of.
  var isHashtagCharacter: Bool {
    if isASCII { return isASCIIWordPart || self == "_" }
    switch value {
    case 0xB7, 0x200C, 0x200D, 0x5BE, 0x5F3, 0x5F4, 0xA67E, 0xFF5E, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB, 0x3003,
      0xF0B, 0xF0C:
      return true
    default: return isLetterOrMark || properties.generalCategory == .decimalNumber
    }
  }

  /// Both number signs.
  var isHashSign: Bool { self == "#" || self == "＃" }

  /// Both at signs.
  var isAtSign: Bool { self == "@" || self == "＠" }
}
