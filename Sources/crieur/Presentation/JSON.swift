/// A JSON value whose keys keep the order in which they were given: that order is part of the contract.
enum JSON: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A text.
  case text(String)
  /// Values in order.
  case list([JSON])
  /// Named values in order.
  case object([Member])

  /// A named value.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSON
  }

  /// The value of a text that may be missing.
  static func text(orNull text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// The value of a number that may be missing.
  static func number(orNull number: Int?) -> JSON { number.map { .number($0) } ?? .null }

  /// The members of an object; none for any other value.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// On one line, for streams of values.
  var line: String { written(indent: nil) }

  /// On many lines, for people and scripts alike.
  var page: String { written(indent: 0) }

  private func written(indent: Int?) -> String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): String(value)
    case .text(let value): Self.quoted(value)
    case .list(let values): Self.block("[", values.map { $0.written(indent: indent.map { $0 + 1 }) }, "]", indent)
    case .object(let members):
      Self.block(
        "{", members.map { "\(Self.quoted($0.name)): \($0.value.written(indent: indent.map { $0 + 1 }))" }, "}", indent)
    }
  }

  private static func block(_ open: String, _ parts: [String], _ close: String, _ indent: Int?) -> String {
    guard !parts.isEmpty else { return open + close }
    guard let indent else { return open + parts.joined(separator: ", ") + close }
    let inner = "\n" + String(repeating: "  ", count: indent + 1)
    return open + inner + parts.joined(separator: ",\(inner)") + "\n" + String(repeating: "  ", count: indent) + close
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  /// Named values in the order of the literal.
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }

  /// Values in the order of the literal.
  init(arrayLiteral elements: JSON...) {
    self = .list(elements)
  }
}
