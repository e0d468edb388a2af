/// What readers are shown of a link where the network marks which part of a text leads where: its beginning, because the
/// mark has the whole of it.
public enum LinkShown {
  /// The most characters shown behind the site's name; ours. Bluesky's own client shows fifteen
  /// (github.com/bluesky-social/social-app, src/lib/strings/url-helpers.ts, `toShortUrl`, 2026).
  private static let room = 24

  /// `www.cci-exemple.fr/guides/medias-sociaux…` for a long address, without its scheme; anything but an http(s) address
  /// as it is.
  public static func text(of link: String) -> String {
    let lowered = link.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.hasPrefix($0) }) else { return link }
    let rest = link.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    let path = rest[host.endIndex...]
    if path == "/" { return String(host) }
    guard path.count > room else { return String(rest) }
    var shown = path.prefix(room)
    // Not in the middle of `%C3%A9`, and no full stop before the dots.
    if let sign = shown.lastIndex(of: "%"), shown[sign...].count < 3 { shown = shown[..<sign] }
    while let last = shown.last, ".,;:!?/&=-_".contains(last) { shown = shown.dropLast() }
    return host + shown + "…"
  }

  /// The first place where an address, or what is shown of it, stands whole, and not as a part of a longer one:
  /// `https://www.cci-exemple.fr` does not in `https://www.cci-exemple.fr/agenda`. Places are counted in scalars.
  public static func place(of address: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Range<Int>? {
    guard !address.isEmpty, address.count <= text.count else { return nil }
    return (0...(text.count - address.count)).lazy.map { $0..<($0 + address.count) }.first { range in
      text[range].elementsEqual(address) && !isPreceded(text[..<range.lowerBound]) && !goesOn(text[range.upperBound...])
    }
  }

  /// Whether an address goes on with what follows it; the `/` of a site's front page is no more of it.
  private static func goesOn(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = text.prefix { !$0.properties.isWhitespace }
    let marks = rest.prefix { ".,;:!?…'’\")]»”".unicodeScalars.contains($0) }
    guard let next = rest.dropFirst(marks.count).first else { return false }
    if marks.isEmpty, next == "/" { return rest.dropFirst().first.map(isOfAddress) ?? false }
    return isOfAddress(next)
  }

  /// Whether a server's name or an address began before; a word of another script may stand right before an address.
  private static func isPreceded(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.last.map { $0.isASCII && (isOfAddress($0) || $0 == ".") } ?? false
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    "/-_%#&=@~+?".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }
}
