/// The order of the parts of a post and what stands between them.
struct Layout: Sendable {
  let order: [PartKind]
  /// What stands between two parts that follow each other, given the text of the first.
  let separator: @Sendable (PartKind, PartKind, String) -> String

  /// The post that a draft makes.
  func compose(_ draft: Draft) -> String {
    var text = ""
    var previous: PartKind?
    for kind in order {
      guard let part = draft.texts[kind], !part.isEmpty else { continue }
      if let previous { text += separator(previous, kind, text) }
      text += part
      previous = kind
    }
    return text
  }

  /// Everything on one line, `Hook. Lead. Event. link via source #tags credit`, and further links on the next.
  static let oneLine = Layout(order: [.hook, .lead, .event, .link, .source, .hashtags, .credit, .links]) {
    first, second, text in
    if second == .links { return "\n" }
    guard second == .lead || second == .event, let last = text.unicodeScalars.last else { return " " }
    return ".!?…".unicodeScalars.contains(last) ? " " : ". "
  }

  /// Paragraphs, the link in full at the end.
  static let page = Layout(order: [.hook, .lead, .body, .event, .links, .source, .hashtags, .credit, .link]) {
    _, _, _ in "\n\n"
  }

  /// Paragraphs below a title that stands apart.
  static let titled = Layout(order: [.hook, .lead, .body, .event, .link, .links, .source, .hashtags, .credit]) {
    _, _, _ in "\n\n"
  }
}
