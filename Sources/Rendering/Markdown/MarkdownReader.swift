import CCmark

/// Reads CommonMark: the one door to libcmark.
enum MarkdownReader {
  /// Blocks nested deeper than this lose their outer form, never their text; it keeps hostile articles from exhausting the stack.
  static let deepestNesting = 24

  /// The blocks of an article; raw HTML is left out.
  static func blocks(of markdown: String) -> [Block] {
    var builder = BlockBuilder()
    walk(markdown) { node, isEntered in
      if isEntered { enter(node, &builder) } else { builder.close() }
    }
    return builder.finish()
  }

  /// The raw HTML of an article, piece by piece, but for its comments.
  static func rawHTML(in markdown: String) -> [String] {
    guard markdown.utf8.contains(UInt8(ascii: "<")) else { return [] }
    var pieces: [String] = []
    walk(markdown) { node, isEntered in
      let kind = cmark_node_get_type(node)
      guard isEntered, kind == CMARK_NODE_HTML_BLOCK || kind == CMARK_NODE_HTML_INLINE else { return }
      let piece = literal(node)
      if !piece.hasPrefix("<!--") { pieces.append(piece) }
    }
    return pieces
  }

  /// Visits every node of an article, those with others inside twice: when they are entered and when they are left.
  private static func walk(_ markdown: String, _ visit: (OpaquePointer, _ isEntered: Bool) -> Void) {
    var markdown = markdown
    let root = markdown.withUTF8 { bytes -> OpaquePointer? in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    guard let events = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(events) }
    while true {
      let event = cmark_iter_next(events)
      guard event != CMARK_EVENT_DONE else { return }
      guard let node = cmark_iter_get_node(events) else { continue }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  private static func enter(_ node: OpaquePointer, _ builder: inout BlockBuilder) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: builder.add(.text(literal(node)))
    case CMARK_NODE_SOFTBREAK: builder.add(.text(" "))
    case CMARK_NODE_LINEBREAK: builder.add(.lineBreak)
    case CMARK_NODE_CODE: builder.add(Inline.code(literal(node)))
    case CMARK_NODE_CODE_BLOCK: builder.add(Block.code(literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: builder.add(.rule)
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: break
    case CMARK_NODE_DOCUMENT: builder.open(.document)
    case CMARK_NODE_BLOCK_QUOTE: builder.open(.quotation)
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      builder.open(.list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil))
    case CMARK_NODE_ITEM: builder.open(.item)
    case CMARK_NODE_HEADING: builder.open(.heading(Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_EMPH: builder.open(.emphasis)
    case CMARK_NODE_STRONG: builder.open(.strong)
    case CMARK_NODE_LINK: builder.open(.link(url(node)))
    case CMARK_NODE_IMAGE: builder.open(.image(url(node)))
    // Paragraphs, and whatever a later libcmark may add: their text counts.
    default: builder.open(.paragraph)
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func url(_ node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }
}
