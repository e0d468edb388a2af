/// The part of an id that is made from a title: `Permanence création ce {{date}}` → `permanence-creation-ce`.
public func slug(of title: String) -> String {
  let words = title.replacing(Placeholders.pattern, with: " ").foldedForComparison
    .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return words.joined(separator: "-")
}

/// Texts in double braces.
enum Placeholders {
  /// Those that are filled in.
  static let known = ["date"]

  /// Any of them.
  static var pattern: Regex<(Substring, Substring)> { /\{\{([^{}]*)\}\}/ }

  /// The first one that stands for nothing, and how many characters precede it.
  static func unknown(in text: String) -> (name: String, range: Range<String.Index>)? {
    // Texts without braces, nearly all of them, cost no search.
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    for match in text.matches(of: pattern) where !known.contains(String(match.1)) {
      return (String(match.0), match.range)
    }
    return nil
  }
}
