/// What WordPress does to texts on their way in and out.
enum WordPressText {
  /// Elements that `wp_kses_post` leaves in the texts of accounts without `unfiltered_html`, as far as Crieur writes them.
  private static let allowed: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "br", "hr",
    "a", "img", "figure", "figcaption",
  ]

  /// The text without elements that are not allowed; what stood in them stays.
  static func filtered(_ html: String) -> String {
    var result = ""
    for piece in pieces(of: html) where !piece.isTag || allowed.contains(name(of: piece.text)) { result += piece.text }
    return result
  }

  /// Curly quotation marks, dashes and dots as references, outside tags (`wptexturize`, English).
  static func textured(_ html: String) -> String {
    var result = ""
    for piece in pieces(of: html) {
      guard !piece.isTag else {
        result += piece.text
        continue
      }
      var previous: Character = " "
      for character in replaced(piece.text) {
        switch character {
        case "'": result += previous.isWhitespace ? "&#8216;" : "&#8217;"
        case "\"": result += previous.isWhitespace || previous == "(" ? "&#8220;" : "&#8221;"
        default: result.append(character)  // characters are open
        }
        previous = character
      }
    }
    return result
  }

  private static func replaced(_ text: String) -> String {
    text.replacing("...", with: "&#8230;").replacing("--", with: "&#8211;").replacing(" & ", with: " &#038; ")
  }

  /// The words of an article, paragraph by paragraph, for the sandbox's own page.
  static func plain(_ html: String) -> String {
    var text = ""
    for piece in pieces(of: html) {
      if !piece.isTag {
        text += piece.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
      } else if ["p", "h1", "h2", "h3", "h4", "li", "blockquote", "br"].contains(name(of: piece.text)),
        piece.text.hasPrefix("</") || piece.text.hasPrefix("<br")
      {
        text += "\n\n"
      }
    }
    let paragraphs = decoded(text).split(separator: "\n\n").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    return paragraphs.joined(separator: "\n\n")
  }

  static func decoded(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// Letters and digits of ASCII, spaces as hyphens: `sanitize_title`, but for letters with accents, which are left out.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" {
        slug.unicodeScalars.append(scalar)
      } else if scalar == " " || scalar == "-" || scalar == "/", slug.last != "-", !slug.isEmpty {
        slug += "-"
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }

  private static func name(of tag: String) -> String {
    tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
  }

  private static func pieces(of html: String) -> [(text: String, isTag: Bool)] {
    var pieces: [(text: String, isTag: Bool)] = []
    var rest = html[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        pieces.append((String(rest[...end]), true))
        rest = rest[rest.index(after: end)...]
      } else {
        let run = rest.dropFirst().prefix { $0 != "<" }
        pieces.append((String(rest[..<run.endIndex]), false))
        rest = rest[run.endIndex...]
      }
    }
    return pieces
  }
}
