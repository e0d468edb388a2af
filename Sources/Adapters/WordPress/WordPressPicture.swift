/// A picture in the media library of a site.
struct WordPressPicture: Hashable, Sendable {
  let id: Int
  /// Where the file is.
  let address: String
  let alt: String
}
