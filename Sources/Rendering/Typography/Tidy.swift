/// What authors' texts become before anything else is done with them.
enum Tidy {
  /// One line: composed, without control characters, one space where there were several of any kind or line breaks; no
  /// mark stands on nothing (it would join what is set before it), no direction of writing is turned beyond the end.
  static func line(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { $0.isAllowed || $0.isBreakingSpace }
    var line = Scalars()
    for scalar in String(DirectionMarks.closed(Array(allowed))).composed.unicodeScalars {
      if scalar.isBreakingSpace {
        if let last = line.last, last != " " { line.append(" ") }
      } else if !scalar.joinsPrevious || scalar.isSkinTone || line.last.map({ $0 != " " }) ?? false {
        line.append(scalar)
      }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The text as it is, without control characters: for code, whose spaces matter.
  static func code(_ text: String) -> String {
    let allowed = text.composed.unicodeScalars.filter { $0.isAllowed || $0 == "\n" || $0 == "\t" }
    let lines = allowed.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { String(DirectionMarks.closed(Array($0))) }.joined(separator: "\n")
  }

  /// Lines and paragraphs as they are, each tidied, with at most one empty line in between.
  static func paragraphs(_ text: String) -> String {
    var lines: [String] = []
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line(String(raw))
      if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// Neither a control character nor one that twitter-text refuses (U+FFFE, U+FEFF, U+FFFF).
  fileprivate var isAllowed: Bool {
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return false }
    return value & 0xFFFE != 0xFFFE && value != 0xFEFF
  }
}
