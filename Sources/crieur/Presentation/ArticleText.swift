/// An article in HTML as lines of text, for those who preview it in a terminal.
struct ArticleText: Sendable {
  /// The text: paragraphs apart, points of lists marked, no tags.
  let text: String

  /// Reads sanitised HTML.
  init(_ html: String) {
    var text = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open].map { $0.isNewline ? " " : $0 }
      rest = rest[open...].dropFirst()
      let tag = rest.prefix { $0 != ">" }
      text += Self.mark(for: tag.prefix { !$0.isWhitespace })
      rest = rest.dropFirst(tag.count + 1)
    }
    self.text = Self.tidied(Self.decoded(text + rest))
  }

  private static func mark(for tag: Substring) -> String {
    switch tag {
    case "li": "\n- "
    case "/li", "br", "br/", "tr": "\n"
    case "/p", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/ul", "/ol", "/blockquote", "/pre", "hr": "\n\n"
    default: ""
    }
  }

  private static func decoded(_ text: String) -> String {
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return names.reduce(text) { text, name in
      text.split(separator: name.0, omittingEmptySubsequences: false).joined(separator: name.1)
    }
  }

  /// One empty line between paragraphs, none inside lists, none at the ends.
  private static func tidied(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.drop { $0 == " " }).trimmingTrailingSpaces()
    }
    let kept = lines.enumerated().filter { index, line in
      !line.isEmpty || (index > 0 && !lines[index - 1].isEmpty && !Self.isPoint(lines[(index + 1)...]))
    }
    var result = kept.map(\.element)[...]
    while result.last?.isEmpty ?? false { result = result.dropLast() }
    while result.first?.isEmpty ?? false { result = result.dropFirst() }
    return result.joined(separator: "\n")
  }

  private static func isPoint(_ lines: ArraySlice<String>) -> Bool {
    lines.first { !$0.isEmpty }?.hasPrefix("- ") ?? false
  }
}
