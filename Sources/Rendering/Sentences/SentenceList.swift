public import Domain

/// The sentences of a text, as the renderer sees them: set in type; it knows abbreviations, initials and quotations.
public struct SentenceList: Hashable, Sendable {
  /// The sentences, in order.
  public let sentences: [String]

  /// Cuts a text.
  public init(_ text: String, language: Language) {
    let prose = Prose(Typography(language: language).set(text), language: language)
    sentences = prose.sentences.map { String(prose.scalars[$0]) }
  }
}
