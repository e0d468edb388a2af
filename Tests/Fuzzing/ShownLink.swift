import Domain

@testable import Rendering

/// What may stand in a text for an item's link: the address, or, where the network marks which part of a text leads where,
/// the beginning of it. Written down here once more, so that nothing is right only because the renderer says so.
struct ShownLink {
  private let address: String
  /// The address without its scheme and the name of its site; nil where the whole of it must stand there.
  private let marked: (rest: String, host: String)?

  init(_ address: String, on profile: TextProfile) {
    self.address = address
    let rest = ["https://", "http://"].first { address.lowercased().hasPrefix($0) }.map {
      String(address.dropFirst($0.count))
    }
    marked = profile.marksLinks ? rest.map { ($0, String($0.prefix { !"/?#".contains($0) })) } : nil
  }

  /// Whether a piece of a text, between two spaces, shows the link: no more than the scheme, a lone `/` or the end is
  /// missing, and never a part of the site's name.
  func isShown(by piece: String) -> Bool {
    if piece == address { return true }
    guard let marked else { return false }
    return piece == marked.rest || piece + "/" == marked.rest && piece == marked.host || isBeginning(piece)
  }

  /// Whether a piece shows the link's beginning, with dots for the rest of it.
  func isBeginning(_ piece: String) -> Bool {
    guard let marked, piece.hasSuffix("…") else { return false }
    let shown = piece.dropLast()
    return shown.count < marked.rest.count && shown.hasPrefix(marked.host) && marked.rest.hasPrefix(shown)
  }

  /// What stands between spaces.
  static func pieces(of text: String) -> [String] {
    text.unicodeScalars.split { $0.isSpace }.map(String.init)
  }
}
