/// Finds emoji that are made of several scalars, by the grammar of UTS #51.
///
/// Joined emoji count as one only when Unicode recommends them: what a network draws as two, it counts as two.
enum EmojiScanner {
  /// The end of the emoji that begins at `start`; nil when it is one scalar or none.
  static func end(at start: Int, in text: Scalars) -> Int? {
    let scalar = text[start]
    guard scalar.isEmoji, start + 1 < text.count else { return nil }
    if scalar.isASCII { return keycapEnd(at: start, in: text) }
    if scalar.isRegionalIndicator { return flagEnd(at: start, in: text) }
    let end = sequenceEnd(at: start, in: text)
    return end > start + 1 ? end : nil
  }

  /// `1`, perhaps the selector of emoji, and the enclosing keycap.
  private static func keycapEnd(at start: Int, in text: Scalars) -> Int? {
    let next = text[start + 1].value == 0xFE0F ? start + 2 : start + 1
    return next < text.count && text[next].value == 0x20E3 ? next + 1 : nil
  }

  private static func flagEnd(at start: Int, in text: Scalars) -> Int? {
    let second = text[start + 1]
    guard second.isRegionalIndicator else { return nil }
    return EmojiSequences.hasFlag(text[start].regionalLetter, second.regionalLetter) ? start + 2 : nil
  }

  /// The longest recommended run of emoji joined by U+200D; the first alone when none is.
  private static func sequenceEnd(at start: Int, in text: Scalars) -> Int {
    var end = elementEnd(at: start, in: text)
    guard end < text.count, text[end].value == 0x200D, isComplete(start..<end, text) else { return end }
    var skeleton: Scalars = [text[start]]
    var joiner = end
    for _ in 1..<EmojiSequences.longest {
      guard joiner + 1 < text.count, text[joiner].value == 0x200D, text[joiner + 1].isEmoji else { break }
      let element = joiner + 1..<elementEnd(at: joiner + 1, in: text)
      guard isComplete(element, text) else { break }
      skeleton.append(text[element.lowerBound])
      joiner = element.upperBound
      if EmojiSequences.isRecommended(skeleton) { end = joiner }
    }
    return end
  }

  /// One emoji with its skin tone, its tags or the selector of emoji.
  private static func elementEnd(at start: Int, in text: Scalars) -> Int {
    let next = start + 1
    guard next < text.count else { return next }
    let scalar = text[start]
    if text[next].properties.isEmojiModifier { return scalar.takesSkinTone ? next + 1 : next }
    if text[next].value == 0xFE0F { return scalar.mayTakeSelector ? next + 1 : next }
    return scalar.value == 0x1F3F4 ? EmojiSequences.tagsEnd(at: next, in: text) : next
  }

  /// Whether one of several joined emoji is written as an emoji: a character that is text by default asks for a selector or a tone.
  private static func isComplete(_ element: Range<Int>, _ text: Scalars) -> Bool {
    element.count > 1 || text[element.lowerBound].isDrawnAsEmoji
  }
}

extension Unicode.Scalar {
  /// One half of a flag.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// The letter of one half of a flag.
  fileprivate var regionalLetter: Character { Character(Unicode.Scalar(UInt8(value - 0x1F1E6 + 65))) }

  /// Whether the selector of emoji changes it; elsewhere it is a character of its own.
  fileprivate var mayTakeSelector: Bool { value < 0x10000 || !isDrawnAsEmoji }
}

/// What Unicode 18.0 says of emoji: what the running Swift knows (6.3 knows Unicode 17), and what was added since
/// (unicode.org/Public/18.0.0/ucd/emoji/emoji-data.txt, 2026-09), all of it drawn as emoji by default.
extension Unicode.Scalar {
  /// Whether it is an emoji, or becomes one with U+FE0F.
  var isEmoji: Bool { properties.isEmoji || isNewEmoji }

  /// Whether it is an emoji by default.
  fileprivate var isDrawnAsEmoji: Bool { properties.isEmojiPresentation || isNewEmoji }

  /// Whether a skin tone after it belongs to it.
  fileprivate var takesSkinTone: Bool { properties.isEmojiModifierBase || value == 0x1FAF9 || value == 0x1FAFA }

  private var isNewEmoji: Bool {
    switch value {
    case 0x1F6D9, 0x1FA8B...0x1FA8D, 0x1FACC, 0x1FADD, 0x1FAEB, 0x1FAF9...0x1FAFA: true
    default: false
    }
  }
}
