import Domain

extension NetworkDescription {
  /// RSS 2.0 feeds.
  static let rss = NetworkDescription(
    network: RSSAdapter.network,
    profiles: [.rss],
    settings: [
      SettingDescription("file", .outputFile, isRequired: true),
      SettingDescription("title", .text, isRequired: true),
      SettingDescription("link", .url, isRequired: true),
      SettingDescription("description", .text),
      SettingDescription("self", .url),
      SettingDescription("items", .number(1...1000), default: "30"),
      SettingDescription("per_category", .flag, default: "false"),
    ],
    usesCredential: false,
    endpoint: .none,
    messages: RSSCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works: "Articles with their pictures, one feed and one per category; amended and taken out.",
      key: "The guid of the item, which follows from the delivery.",
      sighting: "The file itself.",
      credential: "None.",
      tried: "feedparser."),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let settings = try FeedSettings(configuration)
        guard let host = CanonicalLink.host(of: settings.link) else {
          throw Reason(AdapterCode.settingMissing, ["channel": configuration.channel.name.rawValue, "setting": "link"])
        }
        let channel = configuration.channel.name
        let adapter = RSSAdapter(
          profile: configuration.channel.profile, channel: channel, site: String(host.prefix { $0 != ":" }),
          zone: configuration.channel.zone,
          folder: FeedFolder(
            path: "\(environment.feedsFolder)/\(FileName.unique(channel.rawValue))", settings: settings))
        return ChannelKit(
          publisher: adapter, amender: adapter, remover: adapter,
          rebuild: { () throws(Reason) in try adapter.rebuild() })
      }
    }
  )
}

extension FeedSettings {
  /// Reads a channel's settings.
  init(_ configuration: ChannelConfiguration) throws(Reason) {
    self.init(
      file: try configuration.required("file"), title: try configuration.required("title"),
      link: try configuration.required("link"), description: configuration.settings["description"] ?? "",
      selfLink: configuration.settings["self"], language: configuration.channel.language,
      count: configuration.settings["items"].flatMap { Int($0) } ?? 30,
      perCategory: configuration.settings["per_category"] == "true", categoryLabels: configuration.categoryLabels)
  }
}

extension ChannelProfile {
  /// An RSS feed: no limits, and late news is still news. Five days are those of mail.
  static let rss = ChannelProfile(
    .rss,
    // Pictures have no public address yet, and an enclosure needs one.
    media: MediaProfile(maxCount: 0),
    delivery: DeliveryProfile(
      retryWindow: .lasting(.seconds(5 * 86_400)), late: LatePolicy(within: .seconds(3600), then: .publish),
      settling: .seconds(1), readAfterWrite: .zero, canLookUp: true))
}
