/// Builds blocks from the enter and leave events of a parser.
struct BlockBuilder {
  enum Container {
    case document
    case paragraph
    case heading(Int)
    case quotation
    case list(start: Int?)
    case item
    case emphasis
    case strong
    case link(String)
    case image(String)
  }

  private struct Frame {
    let container: Container
    var blocks: [Block] = []
    var items: [[Block]] = []
    var inlines: [Inline] = []

    /// What the frame holds, as blocks.
    var allBlocks: [Block] { inlines.isEmpty ? blocks : blocks + [.paragraph(inlines)] }
  }

  private var frames = [Frame(container: .document)]
  /// Containers that were entered but are too deep to be kept.
  private var tooDeep = 0

  mutating func open(_ container: Container) {
    if frames.count > MarkdownReader.deepestNesting { tooDeep += 1 } else { frames.append(Frame(container: container)) }
  }

  mutating func close() {
    guard tooDeep == 0 else {
      tooDeep -= 1
      return
    }
    guard frames.count > 1, let frame = frames.popLast() else { return }
    switch frame.container {
    case .document: frame.allBlocks.forEach { add($0) }
    case .paragraph: if !frame.inlines.isEmpty { add(.paragraph(frame.inlines)) }
    case .heading(let level): if !frame.inlines.isEmpty { add(.heading(level, frame.inlines)) }
    case .quotation: add(.quotation(frame.allBlocks))
    case .list(let start):
      add(.list(start: start, items: frame.allBlocks.isEmpty ? frame.items : frame.items + [frame.allBlocks]))
    case .item: frames[frames.count - 1].items.append(frame.allBlocks)
    case .emphasis: add(.emphasis(frame.inlines))
    case .strong: add(.strong(frame.inlines))
    case .link(let url): add(.link(url, frame.inlines))
    case .image(let url): add(.image(url, alt: frame.inlines))
    }
  }

  mutating func add(_ inline: Inline) {
    frames[frames.count - 1].inlines.append(inline)
  }

  mutating func add(_ block: Block) {
    frames[frames.count - 1].blocks.append(block)
  }

  /// The blocks of the document.
  mutating func finish() -> [Block] {
    while frames.count > 1 { close() }
    return frames[0].allBlocks
  }
}
