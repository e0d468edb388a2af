/// A part of a text that a network treats in its own way.
struct TextEntity: Equatable {
  enum Kind: Equatable {
    /// An address with its scheme.
    case url
    /// A hashtag; its name without the sign.
    case hashtag(String)
    /// An account; its name, and its server if it is another one.
    case mention(user: String, domain: String?)
  }

  var kind: Kind
  /// Positions in the text's array of Unicode scalars.
  var range: Range<Int>
}

/// Finds addresses, hashtags and mentions as Mastodon does: rules derived from twitter-text, addresses only with http or https
/// (mastodon/mastodon: app/lib/extractor.rb, config/initializers/twitter_regex.rb, version 4).
struct TextEntities {
  private let scalars: [Unicode.Scalar]

  /// Prepares a text.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The entities of `text`, in order, none overlapping.
  static func find(in text: String) -> [TextEntity] {
    TextEntities(text).all()
  }

  /// The first address in `text`.
  static func firstURL(in text: String) -> String? {
    guard let range = find(in: text).first(where: { $0.kind == .url })?.range else { return nil }
    return TextEntities(text).text(range)
  }

  /// The text between two positions.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The text cut into its entities and what lies between them.
  static func pieces(of text: String) -> [(entity: TextEntity?, text: String)] {
    let whole = TextEntities(text)
    var pieces: [(entity: TextEntity?, text: String)] = []
    var end = 0
    for entity in whole.all() {
      if entity.range.lowerBound > end { pieces.append((nil, whole.text(end..<entity.range.lowerBound))) }
      pieces.append((entity, whole.text(entity.range)))
      end = entity.range.upperBound
    }
    if end < whole.scalars.count { pieces.append((nil, whole.text(end..<whole.scalars.count))) }
    return pieces
  }

  private func all() -> [TextEntity] {
    var entities: [TextEntity] = []
    var position = 0
    while position < scalars.count {
      let before = position > 0 ? scalars[position - 1] : nil
      if let entity = url(at: position, after: before) ?? hashtag(at: position, after: before)
        ?? mention(at: position, after: before)
      {
        entities.append(entity)
        position = entity.range.upperBound
      } else {
        position += 1
      }
    }
    return entities
  }

  private func url(at start: Int, after before: Unicode.Scalar?) -> TextEntity? {
    guard scalars[start] == "h" || scalars[start] == "H", let schemeEnd = schemeEnd(at: start) else { return nil }
    if let before, before.isASCIIWord && before != "_" || "@＠$#＃".unicodeScalars.contains(before) { return nil }
    var end = run(from: schemeEnd) { $0.isWord || $0 == "-" || $0 == "." }
    while end > schemeEnd, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
    let labels = text(schemeEnd..<end).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let top = labels.last, top.count > 1,
      top.allSatisfy(\.isLetter)
    else { return nil }
    if end + 1 < scalars.count, scalars[end] == ":", scalars[end + 1].isDigit {
      end = run(from: end + 1, while: \.isDigit)
    }
    if end < scalars.count, "/?".unicodeScalars.contains(scalars[end]) { end = pathEnd(from: end) }
    return TextEntity(kind: .url, range: start..<end)
  }

  private func schemeEnd(at start: Int) -> Int? {
    for scheme in ["https://", "http://"] {
      let end = start + scheme.unicodeScalars.count
      if end < scalars.count, text(start..<end).lowercased() == scheme { return end }
    }
    return nil
  }

  /// The end of a path and query: no sentence's punctuation at the end, and only parentheses that were opened inside.
  private func pathEnd(from start: Int) -> Int {
    var end = run(from: start) { $0.isWord || "!*'();:@&=+$,/?%#[]-.~|".unicodeScalars.contains($0) }
    while end > start + 1 {
      let last = scalars[end - 1]
      if last.isWord || "=#/+-&@$%~".unicodeScalars.contains(last) { break }
      let inside = scalars[start..<end]
      if last == ")", inside.count(where: { $0 == "(" }) >= inside.count(where: { $0 == ")" }) { break }
      end -= 1
    }
    return end
  }

  private func hashtag(at start: Int, after before: Unicode.Scalar?) -> TextEntity? {
    guard scalars[start] == "#" || scalars[start] == "＃" else { return nil }
    if let before, before.isWord || "=/)&".unicodeScalars.contains(before) { return nil }
    let end = run(from: start + 1) { $0.isWord || $0 == "·" }
    guard scalars[(start + 1)..<end].contains(where: { !$0.isDigit && $0 != "·" }) else { return nil }
    return TextEntity(kind: .hashtag(text((start + 1)..<end)), range: start..<end)
  }

  private func mention(at start: Int, after before: Unicode.Scalar?) -> TextEntity? {
    guard scalars[start] == "@" else { return nil }
    if let before, before.isWord || "=/@".unicodeScalars.contains(before) { return nil }
    let userEnd = run(from: start + 1, while: \.isASCIIWord)
    guard userEnd > start + 1 else { return nil }
    let user = text((start + 1)..<userEnd)
    var end = userEnd
    if userEnd < scalars.count, scalars[userEnd] == "@" {
      end = run(from: userEnd + 1) { $0.isWord || $0 == "-" || $0 == "." }
      while end > userEnd, ".-".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    }
    guard end > userEnd + 1 else {
      return TextEntity(kind: .mention(user: user, domain: nil), range: start..<userEnd)
    }
    return TextEntity(kind: .mention(user: user, domain: text((userEnd + 1)..<end)), range: start..<end)
  }

  private func run(from start: Int, while belongs: (Unicode.Scalar) -> Bool) -> Int {
    var end = start
    while end < scalars.count, belongs(scalars[end]) { end += 1 }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isASCIIWord: Bool { isASCII && isWord }

  /// A letter, a mark, a digit or the underscore.
  fileprivate var isWord: Bool {
    if isASCII { return isDigit || self == "_" || properties.isAlphabetic }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default:  // the other twenty categories of Unicode
      return false
    }
  }
}
