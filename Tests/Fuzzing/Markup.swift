/// Whether HTML holds only what Crieur's own writer writes.
///
/// It reads bytes, as browsers do: an accent that follows `>` belongs to it in a `Character` and nowhere else.
enum Markup {
  private static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "br", "hr",
    "a", "img",
  ]
  private static let attributes: [String: Set<String>] = ["a": ["href"], "img": ["src", "alt"], "ol": ["start"]]

  /// Every element known, opened and closed in order, every attribute known, every address on the web or a mailbox.
  static func isAllowed(_ html: String) -> Bool {
    var open: [String] = []
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard !rest[..<start].contains(UInt8(ascii: ">")),
        let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
      else { return false }
      let tag = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return false }
      } else {
        let name = String(tag.prefix { $0 != " " })
        guard elements.contains(name), hasGoodAttributes(tag.utf8.dropFirst(name.utf8.count), of: name) else {
          return false
        }
        if !tag.hasSuffix("/") { open.append(name) }
      }
    }
    return open.isEmpty && !rest.contains(UInt8(ascii: ">"))
  }

  /// `name="value"`, spaces between, no quotation mark inside a value.
  private static func hasGoodAttributes(_ tag: some Sequence<UInt8>, of name: String) -> Bool {
    let parts = Array(tag).split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count % 2 == 1, let last = parts.last, ["", " /"].contains(last) else { return false }
    return stride(from: 0, to: parts.count - 1, by: 2).allSatisfy { index in
      let key = parts[index].split(separator: " ").first.map { String($0.dropLast()) } ?? ""
      guard attributes[name]?.contains(key) == true, parts[index].hasSuffix("=") else { return false }
      guard key == "href" || key == "src" else { return true }
      return ["http://", "https://", "mailto:"].contains { parts[index + 1].lowercased().hasPrefix($0) }
    }
  }
}
