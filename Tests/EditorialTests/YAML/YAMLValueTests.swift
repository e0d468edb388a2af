import Domain
import Editorial
import Testing

struct YAMLValueTests {
  @Test func everyValueKnowsItsLineAndColumn() throws {
    let text = """
      title: Forum
      channels: [a, "b"]
      event:
        start: 2011-06-28 10:00
      """
    let value = try YAMLValue.parse(text, file: "f.md", firstLine: 5).get()
    guard case .mapping(let pairs) = value.content else {
      Issue.record("not a mapping")
      return
    }
    #expect(pairs.map(\.key.text) == ["title", "channels", "event"])
    #expect(pairs.map(\.key.line) == [5, 6, 7])
    #expect(pairs[0].value.place == Place(line: 5, column: 8))
    guard case .sequence(let names) = pairs[1].value.content, case .scalar(_, let plain) = names[1].content else {
      Issue.record("not a list of texts")
      return
    }
    #expect(names.map(\.place) == [Place(line: 6, column: 12), Place(line: 6, column: 15)])
    #expect(!plain)
    guard case .mapping(let event) = pairs[2].value.content else {
      Issue.record("not a mapping")
      return
    }
    #expect(event[0].value.text == "2011-06-28 10:00")
    #expect(event[0].value.place == Place(line: 8, column: 10))
  }

  @Test func nothingIsMadeOfPlainTexts() throws {
    for text in ["2011-06-28 10:00", "2011-06-28", "0755", "1_000", "yes", "1e3", "12:30:45", "0x1F", "<<"] {
      let value = try YAMLValue.parse("[\(text)]", file: "f").get()
      guard case .sequence(let values) = value.content else {
        Issue.record("not a list")
        continue
      }
      #expect(values[0].text == text)
    }
  }

  @Test(arguments: ["", "# only a comment\n", "~", "null"])
  func aTextThatHoldsNothingIsNull(_ text: String) throws {
    #expect(try YAMLValue.parse(text, file: "f").get().isNull)
  }

  @Test func aQuotedNullIsAText() throws {
    #expect(try YAMLValue.parse("\"null\"", file: "f").get().text == "null")
  }

  @Test(arguments: [
    ("title: Export : la Suisse", YAMLCode.bareColon, 1, 15),
    ("title: a\n\tsummary: b", .tab, 2, 1),
    ("title: a\nsummary\nlink: b", .missingColon, 2, 1),
    ("title: \"a\nlink: b\n", .unclosed, 1, 8),
    ("a: 1\nlist: [a, b\nlink: c\n", .unclosed, 2, 7),
    ("a: 1\n b: 2\n", .bareColon, 2, 3),
    ("a:\n  b: 1\n c: 2\n", .indentation, 3, 2),
    ("a: @home", .reservedCharacter, 1, 4),
    ("a: b\u{7}", .controlCharacter, 1, 5),
    ("a: *b", .unknownAlias, 1, 4),
    ("a: 1\n---\nb: 2\n", .severalDocuments, 2, 1),
    ("b: 0\na: 1\na: 2\n", .duplicateKey, 2, 1),
    ("a: {{date}} au marché\nb: c", .bareBraces, 1, 4),
    ("a: b\nc:\n  - {{date}}, au marché\n", .bareBraces, 3, 5),
    ("a: !<tag", .syntax, 1, 9),
  ])
  func whatYAMLRefusesIsToldWithItsPlace(_ text: String, _ code: YAMLCode, _ line: Int, _ column: Int) {
    let result = YAMLValue.parse(text, file: "calendar/x.md", firstLine: 10)
    guard case .failure(let problem) = result else {
      Issue.record("\(text) was read")
      return
    }
    #expect(problem.reason.code == code.rawValue)
    #expect(problem.line == line + 9)
    #expect(problem.column == column)
    #expect(problem.file == "calendar/x.md")
    #expect(problem.severity == .error)
  }

  @Test func anAliasStandsForItsValue() throws {
    let value = try YAMLValue.parse("a: &x [1, 2]\nb: *x\n", file: "f").get()
    guard case .mapping(let pairs) = value.content, case .sequence(let copied) = pairs[1].value.content else {
      Issue.record("not a list")
      return
    }
    #expect(copied.map(\.text) == ["1", "2"])
  }

  @Test func aliasesThatMultiplyAreRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(throws: Problem.self) { try YAMLValue.parse(text, file: "f").get() }
    for key in ["? *a11\n: x\n", "*a11 : x\n", "{*a11 : x}\n", "[*a11, *a11] : x\n"] {
      #expect(throws: Problem.self) { try YAMLValue.parse("\(text)z:\n  \(key)", file: "f").get() }
    }
  }

  @Test func textsThatOnlyLookLikeAliasesAreRead() throws {
    let text = """
      a: "R&D, R &D"
      b: Que faire ? Venez
      c: |
        [Le guide] : *à lire*, {ici} : là
      """
    #expect(throws: Never.self) { try YAMLValue.parse(text, file: "f").get() }
  }

  @Test(arguments: ["[", "- ", "{a: "])
  func deepNestingEndsInAProblem(_ opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(throws: Problem.self) { try YAMLValue.parse(text, file: "f").get() }
  }
}
