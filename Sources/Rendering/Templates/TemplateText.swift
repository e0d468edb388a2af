import Domain
import Mustache

/// A mustache text with its names checked, ready to be filled.
struct TemplateText: Sendable {
  private let template: MustacheTemplate

  /// Reads a text whose tags were checked.
  init(_ source: Substring) throws(Reason) {
    do {
      // On a line of its own, where it leaves no line behind. Without it, `{{x}}` would be escaped for HTML.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT }}\n" + source)
    } catch {
      throw Reason(TemplateCode.brokenTag, ["tag": String(source)])
    }
  }

  /// The text with its fields filled in.
  func filled(_ fields: TemplateFields) -> String { template.render(fields.values) }
}

/// The tags of a mustache text: `{{name}}`, `{{{name}}}`, `{{&name}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{! note }}`.
struct TemplateTags {
  /// A part that the text shows, and where.
  private(set) var parts: [(name: String, range: Range<String.Index>)] = []
  private var open: [String] = []
  private let known: Set<String>
  private let part: String?

  /// Checks every tag of `source`; `part` is the part that the text stands around.
  init(_ source: String, part: PostTemplate.Part?) throws(Reason) {
    self.part = part?.rawValue
    known = Set(TemplateFields.Name.allCases.map(\.rawValue) + (part.map { [$0.rawValue] } ?? []))
    var position = source.startIndex
    while let start = source[position...].firstRange(of: "{{") {
      let isTriple = source[start.upperBound...].hasPrefix("{")
      let closing = isTriple ? "}}}" : "}}"
      guard let end = source[start.upperBound...].firstRange(of: closing) else {
        throw Reason(TemplateCode.brokenTag, ["tag": String(source[start.lowerBound...].prefix(40))])
      }
      let content = source[start.upperBound..<end.lowerBound].dropFirst(isTriple ? 1 : 0)
      try read(content, at: start.lowerBound..<end.upperBound)
      position = end.upperBound
    }
    if let section = open.last { throw Reason(TemplateCode.brokenSection, ["name": section]) }
  }

  private mutating func read(_ content: Substring, at range: Range<String.Index>) throws(Reason) {
    guard let sign = content.first else { throw Reason(TemplateCode.brokenTag, ["tag": "{{}}"]) }
    let rest = content.dropFirst()
    switch sign {
    case "!": return
    case "#", "^": open.append(try field(rest, isSection: true))
    case "/":
      let name = Self.trimmed(rest)
      guard open.popLast() == name else { throw Reason(TemplateCode.brokenSection, ["name": name]) }
    case ">", "<", "=", "$", "%": throw Reason(TemplateCode.unsupportedTag, ["tag": "{{\(content)}}"])
    default:
      let name = try field(sign == "&" ? rest : content, isSection: false)
      if name == part { parts.append((name, range)) }
      if name == part, !open.isEmpty { throw Reason(TemplateCode.lacksPart, ["part": name]) }
    }
  }

  /// A name that templates know; a part is none to ask for, it is always there.
  private func field(_ content: Substring, isSection: Bool) throws(Reason) -> String {
    let name = Self.trimmed(content)
    if known.contains(name), !(isSection && name == part && TemplateFields.Name(rawValue: name) == nil) { return name }
    let list = known.sorted().joined(separator: ", ")
    throw Reason(TemplateCode.unknownField, ["name": name, "known": list])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
