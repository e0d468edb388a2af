/// An article as HTML that is safe anywhere: it is written from the parsed article, so it holds these elements and attributes and no others.
///
/// `p h1–h6 blockquote ul ol[start] li pre code em strong br hr a[href] img[src alt]`; addresses are absolute http(s), or mailto in links.
enum HTMLWriter {
  /// The article's HTML, one block to a line.
  static func html(of blocks: [Block]) -> String {
    blocks.map(html).joined(separator: "\n")
  }

  /// A paragraph that is not of the article.
  static func paragraph(_ text: String) -> String { "<p>\(escaped(text))</p>" }

  private static func html(of block: Block) -> String {
    switch block {
    case .paragraph(let inlines): return "<p>\(html(of: inlines))</p>"
    case .heading(let level, let inlines):
      let level = min(max(level, 1), 6)
      return "<h\(level)>\(html(of: inlines))</h\(level)>"
    case .quotation(let blocks): return "<blockquote>\n\(html(of: blocks))\n</blockquote>"
    case .list(let start, let items): return list(items, from: start)
    case .code(let code): return "<pre><code>\(escaped(code))</code></pre>"
    case .rule: return "<hr />"
    }
  }

  private static func list(_ items: [[Block]], from start: Int?) -> String {
    let content = items.map { "<li>\(item($0))</li>" }.joined(separator: "\n")
    guard let start else { return "<ul>\n\(content)\n</ul>" }
    return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\n\(content)\n</ol>"
  }

  /// A paragraph alone in its item needs no element of its own.
  private static func item(_ blocks: [Block]) -> String {
    if case .paragraph(let inlines) = blocks.first {
      let rest = blocks.dropFirst()
      return html(of: inlines) + (rest.isEmpty ? "" : "\n" + html(of: Array(rest)))
    }
    return html(of: blocks)
  }

  private static func html(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): return escaped(text)
      case .code(let code): return "<code>\(escaped(code))</code>"
      case .lineBreak: return "<br />"
      case .emphasis(let inner): return "<em>\(html(of: inner))</em>"
      case .strong(let inner): return "<strong>\(html(of: inner))</strong>"
      case .link(let url, let inner):
        guard WebAddress.isSafe(url) else { return html(of: inner) }
        return "<a href=\"\(escaped(url))\">\(html(of: inner))</a>"
      case .image(let url, alt: let inner):
        let alt = escaped(PlainText.text(of: inner))
        return WebAddress.isWeb(url) ? "<img src=\"\(escaped(url))\" alt=\"\(alt)\" />" : alt
      }
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      // XML 1.0 has no other control characters, not even escaped, and no U+FFFE and U+FFFF (W3C XML 1.0, 2.2).
      default: if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}
