import Domain

/// Sets texts as a printer of their language would: spaces, apostrophes, ellipses. Setting a text twice changes nothing more.
///
/// Links, hashtags, mentions, e-mail addresses and code stay as they are.
struct Typography {
  let language: Language
  /// Whether the house style wants narrow spaces in French.
  var isNarrow = false

  /// A scalar of a text, and which piece of the text it belongs to.
  struct Cell {
    var scalar: Unicode.Scalar
    var owner = 0
    /// Whether it must stay as it is.
    var isFixed = false
  }

  /// Sets one text.
  func set(_ text: String) -> String {
    String(set(text.unicodeScalars.map { Cell(scalar: $0) }).map(\.scalar))
  }

  /// Sets pieces of one text, each of which keeps what is its own.
  func set(_ cells: [Cell]) -> [Cell] {
    var cells = cells
    for span in SpanScanner.spans(in: cells.map(\.scalar)) {
      for index in span.range { cells[index].isFixed = true }
    }
    var typesetter = Typesetter(cells: cells, language: language, isNarrow: isNarrow)
    return typesetter.run()
  }
}
