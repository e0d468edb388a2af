import Domain

/// What a form made of a manuscript.
struct Composition {
  var text: String
  /// The title, where the form shows one apart from the text.
  var title: String?
  var summary: String?
  var html: String?
  var linkIsCard = false
  /// Whether the post leads to the item's link.
  var keepsLink = true
  var warnings: [Reason] = []
}
