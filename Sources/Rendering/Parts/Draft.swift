/// Parts chosen so far.
struct Draft {
  /// The text of every part that is shown.
  private(set) var texts: [PartKind: String] = [:]
  /// What they are worth together.
  private(set) var worth = 0
  /// What was lost.
  private(set) var losses: [RenderCode] = []

  /// What readers read, in the order of the parts: a dictionary's own order is another every time.
  var proseTexts: [String] { PartKind.allCases.filter(\.isProse).compactMap { texts[$0] } }

  /// The same as one text.
  var prose: String { proseTexts.joined(separator: "\n") }

  /// The draft with one more part.
  func adding(_ choice: Choice, as kind: PartKind) -> Draft {
    var draft = self
    for (other, text) in choice.rewrites { draft.texts[other] = text }
    if !choice.text.isEmpty { draft.texts[kind] = choice.text }
    draft.worth += choice.worth
    if let loss = choice.loss { draft.losses.append(loss) }
    return draft
  }
}
