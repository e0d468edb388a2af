import Domain
import Foundation

/// What replacing words can save, for a search that must not give up too early.
extension TextProfile {
  /// By how much a text can become shorter when `words`, in whatever capitals and composition they stand there, become `shown`.
  ///
  /// Never too little: words of the same letters never have more scalars than the decomposed ones, because lowering and
  /// decomposing take none away.
  func mostSaved(saying words: String, by shown: String) -> Int {
    let scalars = words.decomposedStringWithCanonicalMapping.unicodeScalars
    let most = scalars.reduce(0) { $0 + mostUnits(of: $1) }
    return max(0, most - TextMeasure.measure(shown, by: self).used)
  }

  /// The most that one scalar can count, or one that is the same in other capitals.
  private func mostUnits(of scalar: Unicode.Scalar) -> Int {
    switch unit {
    case .codePoints, .graphemes: 1
    // A scalar takes two at most, and what is escaped is one and its backslash.
    case .utf16: escaping == .none && scalar.isASCII ? 1 : 2
    // The only sign of four bytes or more in words is a letter beyond the first plane; a capital may be longer than its small letter.
    case .utf8: 4
    // Composed before it is weighed, so that a plain letter is one; no table gives a scalar more than two.
    case .weighted: scalar.isASCII ? 1 : 2
    // Letters count one; what is drawn as an emoji counts its bytes.
    case .emojiBytes: scalar.isASCII ? 1 : 4
    }
  }
}
