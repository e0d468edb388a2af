/// A block of an article.
indirect enum Block: Hashable {
  case paragraph([Inline])
  case heading(Int, [Inline])
  case quotation([Block])
  /// A list; `start` numbers its first item when it is ordered.
  case list(start: Int?, items: [[Block]])
  case code(String)
  case rule
}

/// A run of text in a block.
indirect enum Inline: Hashable {
  case text(String)
  case code(String)
  case lineBreak
  case emphasis([Inline])
  case strong([Inline])
  case link(String, [Inline])
  case image(String, alt: [Inline])
}

extension Block {
  /// Whether a link in it leads to `url`.
  func leads(to url: String) -> Bool {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.contains { $0.leads(to: url) }
    case .quotation(let blocks): blocks.contains { $0.leads(to: url) }
    case .list(_, let items): items.joined().contains { $0.leads(to: url) }
    case .code, .rule: false
    }
  }
}

extension Inline {
  /// Whether it is a link to `url` or holds one.
  fileprivate func leads(to url: String) -> Bool {
    switch self {
    case .text, .code, .lineBreak, .image: false
    case .emphasis(let inner), .strong(let inner): inner.contains { $0.leads(to: url) }
    case .link(let address, let inner): address == url || inner.contains { $0.leads(to: url) }
    }
  }
}
