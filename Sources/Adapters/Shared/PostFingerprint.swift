import Domain

/// What is left of a post when everything that networks change is taken away: its letters and digits, and its links.
///
/// Networks collapse white space, trade quotation marks and dots for others, escape, shorten what is shown of links,
/// show `@name@server` as `@name`, and recompose accents. Swift compares texts by canonical equivalence, so no normal form is needed.
struct PostFingerprint: Sendable {
  /// Letters and digits, in lower case, without links.
  let letters: String
  /// Links, in canonical form.
  let links: Set<String>
  /// The text with single spaces, for posts without any letter.
  let text: String

  /// Takes a plain text apart.
  init(text: String, links: [String] = []) {
    let (found, rest) = CanonicalLink.extract(from: text)
    letters = String(Self.withoutServers(rest).lowercased().filter { $0.isLetter || $0.isNumber })
    self.links = Set((links + found).map(CanonicalLink.form))
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text with `@name` in the place of `@name@server`: Mastodon shows a mention without its server once it knows the account
  /// (github.com/mastodon/mastodon, `app/lib/text_formatter.rb`, read 2026-11), and as it was written before.
  private static func withoutServers(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "@") {
      let name = rest[rest.index(after: sign)...].prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0))
      }
      result += rest[..<name.endIndex]
      rest = rest[name.endIndex...]
      guard !name.isEmpty, rest.first == "@" else { continue }
      let server = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || ".-_".contains($0) }
      if !server.isEmpty { rest = rest[server.endIndex...] }
    }
    return result + rest
  }

  /// What a variant would look like.
  init(of variant: Variant) {
    self.init(text: variant.text, links: variant.link.map { [$0] } ?? [])
  }

  /// Whether a post that looks like `post` is the variant: a link in common, where both show any, and the same words.
  ///
  /// A network may drop the link of a card; then the words alone decide. Without letters the whole texts do.
  func matches(_ post: PostFingerprint) -> Bool {
    guard links.isEmpty || post.links.isEmpty || !links.isDisjoint(with: post.links) else { return false }
    return letters.isEmpty ? text == post.text : letters == post.letters
  }

  /// Whether a post that the network gives as HTML is the variant.
  func matches(html: String) -> Bool {
    Self.readings(ofHTML: html).contains { matches($0) }
  }

  /// What a post is compared by that the network gives as HTML: with the words of its links, and without them.
  static func readings(ofHTML html: String) -> [PostFingerprint] {
    let post = HTMLText(html)
    return [post.text, post.textWithoutLinks].map { PostFingerprint(text: $0, links: post.links) }
  }
}
