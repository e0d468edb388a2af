import Domain

/// What a post has said, so that it says nothing twice.
struct Said {
  private var sentences: Set<String> = []
  private var texts: [String] = []

  /// Remembers a text; its sentences are not said again.
  mutating func remember(_ text: String, language: Language) {
    let prose = Prose(text, language: language)
    for sentence in prose.sentences { sentences.insert(Self.essence(String(prose.scalars[sentence]))) }
    texts.append(" " + Self.essence(text) + " ")
  }

  /// Takes in a sentence; false when it was said.
  mutating func add(_ sentence: String) -> Bool {
    let essence = Self.essence(sentence)
    guard !essence.isEmpty else { return !sentence.isEmpty }
    // Three words or more may be said inside a longer text; fewer may well stand there by chance.
    if essence.contains(" "), essence.split(separator: " ").count >= 3,
      texts.contains(where: { $0.contains(" \(essence) ") })
    {
      return false
    }
    return sentences.insert(essence).inserted
  }

  /// The words in lower case, with one space between them.
  static func essence(_ text: String) -> String {
    WordToken.tokens(in: Array(text.unicodeScalars)).map(\.lower).joined(separator: " ")
  }
}
