/// The name of a site, in the one form in which two spellings of it are equal.
struct SiteName: Hashable {
  /// In lower case and composed, without a port and a full stop at its end.
  let name: String

  /// Reads a name as people write it in a setting; nil when nothing is left of it.
  init?(_ written: String) {
    var name = Substring(written.lowercased().composed)
    if let port = name.lastIndex(of: ":"), name[port...].dropFirst().allSatisfy(\.isNumber) { name = name[..<port] }
    while name.hasSuffix(".") { name = name.dropLast() }
    guard !name.isEmpty else { return nil }
    self.name = String(name)
  }

  /// Reads the name in an http(s) address; nil in anything else.
  init?(ofLink link: String) {
    let lowered = link.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.hasPrefix($0) }) else { return nil }
    // Browsers take `\` for `/`, so that what follows it is no name.
    var authority = link.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    if let user = authority.lastIndex(of: "@") { authority = authority[authority.index(after: user)...] }
    self.init(String(authority))
  }

  /// Whether it is `other` or stands below it.
  func isWithin(_ other: SiteName) -> Bool { name == other.name || name.hasSuffix("." + other.name) }
}
