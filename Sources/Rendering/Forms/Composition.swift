import Domain

/// What a form made of a manuscript.
struct Composition {
  var text: String
  /// The posts of a thread behind the first.
  var further: [String] = []
  /// The title, where the form shows one apart from the text.
  var title: String?
  var summary: String?
  var html: String?
  var linkIsCard = false
  /// Whether the post leads to the item's link.
  var keepsLink = true
  /// Whether that link has the channel's tags: where readers are not shown the whole of it.
  var linkIsTagged = false
  /// Hashtags that travel beside the text, as their author wrote them.
  var tags: [String] = []
  var warnings: [Reason] = []
}
