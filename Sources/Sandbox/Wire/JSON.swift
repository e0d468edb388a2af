import FoundationEssentials

/// A JSON value; objects keep the order in which they were written.
indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// How a network writes what JSON leaves free.
  enum Style {
    /// As Rails: `<`, `>` and `&` as `\u003c` and so on.
    case rails
    /// As the Graph API: `/` as `\/`, everything beyond ASCII as `\uXXXX`.
    case graph
    /// As Node.js: everything but quotation marks, backslashes and control characters as it is.
    case node
  }

  /// Wraps a text, or `null` where there is none.
  init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }

  /// The value as bytes.
  func encoded(_ style: Style = .rails) -> [UInt8] {
    var text = ""
    write(to: &text, style)
    return Array(text.utf8)
  }

  private func write(to text: inout String, _ style: Style) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .text(let value): Self.write(value, to: &text, style)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text, style)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(member.name, to: &text, style)
        text += ":"
        member.value.write(to: &text, style)
      }
      text += "}"
    }
  }

  private static func write(_ value: String, to text: inout String, _ style: Style) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "/" where style == .graph: text += "\\/"
      case _ where style != .node && "<>&".unicodeScalars.contains(scalar): escape(scalar, to: &text)
      case _ where scalar.value < 0x20 || (style == .graph && scalar.value > 0x7E): escape(scalar, to: &text)
      case _: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, to text: inout String) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { (name: $0.0, value: $0.1) }) }
}

extension JSON: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {  // a failed guess at the kind is not an error
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let values = try? container.decode([JSON].self) {
      self = .list(values)
    } else {
      let members = try container.decode([String: JSON].self).sorted { $0.key < $1.key }
      self = .object(members.map { (name: $0.key, value: $0.value) })
    }
  }

  /// Reads a document; nil when it is not JSON.
  static func parse(_ bytes: [UInt8]) -> JSON? {
    try? JSONDecoder().decode(JSON.self, from: Data(bytes))  // what is wrong with it does not matter to the networks
  }
}

extension JSON {
  /// A member of an object.
  func member(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value of a text.
  var asText: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The elements of a list.
  var asList: [JSON]? {
    guard case .list(let elements) = self else { return nil }
    return elements
  }
}
