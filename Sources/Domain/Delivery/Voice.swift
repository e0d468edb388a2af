/// How a channel speaks, as the configuration says it.
public struct Voice: Hashable, Sendable, Codable {
  /// Which of an item's wordings it prefers; nil for the plain one.
  public var tone: Tone?
  /// The closing question or call to action of items that bring none; nil for none.
  public var call: String?
  /// The people and organisations whose names are known, and what mentions them on the channel's network.
  public var names: [KnownName]
  /// The order of the parts and the free text around them; nil for what is usual on such a channel.
  public var template: PostTemplate?

  /// Describes a voice.
  public init(tone: Tone? = nil, call: String? = nil, names: [KnownName] = [], template: PostTemplate? = nil) {
    self.tone = tone
    self.call = call
    self.names = names
    self.template = template
  }
}

/// A person or an organisation whose name may stand in texts.
public struct KnownName: Hashable, Sendable, Codable {
  /// The name as people write it.
  public var name: String
  /// What stands in a post to mention it; nil where the network has none.
  public var handle: String?

  /// Joins a name and its handle.
  public init(_ name: String, handle: String? = nil) {
    self.name = name
    self.handle = handle
  }
}

/// The order of the parts of a channel's posts, what stands between them, and the free text around them.
public struct PostTemplate: Hashable, Sendable, Codable {
  /// A part of a post, by the name that people know it by.
  public enum Part: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// The title, or the text that a person wrote for the channel.
    case title
    /// The summary.
    case summary
    /// What the article adds.
    case body
    /// When and where.
    case event
    /// The closing question or call to action.
    case call
    /// The link in full.
    case link
    /// Whose article it is, when it is somebody else's; after the link where an order does not place it.
    case source
    /// Further pages.
    case links
    /// The hashtags that do not stand in the text already.
    case hashtags
    /// The mentions that do not stand in the text already.
    case mentions
    /// Whom the pictures are credited to.
    case credit
  }

  /// The parts that are shown, in order; nil for the usual order.
  public var order: [Part]?
  /// What stands between two parts; nil for what is usual.
  public var separator: String?
  /// What stands before single parts instead.
  public var separators: [Part: String]
  /// Mustache texts around single parts, each with the part in it.
  public var parts: [Part: String]
  /// A mustache text before everything; empty for none.
  public var before: String
  /// A mustache text after everything; empty for none.
  public var after: String

  /// Makes a template.
  public init(
    order: [Part]? = nil, separator: String? = nil, separators: [Part: String] = [:], parts: [Part: String] = [:],
    before: String = "", after: String = ""
  ) {
    self.order = order
    self.separator = separator
    self.separators = separators
    self.parts = parts
    self.before = before
    self.after = after
  }
}
