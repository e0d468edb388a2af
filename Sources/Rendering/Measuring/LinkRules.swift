/// What links are made of, by whose rules.
enum LinkRules {
  /// twitter-text (github.com/twitter/twitter-text, `js/src/regexp`, 2021-10).
  case twitterText
  /// Mastodon, which starts from twitter-text (github.com/mastodon/mastodon, `config/initializers/twitter_regex.rb`, version 4).
  case mastodon

  /// The schemes that make a link.
  var schemes: [Scalars] {
    switch self {
    case .twitterText: Self.webSchemes
    case .mastodon: Self.mastodonSchemes
    }
  }

  private static let webSchemes = ["https://", "http://"].map { Array($0.unicodeScalars) }
  private static let mastodonSchemes =
    webSchemes
    + ["dat://", "dweb://", "ipfs://", "ipns://", "ssb://", "gopher://", "gemini://"].map { Array($0.unicodeScalars) }

  /// Whether parentheses may end a path whatever stands before them.
  var endsPathWithAnyParentheses: Bool { self == .mastodon }

  /// Whether `word.ending` is a link.
  var knowsSchemeless: Bool { self == .twitterText }

  func isPathPart(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .twitterText:
      scalar.isASCII
        ? scalar.isASCIIWordPart || "!*';:=+,.$/%#[]-_~@|&".unicodeScalars.contains(scalar)
        : scalar == "–" || scalar.isLatinAccent || scalar.isCyrillic
    case .mastodon: !"<>()?".unicodeScalars.contains(scalar) && !scalar.properties.isWhitespace
    }
  }

  func endsPath(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .twitterText:
      scalar.isASCII
        ? scalar.isASCIIWordPart || "+-=_#/".unicodeScalars.contains(scalar) : scalar.isLatinAccent || scalar.isCyrillic
    case .mastodon: isPathPart(scalar) && !"!*\"'「」;:=,.$%[]~&|@".unicodeScalars.contains(scalar)
    }
  }

  func isQueryPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCIIWordPart { return true }
    switch self {
    case .twitterText: return "!?*'@();:&=+$/%#[]-_.,~|".unicodeScalars.contains(scalar)
    case .mastodon: return "!?*'();:&=+$/%#[]-_.,~|@^".unicodeScalars.contains(scalar) || scalar.isInternational
    }
  }

  func endsQuery(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCIIWordPart || "-_&=#/".unicodeScalars.contains(scalar) { return true }
    return self == .mastodon && scalar.isInternational
  }
}

extension Unicode.Scalar {
  /// What RFC 3987 adds to addresses (`ucschar` and `iprivate`).
  fileprivate var isInternational: Bool {
    switch value {
    case 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...: value & 0xFFFE != 0xFFFE && !(0xE0000..<0xE1000).contains(value)
    default: false
    }
  }
}
