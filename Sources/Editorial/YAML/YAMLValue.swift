/// A value of a YAML text that still knows where it was written.
public struct YAMLValue: Sendable {
  /// What was written.
  public enum Content: Sendable {
    /// One text. `plain` tells that it stood without quotes; nothing is made of it here, so a date stays its text.
    case scalar(String, plain: Bool)
    /// A list.
    case sequence([YAMLValue])
    /// Pairs, in the order in which they stand; no key twice.
    case mapping([(key: YAMLValue, value: YAMLValue)])
  }

  /// What was written.
  public var content: Content
  /// The line on which it begins, from 1.
  public var line: Int
  /// The column at which it begins, in Unicode scalars, from 1.
  public var column: Int

  /// Makes a value.
  public init(content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }

  /// Where it begins.
  public var place: Place { Place(line: line, column: column) }

  /// Whether nothing was written: an empty value, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, plain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// Its text, when it is one.
  public var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }
}
