import Domain

/// Whose article it is, in words.
struct SourceWords {
  let name: String
  let language: Language

  /// `Source : Les Échos`.
  var full: String { label + name }

  /// What stands before the name.
  var label: String { "Source" + language.colon }

  /// `via Les Échos`, as microblogs say it in both languages.
  var short: String { "via \(name)" }

  /// Whether a text names the source.
  func isSaid(in text: String) -> Bool {
    // A name without a letter is compared as it is: by scalars, because a sign may be one character with a space before it.
    Said.essence(name).isEmpty ? text.unicodeScalars.contains(name.unicodeScalars) : Said.isSaid(name, in: text)
  }
}

extension Language {
  /// A colon with the spaces around it.
  var colon: String {
    switch self {
    case .fr: "\u{A0}: "
    case .en: ": "
    }
  }
}
