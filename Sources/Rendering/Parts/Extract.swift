import Domain

/// What the article adds to what has been said, in pieces that can be left out from the end.
struct Extract {
  /// A sentence, or a block that is no paragraph.
  struct Piece {
    let text: String
    /// What stands before it.
    let separator: String
    /// Whether it announces the next piece, so that nothing may end with it.
    let announces: Bool
  }

  private(set) var pieces: [Piece] = []
  /// Whether the article holds more than `bound` let in.
  private(set) var isCut = false

  /// Takes the article up to about `bound` scalars, without the sentences that were said.
  init(of blocks: [Block], language: Language, said: Said, bound: Int?) {
    var length = 0
    for block in blocks {
      for (position, piece) in Self.pieces(of: block, language: language, said: said).enumerated() {
        length += piece.unicodeScalars.count + 2
        if let bound, length > bound {
          isCut = true
          return
        }
        pieces.append(
          Piece(
            text: piece, separator: position == 0 ? "\n\n" : " ", announces: block.isHeading || piece.hasSuffix(":")))
      }
    }
  }

  /// Sentences for paragraphs, the whole text for other blocks.
  private static func pieces(of block: Block, language: Language, said: Said) -> [String] {
    let text = PlainText.text(of: block)
    guard case .paragraph = block else { return text.isEmpty || !said.lacks(text) ? [] : [text] }
    let prose = Prose(text, language: language)
    return prose.sentences.map { String(prose.scalars[$0]) }.filter { said.lacks($0) }
  }

  /// The first sentences, as many as a short post may take, up to one that announces what would not follow.
  var sentences: [String] {
    pieces.prefix(Self.fewSentences).prefix { !$0.announces }.map(\.text)
  }

  private static let fewSentences = 3

  /// The whole extract and every shorter one, most first; the last is empty.
  var choices: [Choice] {
    var choices = [Choice(text: "", worth: 0, loss: pieces.isEmpty && !isCut ? nil : .bodyCut)]
    var text = ""
    for (index, piece) in pieces.enumerated() {
      text += (text.isEmpty ? "" : piece.separator) + piece.text
      let isWhole = index == pieces.count - 1 && !isCut
      guard !piece.announces || isWhole else { continue }
      choices.append(Choice(text: text, worth: text.unicodeScalars.count, loss: isWhole ? nil : .bodyCut))
    }
    return choices.reversed()
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }
}
