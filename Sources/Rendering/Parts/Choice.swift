/// One way to show a part.
struct Choice: Hashable {
  /// Its text; empty when the part is left out.
  var text: String
  /// What it is worth to readers; only comparisons matter.
  var worth: Int
  /// What the choice loses, for the editor's warnings.
  var loss: RenderCode?
  /// Other parts' texts that this choice changes: a hashtag merged into prose.
  var rewrites: [PartKind: String] = [:]

  /// The part left out.
  static let none = Choice(text: "", worth: 0)
}
