/// A run of a text that is no ordinary prose.
struct Span: Hashable {
  enum Kind {
    /// A link that a network recognises.
    case url
    /// A word with a dot in it that a network may take for a link.
    case doubtfulDomain
    case hashtag
    case mention
    case cashtag
    case email
  }

  var kind: Kind
  var range: Range<Int>
}
