/// An article as plain text: no sign of Markdown, lists and links kept readable.
enum PlainText {
  /// The text of one block, with line breaks inside it.
  static func text(of block: Block) -> String {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): return Tidy.paragraphs(text(of: inlines))
    case .quotation(let blocks): return quoted(blocks.map(text).filter { !$0.isEmpty }.joined(separator: "\n\n"))
    case .list(let start, let items): return list(items, from: start)
    case .code(let code): return Tidy.code(code).trimmedNewlines
    case .rule: return ""
    }
  }

  /// The text of a run.
  static func text(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .lineBreak: "\n"
      case .emphasis(let inner), .strong(let inner), .image(_, alt: let inner): text(of: inner)
      case .link(let url, let inner): link(url, text(of: inner))
      }
    }.joined()
  }

  /// The words of a link, followed by its address where that is something else.
  private static func link(_ url: String, _ words: String) -> String {
    guard WebAddress.isSafe(url) else { return words }
    let address = url.hasPrefix("mailto:") ? String(url.dropFirst(7)) : url
    let bare = address.dropFirst(address.hasPrefix("https://") ? 8 : address.hasPrefix("http://") ? 7 : 0)
    if words.isEmpty || words == address || words == bare || words + "/" == bare {
      return words.isEmpty ? address : words
    }
    return "\(words) (\(address))"
  }

  private static func quoted(_ text: String) -> String {
    if text.isEmpty || text.hasPrefix("«") || text.hasPrefix("“") || text.hasPrefix("\"") { return text }
    return "«\u{A0}\(text)\u{A0}»"
  }

  private static func list(_ items: [[Block]], from start: Int?) -> String {
    items.enumerated().map { position, blocks in
      let mark = start.map { "\($0 + position)." } ?? "•"
      return blocks.map { block in
        if case .list = block { return indented(text(of: block)) }
        return text(of: block)
      }.filter { !$0.isEmpty }.joined(separator: "\n").prepending("\(mark) ")
    }.joined(separator: "\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func prepending(_ prefix: String) -> String { prefix + self }

  fileprivate var trimmedNewlines: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
