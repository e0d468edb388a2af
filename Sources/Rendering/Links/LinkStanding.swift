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
  var isWhole: Bool { LinkShown.place(of: Array(link.unicodeScalars), in: text) != nil }

  /// Whether what readers are shown of it, where the network marks links, stands there by itself.
  var isShown: Bool {
    let shown = Array(LinkShown.text(of: link).unicodeScalars)
    return text.split(whereSeparator: \.isSpace).contains { $0.elementsEqual(shown) }
  }
}
