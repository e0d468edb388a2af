import Testing

@testable import crieur

struct JSONTests {
  @Test func keysKeepTheirOrderAndNothingIsLeftOut() {
    let value: JSON = ["b": .null, "a": [.bool(true), .number(-3), []], "c": [:]]
    #expect(value.line == #"{"b": null, "a": [true, -3, []], "c": {}}"#)
    #expect(
      value.page == """
        {
          "b": null,
          "a": [
            true,
            -3,
            []
          ],
          "c": {}
        }
        """)
  }

  @Test func whatCannotStandInATextIsEscapedAndNothingElse() {
    #expect(JSON.text("\"\\/\n\r\t\u{1}\u{7F}é\u{A0}👍").line == #""\"\\/\n\r\t\u0001\u007fé"# + "\u{A0}👍\"")
  }
}
