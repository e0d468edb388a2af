public import Domain

/// What the planner needs to turn items into deliveries; fixed while the configuration is.
public struct PlanningContext: Sendable {
  /// The configured channels.
  public var channels: [ChannelName: Channel]
  /// The zone in which the calendar is written.
  public var zone: any ZoneRules
  /// The language of items that name none.
  public var language: Language
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

  /// Makes a context.
  public init(
    channels: [ChannelName: Channel], zone: any ZoneRules, language: Language, horizonDays: Int = 90,
    recurrences: any RecurrenceRules, renderer: any Renderer, spool: any MediaSpool, settling: Duration? = nil
  ) {
    self.channels = channels
    self.zone = zone
    self.language = language
    self.horizonDays = horizonDays
    self.recurrences = recurrences
    self.renderer = renderer
    self.spool = spool
    self.settling = settling
  }
}
