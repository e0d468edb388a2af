/// A configured destination, without anything that only its adapter knows.
public struct Channel: Sendable {
  /// Its name in the configuration.
  public var name: ChannelName
  /// The network it speaks to.
  public var network: Network
  /// What the network allows, as set for this channel.
  public var profile: ChannelProfile
  /// Who reads it.
  public var audience: Audience
  /// The language of its readers; an item's own language goes first.
  public var language: Language
  /// The zone of its readers: ends of days, quiet hours, times in JSON.
  public var zone: any ZoneRules
  /// What becomes of a late delivery, when it is not the profile's rule.
  public var late: LatePolicy
  /// Settings that change how items are rendered; when it changes, unsent deliveries are rendered again.
  public var renderingSettings: RenderingSettings

  /// Makes a channel.
  public init(
    name: ChannelName, network: Network, profile: ChannelProfile, audience: Audience, language: Language,
    zone: any ZoneRules, late: LatePolicy? = nil, renderingSettings: RenderingSettings = RenderingSettings()
  ) {
    self.name = name
    self.network = network
    self.profile = profile
    self.audience = audience
    self.language = language
    self.zone = zone
    self.late = late ?? profile.delivery.late
    self.renderingSettings = renderingSettings
  }
}

/// Settings of a channel that change its texts.
public struct RenderingSettings: Hashable, Sendable, Codable {
  /// Labels of categories, for channels that show them.
  public var categoryLabels: [CategoryName: String]

  /// Makes settings.
  public init(categoryLabels: [CategoryName: String] = [:]) {
    self.categoryLabels = categoryLabels
  }
}
