/// A part of a post and the ways in which it can be shown.
struct Part {
  let kind: PartKind
  /// The ways, best first, given the parts that have been chosen before it.
  let choices: (Draft) -> [Choice]
  /// No way is worth more than this.
  let ceiling: Int
  /// By how many counted units its choices may shorten other parts, at most.
  let saving: Int

  /// A part whose ways do not depend on others; they may come in any order.
  init(_ kind: PartKind, _ choices: [Choice]) {
    let sorted = choices.sorted { $0.worth > $1.worth }
    self.init(kind, ceiling: sorted.first?.worth ?? 0) { _ in sorted }
  }

  /// A part whose ways depend on the others.
  init(_ kind: PartKind, ceiling: Int, saving: Int = 0, choices: @escaping (Draft) -> [Choice]) {
    self.kind = kind
    self.ceiling = ceiling
    self.saving = saving
    self.choices = choices
  }

  /// A part that must be shown as it is; nothing when `text` is empty.
  static func fixed(_ kind: PartKind, _ text: String) -> [Part] {
    text.isEmpty ? [] : [Part(kind, [Choice(text: text, worth: 0)])]
  }
}
