import Domain
import Yams

/// Says in our words why the YAML parser refused a text, and where.
enum YAMLRefusal {
  /// The reason and the place of an error that the parser threw.
  static func explain(_ error: any Error, in text: String) -> (Reason, Place) {
    // The parser declares untyped errors and throws only its own; anything else is told by its description.
    guard let refusal = error as? YamlError else { return (syntax("\(error)"), Place(line: 1, column: 1)) }
    switch refusal {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      return located(problem: problem, context: context, mark: mark, in: text)
    case .composer(_, let problem, let mark, _):
      let code: YAMLCode = problem.contains("alias") ? .unknownAlias : .severalDocuments
      return (Reason(code), Place(line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      return (
        Reason(YAMLCode.duplicateKey, ["key": key]), Place(line: context.mark.line, column: context.mark.column)
      )
    case .reader(_, let offset, let value, _):
      let place = Place(characters: offset ?? 0, in: text)
      return (Reason(YAMLCode.controlCharacter, ["character": "U+" + hexadecimal(value)]), place)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return (syntax("\(refusal)"), Place(line: 1, column: 1))
    }
  }

  private static func located(
    problem: String, context: YamlError.Context?, mark: Mark, in text: String
  ) -> (Reason, Place) {
    let place = Place(line: mark.line, column: mark.column)
    if isTab(at: place, in: text) { return (Reason(YAMLCode.tab), place) }
    if let braces = bareBraces(before: place, context: context, in: text) {
      return (Reason(YAMLCode.bareBraces), braces)
    }
    // libyaml 0.2.5 src/scanner.c and src/parser.c: the sentences that people meet.
    switch problem {
    case "mapping values are not allowed in this context":
      return (Reason(YAMLCode.bareColon), place)
    case "could not find expected ':'":
      // The scanner notices on a later line; the text that lacks its colon is where the context points.
      let start = context.map { Place(line: $0.mark.line, column: $0.mark.column) }
      return (Reason(YAMLCode.missingColon), start ?? place)
    case "found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      let start = context.map { Place(line: $0.mark.line, column: $0.mark.column) }
      return (Reason(YAMLCode.unclosed), start ?? place)
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context", "found character '\\t' that cannot start any token":
      return (Reason(YAMLCode.indentation), place)
    case "found character that cannot start any token":
      return (Reason(YAMLCode.reservedCharacter, ["character": String(text.character(at: place) ?? " ")]), place)
    default:
      return (syntax(problem), place)
    }
  }

  /// Where `{{date}}` begins a text that is not quoted, which YAML takes for two mappings in one another.
  private static func bareBraces(before place: Place, context: YamlError.Context?, in text: String) -> Place? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for number in Set([place.line, place.line - 1, context?.mark.line ?? place.line]).sorted()
    where lines.indices.contains(number - 1) {
      let line = lines[number - 1]
      for start in [": {{", "- {{"] {
        guard let range = line.firstRange(of: start) else { continue }
        let column = line.unicodeScalars.distance(from: line.startIndex, to: range.upperBound) - 1
        return Place(line: number, column: column)
      }
    }
    return nil
  }

  private static func syntax(_ detail: String) -> Reason {
    Reason(YAMLCode.syntax, ["detail": detail])
  }

  private static func isTab(at place: Place, in text: String) -> Bool {
    text.character(at: place) == "\t"
  }

  private static func hexadecimal(_ value: Int32) -> String {
    let digits = String(max(0, value), radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Place {
  /// The place `characters` after the start of `text`.
  fileprivate init(characters: Int, in text: String) {
    self.init(line: 1, column: 1)
    for character in text.prefix(characters) {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
  }
}

extension String {
  /// What stands at a place; nil at the end of a line.
  fileprivate func character(at place: Place) -> Unicode.Scalar? {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first
  }
}
