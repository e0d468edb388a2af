import Domain

/// The text of a source, with its parts.
struct SourceText {
  /// What stands before the body: YAML.
  var yaml: String
  /// The line on which `yaml` begins.
  var firstLine: Int
  /// What follows the second `---` of a `.md` file; nil in a list.
  var body: Placed<String>?

  /// Decodes and divides a file; nil, and a problem, when that cannot be done.
  init?(_ bytes: [UInt8], isArticle: Bool, problems: ProblemLog) {
    guard let text = Self.decode(bytes, problems: problems) else { return nil }
    guard isArticle else {
      self.init(yaml: text, firstLine: 1, body: nil)
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(Self.isFence) == true else {
      problems.error(Reason(CalendarCode.noFrontMatter), at: Place(line: 1, column: 1))
      return nil
    }
    guard let close = lines.dropFirst().firstIndex(where: Self.isFence) else {
      problems.error(Reason(CalendarCode.openFrontMatter), at: Place(line: 1, column: 1))
      return nil
    }
    let body = lines[(close + 1)...].joined(separator: "\n")
    self.init(
      yaml: lines[1..<close].joined(separator: "\n"), firstLine: 2,
      body: Placed(body, at: Place(line: close + 2, column: 1)))
  }

  private init(yaml: String, firstLine: Int, body: Placed<String>?) {
    self.yaml = yaml
    self.firstLine = firstLine
    self.body = body
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  /// The text without byte order mark, its lines ended by `\n` alone.
  private static func decode(_ bytes: [UInt8], problems: ProblemLog) -> String? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      problems.error(Reason(CalendarCode.notUTF8), at: placeOfFirstInvalidByte(content))
      return nil
    }
    guard content.contains(13) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  private static func placeOfFirstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Place {
    var place = Place(line: 1, column: 1)
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) {
      if scalar.first == 10 {
        place = Place(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
    }
    return place
  }
}
