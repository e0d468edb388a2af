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
