/// Everything that the networks of one sandbox share.
struct Shelves {
  /// What public URLs begin with.
  var base: String
  /// The posts.
  var posts = PostShelf()
  /// The pictures.
  var media = MediaShelf()
  /// The dice.
  var dice: FaultDice

  /// The host of the public URLs, with its port if it has one.
  var domain: String {
    let afterScheme = base.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    return afterScheme.map(String.init) ?? base
  }

  /// Where the page shows a picture.
  func address(ofMedia id: String) -> String { "\(base)/sandbox/media/\(id)" }
}
