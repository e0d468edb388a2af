public import Domain

/// A folder of the calendar.
public struct CalendarRoot: Hashable, Sendable {
  /// Its absolute path.
  public var path: String
  /// What the paths of its sources begin with, when there are several calendars; else empty.
  public var prefix: String
  /// How problems name it.
  public var label: String

  /// Names a folder. `label` is the folder as the configuration writes it; without one, problems give the whole path.
  public init(path: String, prefix: String = "", label: String? = nil) {
    self.path = path.withoutTrailingSlash
    self.prefix = prefix.withoutTrailingSlash
    self.label = (label ?? path).withoutTrailingSlash
  }

  /// The source that lies at a path relative to the folder.
  func source(_ relative: String) -> SourcePath {
    SourcePath(prefix.isEmpty ? relative : "\(prefix)/\(relative)")
  }

  /// How problems name a file in the folder.
  func label(of relative: String) -> String {
    relative.isEmpty ? label : "\(label)/\(relative)"
  }

  /// Whether a source is, or was, in the folder or in one below it.
  func holds(_ source: SourcePath, below folder: String = "") -> Bool {
    let start = [prefix, folder].filter { !$0.isEmpty }.joined(separator: "/")
    return start.isEmpty || source.rawValue.hasPrefix("\(start)/")
  }
}

/// What the configuration says about items.
public struct CalendarRules: Sendable {
  /// The calendar's zone.
  public var zone: any ZoneRules
  /// Every channel, and who reads it.
  public var channels: [ChannelName: Audience]
  /// Every category.
  public var categories: Set<CategoryName>
  /// The channels of a category, for items that name none.
  public var categoryChannels: [CategoryName: [ChannelName]]
  /// The people and organisations that items may mention.
  public var names: Set<String>
  /// The channels that show events and nothing else.
  public var eventChannels: Set<ChannelName>

  /// Gathers rules.
  public init(
    zone: any ZoneRules, channels: [ChannelName: Audience], categories: Set<CategoryName> = [],
    categoryChannels: [CategoryName: [ChannelName]] = [:], names: Set<String> = [],
    eventChannels: Set<ChannelName> = []
  ) {
    self.eventChannels = eventChannels
    self.zone = zone
    self.channels = channels
    self.categories = categories
    self.categoryChannels = categoryChannels
    self.names = names
  }
}

extension String {
  fileprivate var withoutTrailingSlash: String {
    var text = self[...]
    while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}
