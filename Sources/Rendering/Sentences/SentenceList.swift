public import Domain

/// The sentences of a text, as the renderer sees them: it knows abbreviations, initials and quotations.
public struct SentenceList: Hashable, Sendable {
  /// The sentences, in order.
  public let sentences: [String]

  /// Cuts a text.
  public init(_ text: String, language: Language) {
    let prose = Prose(text, language: language)
    sentences = prose.sentences.map { String(prose.scalars[$0]) }
  }
}
