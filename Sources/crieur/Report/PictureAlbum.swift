import Domain
import FoundationEssentials

/// Pictures inside a page: small enough ones as data, the others as their description alone.
struct PictureAlbum: Sendable {
  /// The most bytes of one picture that a page carries.
  static let largest = 512 * 1024
  /// The most bytes of all pictures that a page carries, one by one.
  static let room = 4 * 1024 * 1024

  private let sources: [Digest: String]

  /// Takes the pictures in the order in which they are shown, until there is no more room.
  init(_ pictures: [(media: SpooledMedia, bytes: [UInt8])]) {
    var left = Self.room
    sources = pictures.reduce(into: [:]) { sources, picture in
      guard sources[picture.media.digest] == nil, picture.bytes.count <= min(Self.largest, left),
        Self.shown.contains(picture.media.type)
      else { return }
      left -= picture.bytes.count
      sources[picture.media.digest] = "data:\(picture.media.type);base64,\(Data(picture.bytes).base64EncodedString())"
    }
  }

  /// Types that every browser shows and that can hold no script.
  private static let shown: Set<String> = ["image/png", "image/jpeg", "image/gif", "image/webp"]

  /// The picture; its description where it cannot be shown. Its credit stands in the post's own text.
  func figure(_ media: SpooledMedia, _ catalogue: Catalogue) -> HTML {
    let picture: HTML =
      sources[media.digest].map { "<img src=\"\($0)\" alt=\"\(media.alt)\">" }
      ?? "<p class=\"unseen\" lang=\"\(catalogue.language.rawValue)\">\(described(media, catalogue))</p>"
    return "<figure>\(picture)</figure>"
  }

  private func described(_ media: SpooledMedia, _ catalogue: Catalogue) -> String {
    let code: PreviewCode = media.alt.isEmpty ? .pictureWithoutAlt : .picture
    return catalogue.phrase(code, ["file": media.fileName, "value": media.alt])
  }
}
