/// Sets articles: every paragraph as one text, whatever emphasis cuts it into; code stays as it is.
extension Typography {
  func set(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let inlines): .paragraph(set(inlines))
      case .heading(let level, let inlines): .heading(level, set(inlines))
      case .quotation(let blocks): .quotation(set(blocks))
      case .list(let start, let items): .list(start: start, items: items.map { set($0) })
      case .code, .rule: block
      }
    }
  }

  private func set(_ inlines: [Inline]) -> [Inline] {
    var cells: [Cell] = []
    var owner = 0
    for leaf in inlines.leaves {
      cells += leaf.text.unicodeScalars.map { Cell(scalar: $0, owner: owner, isFixed: leaf.isFixed) }
      owner += 1
    }
    var texts = [Scalars](repeating: [], count: owner)
    for cell in set(cells) { texts[cell.owner].append(cell.scalar) }
    var next = texts.makeIterator()
    return inlines.replacingLeaves { next.next().map { String($0) } ?? "" }
  }
}

extension [Inline] {
  /// The texts in reading order, and whether they must stay as they are.
  fileprivate var leaves: [(text: String, isFixed: Bool)] {
    flatMap { inline -> [(text: String, isFixed: Bool)] in
      switch inline {
      case .text(let text): [(text.composed, false)]
      case .code(let code): [(code, true)]
      case .lineBreak: [("\n", true)]
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .image(_, alt: let inner): inner.leaves
      }
    }
  }

  fileprivate func replacingLeaves(_ next: () -> String) -> [Inline] {
    map { inline in
      switch inline {
      case .text: return .text(next())
      case .code: return .code(next())
      case .lineBreak:
        _ = next()
        return .lineBreak
      case .emphasis(let inner): return .emphasis(inner.replacingLeaves(next))
      case .strong(let inner): return .strong(inner.replacingLeaves(next))
      case .link(let url, let inner): return .link(url, inner.replacingLeaves(next))
      case .image(let url, alt: let inner): return .image(url, alt: inner.replacingLeaves(next))
      }
    }
  }
}
