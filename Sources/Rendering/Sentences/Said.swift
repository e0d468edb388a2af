import Domain

/// What a post has said in its title and its summary, so that its article does not say it again.
struct Said {
  private var sentences: Set<String> = []
  /// The texts in UTF-8.
  private var texts: [[UInt8]] = []

  /// Whether a text has these words in this order, whatever stands between them; never for what has no word.
  static func isSaid(_ words: String, in text: String) -> Bool {
    let essence = essence(words)
    return !essence.isEmpty && bytes(of: text).holds(Array(" \(essence) ".utf8))
  }

  /// The words of a text with a space around each. Bytes are compared: a sign that is taken for a part of a word may be one
  /// character with the space before it.
  private static func bytes(of text: String) -> [UInt8] { Array((" " + essence(text) + " ").utf8) }

  /// Remembers a text; its sentences are not said again.
  mutating func remember(_ text: String, language: Language) {
    let prose = Prose(text, language: language)
    for sentence in prose.sentences { sentences.insert(Self.essence(String(prose.scalars[sentence]))) }
    texts.append(Self.bytes(of: text))
  }

  /// Whether a sentence of what follows says something new. What an author repeats within one text stays: `Durée : 2 heures.`
  /// belongs to each of three workshops.
  func lacks(_ sentence: String) -> Bool {
    let essence = Self.essence(sentence)
    guard !essence.isEmpty else { return !sentence.isEmpty }
    // Three words or more may be said inside a longer text; fewer may well stand there by chance.
    if essence.contains(" "), essence.split(separator: " ").count >= 3,
      texts.contains(where: { $0.holds(Array(" \(essence) ".utf8)) })
    {
      return false
    }
    return !sentences.contains(essence)
  }

  /// The words in lower case, with one space between them.
  static func essence(_ text: String) -> String {
    WordToken.tokens(in: Array(text.unicodeScalars)).map(\.lower).joined(separator: " ")
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in it: what has the same words has the same bytes, and bytes are found several times faster.
  fileprivate func holds(_ run: [UInt8]) -> Bool {
    guard let first = run.first, run.count <= count else { return run.isEmpty }
    for start in 0...(count - run.count) where self[start] == first {
      var length = 1
      while length < run.count, self[start + length] == run[length] { length += 1 }
      if length == run.count { return true }
    }
    return false
  }
}
