/// Writes texts into HTML.
enum HTMLText {
  /// The text with everything escaped that HTML could take for its own, in elements and in quoted attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Paragraphs of lines: an empty line parts paragraphs.
  static func paragraphs(of text: String) -> [[String]] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.split { $0.isEmpty }.map { $0.map(String.init) }
  }
}
