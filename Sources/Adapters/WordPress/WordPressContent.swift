import Domain

/// What a variant looks like as a post of WordPress.
struct WordPressContent: Sendable {
  /// The title, and the excerpt below: plain texts in places where WordPress reads HTML.
  let title: String
  /// The article as HTML.
  let html: String
  let excerpt: String

  /// The article, or the text in paragraphs where there is none; then the further pictures; then the way to the page
  /// that the news leads to, where the article does not show it.
  init(_ variant: Variant, pictures: [WordPressPicture] = []) {
    title = Self.plain(variant.title)
    excerpt = Self.plain(variant.summary ?? "")
    var parts = [variant.html ?? Self.paragraphs(of: variant.text)].filter { !$0.isEmpty }
    parts += pictures.dropFirst().map(Self.figure)
    if let link = variant.link, !parts.contains(where: { $0.contains("href=\"\(Self.escaped(link))\"") }) {
      let shown = (variant.cleanLink ?? link).replacing("https://", with: "").replacing("http://", with: "")
      parts.append("<p><a href=\"\(Self.escaped(link))\">\(Self.escaped(shown))</a></p>")
    }
    html = parts.joined(separator: "\n")
  }

  /// What is left of it after everything that WordPress does to texts: `wp_kses_post` for accounts without
  /// `unfiltered_html`, `wpautop` and `wptexturize` where it is shown.
  var fingerprint: PostFingerprint { Self.fingerprint(title: title, html: html) }

  static func fingerprint(title: String, html: String) -> PostFingerprint {
    let content = HTMLText("<p>\(title)</p>\(html)")
    return PostFingerprint(text: content.text, links: content.links)
  }

  private static func paragraphs(of text: String) -> String {
    text.split(separator: "\n\n").map { paragraph in
      "<p>" + paragraph.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "<br />") + "</p>"
    }.joined(separator: "\n")
  }

  private static func figure(_ picture: WordPressPicture) -> String {
    "<figure class=\"wp-block-image\"><img class=\"wp-image-\(picture.id)\" src=\"\(escaped(picture.address))\""
      + " alt=\"\(escaped(picture.alt))\" /></figure>"
  }

  /// A plain text of which HTML reads nothing as its own. A lone `&` stays as it is: editors see these fields as they are.
  static func plain(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      let tail = rest[rest.index(after: mark)...]
      let name = tail.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
      let isReference = !name.isEmpty && tail[name.endIndex...].first == ";"
      result += rest[..<mark] + (isReference ? "&amp;" : "&")
      rest = tail
    }
    return (result + rest).replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
