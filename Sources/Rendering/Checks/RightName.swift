import Domain
import Foundation

/// A right spelling.
struct RightName {
  let written: String
  /// Its letters, without accents, spaces and hyphens.
  let folded: String
  /// How many words it has.
  let words: Int
  /// No spelling of it has more words.
  let mostWords: Int

  init?(_ name: String) {
    written = Self.plain(name)
    folded = Self.folded(name.lowercased())
    words = WordToken.tokens(in: Array(name.unicodeScalars)).count
    mostWords = max(words + 3, min(8, folded.count))
    if folded.isEmpty { return nil }
  }

  /// With ordinary spaces, hyphens and apostrophes.
  static func plain(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Unicode.Scalar in
        scalar.isSpace ? " " : scalar.isApostrophe ? "’" : scalar == "‑" ? "-" : scalar
      })
  }

  static func folded(_ lower: String) -> String {
    String(
      lower.decomposedStringWithCanonicalMapping.replacing("œ", with: "oe").unicodeScalars.filter {
        $0.isLetter || $0.isDigit
      })
  }

  /// Whether these letters stand for the name: the same, or, in a long name, one that is wrong, missing, doubled or swapped.
  func isMeant(by letters: String, words: Int) -> Bool {
    guard letters != folded else { return true }
    guard folded.count >= 10, words == self.words else { return false }
    return Self.differByOneLetter(Array(letters.utf8), Array(folded.utf8))
  }

  /// Whether a text is the name as it should be, wholly in capitals, or an ordinary word that happens to be alike.
  func isWritten(_ text: String) -> Bool {
    let text = Self.plain(text)
    if text == written || text == written.uppercased() { return true }
    // A name that is a word, such as "Entreprendre", is no name where it begins with a small letter.
    let isWord = !written.contains(" ") && written.dropFirst() == written.dropFirst().lowercased()
    return isWord && text == written.lowercased()
  }

  /// Endings of plural and gender are no faults: `Chambres de commerce`.
  private static func differByOneLetter(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    let start = zip(text, name).prefix { $0 == $1 }.count
    let end = zip(text.dropFirst(start).reversed(), name.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let (mine, theirs) = (text[start..<(text.count - end)], name[start..<(name.count - end)])
    if mine.count == 2, theirs.count == 2 { return mine.elementsEqual(theirs.reversed()) }
    guard mine.count <= 1, theirs.count <= 1 else { return false }
    return !(mine + theirs).contains { "sxe".utf8.contains($0) }
  }
}
