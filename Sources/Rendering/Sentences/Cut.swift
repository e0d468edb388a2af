/// A place where a text may end before its end.
struct Cut: Hashable {
  /// How good the place is, best first.
  enum Kind: Int, Comparable {
    /// After a whole sentence.
    case sentence
    /// After a whole clause: the text needs nothing more.
    case clause
    /// Before words that can be left out; an ellipsis shows it.
    case phrase
    /// Between two words; an ellipsis shows it.
    case word

    static func < (lhs: Kind, rhs: Kind) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// Where, in scalars, exclusive.
  var end: Int
  var kind: Kind
}
