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
  /// How often it speaks at most, and when not at all.
  public var pace = Pace()
  /// The most deliveries in flight at once; nil for the profile's number. Fewer, never more, where answers cannot be looked up.
  public var concurrency: Int?
  /// The application through which it speaks, when the network counts by application; channels of one network share one
  /// unless they say otherwise.
  public var application: Application
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
    application = Application(network: network)
  }

  /// When a delivery that is due at `due` could go out at the earliest: quiet hours put it off, and it is not late for that.
  public func owed(_ due: Timestamp) -> Timestamp {
    pace.quiet?.end(around: due, in: zone) ?? due
  }

  /// The most deliveries in flight at once.
  public var mostInFlight: Int {
    profile.delivery.canLookUp ? max(1, concurrency ?? profile.delivery.concurrency) : 1
  }
}

/// What a network gives its limits to, beside accounts: a registered application, through which several channels may speak.
public struct Application: Hashable, Sendable {
  /// The network.
  public var network: Network
  /// Its name in the configuration; nil for the only one.
  public var name: String?
  /// How often all its channels together publish at most.
  public var pace: Pace

  /// Makes an application.
  public init(network: Network, name: String? = nil, pace: Pace = Pace()) {
    self.network = network
    self.name = name
    self.pace = pace
  }
}

/// Settings of a channel that change its texts.
public struct RenderingSettings: Hashable, Sendable, Codable {
  /// Labels of categories, for channels that show them.
  public var categoryLabels: [CategoryName: String]
  /// How the channel speaks.
  public var voice: Voice
  /// The institution's own domains; their subdomains are its own too.
  public var domains: [String] = []
  /// What is added to links that lead there.
  public var linkTags: [LinkTag] = []
  /// Whether an article that does not fit one post may become several.
  public var allowsThreads = false
  /// Whether French texts have narrow no-break spaces before `;`, `!` and `?` and in large numbers.
  public var usesNarrowSpaces = false
  /// What the house wants of its texts.
  public var house: HouseRules
  /// Who reads the channel, as people say it; nil when nobody said.
  public var readers: String?
  /// What the channel is read for; empty for everything.
  public var themes: [CategoryName]
  /// What readers are told before they unfold a post; empty for posts that stand open, nil where the network folds none.
  public var contentWarning: String?

  /// Makes settings.
  public init(
    categoryLabels: [CategoryName: String] = [:], voice: Voice = Voice(), house: HouseRules = HouseRules(),
    readers: String? = nil, themes: [CategoryName] = []
  ) {
    self.categoryLabels = categoryLabels
    self.voice = voice
    self.house = house
    self.readers = readers
    self.themes = themes
  }
}
