/// A piece of text in one tone.
struct PaintedText: Hashable, Sendable {
  /// The text.
  var text: String
  /// Its tone; nil for none.
  var tone: TextLayout.Tone?

  /// Takes a piece.
  init(_ text: String, _ tone: TextLayout.Tone? = nil) {
    self.text = text
    self.tone = tone
  }
}
