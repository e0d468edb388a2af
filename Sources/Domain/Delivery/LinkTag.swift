/// A parameter that a channel adds to the links that lead to the institution's own sites, so that visits can be told apart.
public struct LinkTag: Hashable, Sendable, Codable {
  /// What stands for something else in a value, between double braces.
  public enum Placeholder: String, Hashable, Sendable, CaseIterable {
    /// The channel's name.
    case channel
    /// The network's name.
    case network
    /// The item's id.
    case item
    /// The category's name; nothing where the item has none.
    case category

    /// As people write it: `{{channel}}`.
    public var written: String { "{{\(rawValue)}}" }
  }

  /// The parameter's name, such as `utm_source`: letters, digits and `-._~`.
  public var name: String
  /// Its value, with placeholders.
  public var value: String

  /// Makes a tag.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// The first thing between double braces in `text` that stands for nothing.
  public static func unknownPlaceholder(in text: String) -> String? {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { return String(rest) }
      let name = String(rest[..<close.lowerBound])
      if Placeholder(rawValue: name) == nil { return name }
      rest = rest[close.upperBound...]
    }
    return nil
  }
}
