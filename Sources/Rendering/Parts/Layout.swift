/// The order of the parts of a post, what stands between them and around them.
struct Layout: Sendable {
  /// What stands before and after one part, whenever it is shown.
  struct Frame: Sendable {
    var before: String
    var after: String
  }

  var order: [PartKind]
  /// What stands between two parts that follow each other, given the text so far.
  var separator: @Sendable (PartKind, PartKind, String) -> String
  /// The text before everything.
  var before = ""
  /// The text after everything.
  var after = ""
  /// The texts around single parts.
  var frames: [PartKind: Frame] = [:]

  init(order: [PartKind], separator: @escaping @Sendable (PartKind, PartKind, String) -> String) {
    self.order = order
    self.separator = separator
  }

  /// The post that a draft makes.
  func compose(_ draft: Draft) -> String {
    var text = before
    var previous: PartKind?
    for kind in order {
      guard let part = draft.texts[kind], !part.isEmpty else { continue }
      if let previous { text += separator(previous, kind, text) }
      if let frame = frames[kind] {
        text += frame.before + part + frame.after
      } else {
        text += part
      }
      previous = kind
    }
    return text + after
  }

  /// Everything on one line, `Hook. Lead. Body. Event. Call link via source #tags @mentions credit`, and further links on the next.
  static let oneLine = Layout(
    order: [.hook, .lead, .body, .event, .call, .link, .source, .hashtags, .mentions, .credit, .links]
  ) { _, second, text in
    if second == .links { return "\n" }
    guard [.lead, .body, .event, .call].contains(second), let last = text.unicodeScalars.last else {
      return " "
    }
    return ".!?…".unicodeScalars.contains(last) ? " " : ". "
  }

  /// Paragraphs, the link in full at the end.
  static let page = Layout(
    order: [.hook, .lead, .body, .event, .call, .links, .source, .hashtags, .mentions, .credit, .link]
  ) { _, _, _ in "\n\n" }

  /// Paragraphs below a title that stands apart.
  static let titled = Layout(
    order: [.hook, .lead, .body, .event, .call, .link, .links, .source, .hashtags, .mentions, .credit]
  ) {
    _, _, _ in "\n\n"
  }
}
