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
}
