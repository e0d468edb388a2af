public import Domain
import Yams

extension YAMLValue {
  /// More values than any calendar or configuration holds; aliases that multiply reach it quickly.
  private static let largestTree = 200_000

  /// Reads one YAML document.
  ///
  /// `file` and `firstLine` (the line of the file on which `text` begins) are what the problem names. A text that
  /// holds nothing gives a null value.
  public static func parse(_ text: String, file: String, firstLine: Int = 1) -> Result<YAMLValue, Problem> {
    func problem(_ reason: Reason, _ place: Place) -> Problem {
      Problem(file: file, line: place.line + firstLine - 1, column: place.column, reason: reason)
    }
    if let place = complexKey(in: text) { return .failure(problem(Reason(YAMLCode.tooLarge), place)) }
    do {
      guard let root = try compose(yaml: text, .basic, .default, .utf8) else {
        return .success(YAMLValue(content: .scalar("", plain: true), line: firstLine, column: 1))
      }
      var room = largestTree
      guard let value = YAMLValue(root, firstLine: firstLine, room: &room) else {
        return .failure(problem(Reason(YAMLCode.tooLarge), Place(line: 1, column: 1)))
      }
      return .success(value)
    } catch {
      let (reason, place) = YAMLRefusal.explain(error, in: text)
      return .failure(problem(reason, place))
    }
  }

  /// Copies a node and what is below it; nil when there is no `room` for so many values.
  private init?(_ node: Node, firstLine: Int, room: inout Int) {
    room -= 1
    guard room >= 0 else { return nil }
    line = (node.mark?.line ?? 1) + firstLine - 1
    column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, plain: scalar.style == .plain && scalar.tag == .implicit)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for element in sequence {
        guard let value = YAMLValue(element, firstLine: firstLine, room: &room) else { return nil }
        values.append(value)
      }
      content = .sequence(values)
    case .mapping(let mapping):
      var pairs: [(key: YAMLValue, value: YAMLValue)] = []
      for pair in mapping {
        guard let key = YAMLValue(pair.key, firstLine: firstLine, room: &room),
          let value = YAMLValue(pair.value, firstLine: firstLine, room: &room)
        else { return nil }
        pairs.append((key, value))
      }
      content = .mapping(pairs)
    case .alias(let alias):
      // The parser puts the value itself where an alias stood; this case is for trees made by hand.
      content = .scalar(alias.anchor.rawValue, plain: false)
    }
  }

  /// Where a list, a mapping or an alias seems to be used as a key, in a text that has anchors.
  ///
  /// The parser hashes every key to find duplicates, and hashing walks through aliases: twenty lines that name each
  /// other twice would keep it busy for hours. No text that people write for Crieur has such keys.
  private static func complexKey(in text: String) -> Place? {
    guard holdsName(after: "&", in: text), holdsName(after: "*", in: text) else { return nil }
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard let column = complexKey(inLine: line) else { continue }
      return Place(line: number, column: column)
    }
    return nil
  }

  /// Whether `sign` stands before a name where a value may begin.
  private static func holdsName(after sign: Unicode.Scalar, in text: String) -> Bool {
    var before: Unicode.Scalar = " "
    var isOpen = false
    for scalar in text.unicodeScalars {
      if isOpen, isNameSign(scalar), scalar.isASCII { return true }
      isOpen = scalar == sign && (before.properties.isWhitespace || "[{,".unicodeScalars.contains(before))
      before = scalar
    }
    return false
  }

  private static func complexKey(inLine line: Substring) -> Int? {
    var opening: Unicode.Scalar = ","  // what could start a key here, or the last sign before blanks
    var aliasEndsHere = false
    for (index, scalar) in line.unicodeScalars.enumerated() {
      if scalar == " " || scalar == "\t" { continue }
      let startsValue = opening == "," || opening == "{" || opening == "[" || opening == "-"
      if scalar == "?", startsValue { return index + 1 }
      if scalar == ":", aliasEndsHere || opening == "]" || opening == "}" { return index + 1 }
      if scalar == "*", startsValue { aliasEndsHere = true } else if !isNameSign(scalar) { aliasEndsHere = false }
      opening = scalar
    }
    return nil
  }

  private static func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-"
  }
}
