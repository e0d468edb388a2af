import Domain

/// What the descriptions of all feeds have in common.
extension NetworkDescription {
  /// The settings of a feed that is a file, with the number of items that it keeps.
  static func feedSettings(items: Int) -> [SettingDescription] {
    [
      SettingDescription("file", .outputFile, isRequired: true),
      SettingDescription("title", .text, isRequired: true),
      SettingDescription("link", .url, isRequired: true),
      SettingDescription("description", .text),
      SettingDescription("self", .url),
      SettingDescription("items", .number(1...1000), default: "\(items)"),
      SettingDescription("per_category", .flag, default: "false"),
    ]
  }

  /// The settings of a feed of news: a calendar has neither hub nor pictures.
  static let newsSettings =
    feedSettings(items: 30) + [
      SettingDescription("hub", .url), SettingDescription("pictures", .url),
    ]

  /// Pictures need an address where readers can fetch them: without it, a feed has none.
  static let showingPictures: @Sendable (ChannelProfile, [String: String]) -> ChannelProfile = { profile, settings in
    var profile = profile
    if settings["pictures"] == nil { profile.media = MediaProfile(maxCount: 0) }
    return profile
  }

  /// The kit of a feed.
  static func feedKit(
    _ format: some FeedFormat, _ configuration: ChannelConfiguration, in environment: AdapterEnvironment
  ) throws(Reason) -> ChannelKit {
    let settings = try FeedSettings(configuration)
    guard let host = CanonicalLink.host(of: settings.link) else { throw configuration.missing("link") }
    // A hub knows a feed by its address alone.
    if settings.hub != nil, settings.selfLink == nil { throw configuration.missing("self") }
    let channel = configuration.channel
    let site = String(host.prefix { $0 != ":" })
    let path = "\(environment.feedsFolder)/\(FileName.unique(channel.name.rawValue))"
    let folder = FeedFolder(
      path: path, settings: settings, format: format,
      pictures: FeedPictures(channel: channel.name, spool: environment.spool),
      debt: HubDebt(file: settings.hub.map { _ in "\(path)/.hub" }), site: site, clock: environment.clock)
    let adapter = FeedAdapter(
      profile: channel.profile, channel: channel.name, site: site, zone: channel.zone, format: format, folder: folder)
    let errand = settings.hub.map { hub in
      HubErrand(
        channel: channel.name, hub: hub, folder: folder, transport: environment.transport, clock: environment.clock)
    }
    return ChannelKit(
      publisher: adapter, amender: adapter, remover: adapter, inspector: errand,
      rebuild: { () throws(Reason) in try adapter.rebuild() }, errands: errand,
      feeds: { () throws(Reason) in try adapter.files() })
  }
}

extension ChannelConfiguration {
  fileprivate func missing(_ setting: String) -> Reason {
    Reason(AdapterCode.settingMissing, ["channel": channel.name.rawValue, "setting": setting])
  }
}

extension FeedSettings {
  /// Reads a channel's settings.
  init(_ configuration: ChannelConfiguration) throws(Reason) {
    let settings = configuration.settings
    self.init(
      file: try configuration.required("file"), title: try configuration.required("title"),
      link: try configuration.required("link"), description: settings["description"] ?? "",
      selfLink: settings["self"], language: configuration.channel.language,
      count: settings["items"].flatMap { Int($0) } ?? 30, perCategory: settings["per_category"] == "true",
      categoryLabels: configuration.categoryLabels, author: settings["author"], hub: settings["hub"],
      pictures: settings["pictures"].map { $0.hasSuffix("/") ? $0 : $0 + "/" })
  }
}

extension ChannelProfile {
  /// A feed: no limits, and late news is still news. Five days are those of mail.
  static func feed(_ listing: TextProfile.Listing, pictures: Int = 10) -> ChannelProfile {
    ChannelProfile(
      listing, media: MediaProfile(maxCount: pictures, types: pictures == 0 ? [] : FeedPictures.types),
      delivery: DeliveryProfile(
        retryWindow: .lasting(.seconds(5 * 86_400)), late: LatePolicy(within: .seconds(3600), then: .publish),
        settling: .seconds(1), readAfterWrite: .zero, canLookUp: true))
  }
}
