/// What a reader sees of a short piece of HTML that a network made from a plain text. Only for comparing, never for showing.
struct HTMLText: Sendable {
  /// The text, links as they are shown (but for whole addresses); blocks and line breaks become spaces.
  private(set) var text = ""
  /// The text without what is shown of links (hashtags and mentions stay: they are words).
  private(set) var textWithoutLinks = ""
  /// Where links lead to, but for hashtags and mentions.
  private(set) var links: [String] = []

  private var anchor: (link: String?, shown: String)?

  init(_ html: String) {
    var rest = html[...]
    while let character = rest.first {
      if character == "<" {
        let end = Self.endOfTag(rest)
        let tag = rest[..<end].dropFirst()
        handle(tag: tag.last == ">" ? tag.dropLast() : tag)
        rest = rest[end...]
      } else {
        let run = rest.prefix { $0 != "<" }
        show(Self.decodingEntities(run))
        rest = rest[run.endIndex...]
      }
    }
    closeAnchor()
  }

  /// Just after the `>` that ends the tag; a `>` inside quotes does not.
  private static func endOfTag(_ rest: Substring) -> Substring.Index {
    var quote: Character?
    for index in rest.indices {
      let character = rest[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return rest.index(after: index)
      }
    }
    return rest.endIndex
  }

  private mutating func handle(tag: Substring) {
    let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
    switch tag.first == "/" ? "/" + name : name {
    case "a":
      closeAnchor()
      anchor = (Self.attribute("href", of: tag), "")
    case "/a": closeAnchor()
    case "br", "p", "/p", "div", "/div", "li", "/li", "blockquote", "/blockquote": show(" ")
    default: break
    }
  }

  private mutating func show(_ run: String) {
    if anchor != nil {
      anchor?.shown += run
    } else {
      text += run
      textWithoutLinks += run
    }
  }

  private mutating func closeAnchor() {
    guard let (link, shown) = anchor else { return }
    anchor = nil
    // A whole address that is shown only says again, perhaps wrongly, where the link leads.
    if link == nil || !shown.contains("://") { text += shown }
    if shown.hasPrefix("#") || shown.hasPrefix("@") {
      textWithoutLinks += shown
    } else if let link {
      links.append(link)
    }
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let found = tag.firstRange(of: name + "=") else { return nil }
    let rest = tag[found.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return decodingEntities(rest.prefix { !$0.isWhitespace })
    }
    return decodingEntities(rest.dropFirst().prefix { $0 != quote })
  }

  /// Character references that servers write into posts; unknown ones stay as they are.
  private static func decodingEntities(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var decoded = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      decoded += rest[..<mark]
      rest = rest[mark...]
      if let end = rest.prefix(12).firstIndex(of: ";"), let value = value(of: rest[..<end].dropFirst()) {
        decoded += value
        rest = rest[rest.index(after: end)...]
      } else {
        decoded += "&"
        rest = rest.dropFirst()
      }
    }
    return decoded + rest
  }

  private static func value(of reference: Substring) -> String? {
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
    guard reference.first == "#" else { return named[String(reference)] }
    let digits = reference.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
