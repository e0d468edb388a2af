import Domain

/// Whether a text that a person wrote leads to a link already.
struct LinkStanding {
  private let text: Scalars
  private let link: String

  init(of link: String, in text: String) {
    self.text = Array(text.unicodeScalars)
    self.link = link
  }

  /// Whether the whole address stands there, and not as the beginning of a longer one: `https://www.cci-exemple.fr` does not
  /// in `https://www.cci-exemple.fr/agenda`.
  var isWhole: Bool { stands(Array(link.unicodeScalars)) }

  /// Whether what readers are shown of it, where the network marks links, stands there by itself.
  var isShown: Bool {
    let shown = Array(LinkShown.text(of: link).unicodeScalars)
    return text.split(whereSeparator: \.isSpace).contains { $0.elementsEqual(shown) }
  }

  private func stands(_ address: Scalars) -> Bool {
    guard !address.isEmpty, address.count <= text.count else { return false }
    return (0...(text.count - address.count)).contains { start in
      text[start..<(start + address.count)].elementsEqual(address) && !goesOn(at: start + address.count)
    }
  }

  /// Whether an address that ends at `end` would be longer there; the `/` of a site's front page is no more of it.
  private func goesOn(at end: Int) -> Bool {
    let rest = text[end...].prefix { !$0.isSpace }
    let marks = rest.prefix { ".,;:!?…'’\")]»”".unicodeScalars.contains($0) }
    guard let next = rest.dropFirst(marks.count).first else { return false }
    if marks.isEmpty, next == "/" { return rest.dropFirst().first.map(Self.isOfAddress) ?? false }
    return Self.isOfAddress(next)
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordPart || "/-_%#&=@~+?".unicodeScalars.contains(scalar)
  }
}
