/// A text used as a name, told apart from other names by its type.
public protocol Name: RawRepresentable<String>, Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral,
  CustomStringConvertible, CodingKeyRepresentable
{
  /// Takes the text as it is.
  init(rawValue: String)
}

extension Name {
  /// Takes the text as it is.
  public init(_ text: String) { self.init(rawValue: text) }

  /// Takes the literal as it is.
  public init(stringLiteral text: String) { self.init(rawValue: text) }

  /// The name itself.
  public var description: String { rawValue }

  /// Orders by Unicode scalar values.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// The id of a news item: given by its author, or derived from where it was found.
public struct ItemID: Name {
  /// The id.
  public var rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a channel in the configuration.
public struct ChannelName: Name {
  /// The name.
  public var rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The stable name of a network in configuration and database, such as `mastodon` or `rss`.
public struct Network: Name {
  /// The name.
  public var rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a category of news.
public struct CategoryName: Name {
  /// The name.
  public var rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A SHA-256 in lower-case hexadecimal.
public struct Digest: Name {
  /// 64 hexadecimal digits.
  public var rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The path of a calendar source, relative to the calendar it belongs to, with `/` between folders.
public struct SourcePath: Name {
  /// The path.
  public var rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One process (or node) that may hold claims.
public struct OwnerID: Name {
  /// The id.
  public var rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}
