import Domain

/// The same link twice in what one channel shows.
struct LinkRepeated: EditorialCheck {
  let code = CheckCode.linkRepeated
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    var seen: Set<String> = []
    return context.variant.posts.flatMap { post -> [String] in
      let scalars = Array(post.text.unicodeScalars)
      return post.entities.filter { $0.kind == .url }.map { String(scalars[$0.start..<$0.end]) }
    }.filter { !seen.insert(Self.bare($0)).inserted }.map { ["link": $0] }
  }

  /// What two links to the same page have in common.
  private static func bare(_ link: String) -> String {
    var bare = link.lowercased()[...]
    for scheme in ["https://", "http://"] where bare.hasPrefix(scheme) { bare = bare.dropFirst(scheme.count) }
    if bare.hasPrefix("www.") { bare = bare.dropFirst(4) }
    while bare.hasSuffix("/") { bare = bare.dropLast() }
    return String(bare)
  }
}
