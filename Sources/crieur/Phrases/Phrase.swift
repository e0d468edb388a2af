/// A sentence with `{placeholders}`, and what to do about what it says.
///
/// `{name}` is filled by the argument of that name; `{count|post|posts}` becomes one of the two by that argument's
/// number. What is no placeholder, such as `{file: PATH}` or `{{date}}`, stays as it is.
struct Phrase: Hashable, Sendable {
  /// The sentence.
  let text: String
  /// What to do; nil when there is nothing to do.
  let hint: String?

  /// Makes a phrase.
  init(_ text: String, hint: String? = nil) {
    self.text = text
    self.hint = hint
  }
}
