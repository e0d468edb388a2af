public import Domain

/// What the planner needs to turn items into deliveries; fixed while the configuration is.
public struct PlanningContext: Sendable {
  /// The configured channels.
  public var channels: [ChannelName: Channel] {
    didSet { settingsDigests = Self.settingsDigests(channels, language) }
  }
  /// The zone in which the calendar is written.
  public var zone: any ZoneRules
  /// The language of items that name none.
  public let language: Language
  /// How many days ahead recurrences are stored.
  public var horizonDays: Int
  /// Expands recurrences.
  public var recurrences: any RecurrenceRules
  /// Adapts items to channels.
  public var renderer: any Renderer
  /// Keeps pictures.
  public var spool: any MediaSpool

  /// How long after a doubt the network is first asked; nil for what each network's profile says.
  public var settling: Duration?
  /// What the house wants of its texts.
  public var house: HouseRules
  /// What the settings of each channel add to its renderings, worked out once.
  private var settingsDigests: [ChannelName: Digest]

  /// Makes a context.
  public init(
    channels: [ChannelName: Channel], zone: any ZoneRules, language: Language, horizonDays: Int = 90,
    recurrences: any RecurrenceRules, renderer: any Renderer, spool: any MediaSpool, settling: Duration? = nil,
    house: HouseRules = HouseRules()
  ) {
    self.channels = channels
    self.zone = zone
    self.language = language
    self.horizonDays = horizonDays
    self.recurrences = recurrences
    self.renderer = renderer
    self.spool = spool
    self.settling = settling
    self.house = house
    settingsDigests = Self.settingsDigests(channels, language)
  }

  /// What the settings of a channel add to its renderings.
  func settingsDigest(of channel: Channel) -> Digest {
    settingsDigests[channel.name] ?? Drafting.settingsDigest(of: channel, language: language)
  }

  private static func settingsDigests(
    _ channels: [ChannelName: Channel], _ language: Language
  ) -> [ChannelName: Digest] {
    channels.mapValues { Drafting.settingsDigest(of: $0, language: language) }
  }
}
