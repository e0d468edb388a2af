import Domain

extension NetworkDescription {
  /// Every place where a person publishes.
  static let handOff = NetworkDescription(
    network: HandOffAdapter.network,
    profiles: [.handOff] + ChannelProfile.byHand,
    settings: [
      SettingDescription("place", .text, isRequired: true),
      SettingDescription("url", .url),
      SettingDescription("folder", path: ["hand_off", "folder"], .outputFolder, default: "a-publier"),
      SettingDescription("limit", .number(20...100_000)),
    ],
    usesCredential: false,
    endpoint: .none,
    messages: [],
    facts: NetworkFacts(
      works: "A page that a person copies from, with the text as any network counts it; nothing is sent.",
      key: "A folder named after the delivery.",
      sighting: "A person says it.",
      credential: "None.",
      tried: "A browser, for the page."),
    fitting: { profile, settings in
      guard let limit = settings["limit"].flatMap({ Int($0) }) else { return profile }
      var profile = profile
      profile.text.limit = limit
      return profile
    },
    make: { configuration, environment in
      Result { () throws(Reason) in
        let adapter = HandOffAdapter(
          profile: configuration.channel.profile,
          desk: try HandOffDesk(configuration.required("place"), configuration, environment))
        return ChannelKit(publisher: adapter, amender: adapter, remover: adapter, isByHand: true)
      }
    }
  )
}

extension HandOffDesk {
  /// Reads a channel's settings.
  init(
    _ place: String, _ configuration: ChannelConfiguration, _ environment: AdapterEnvironment
  ) throws(Reason) {
    let folder = try configuration.required("folder")
    self.init(
      channel: configuration.channel.name, place: place, site: configuration.settings["url"],
      zone: configuration.channel.zone,
      folder: HandOffFolder(
        path: folder.hasSuffix("/") ? String(folder.dropLast()) : folder, spool: environment.spool),
      phrasebook: environment.phrasebook)
  }
}

extension ChannelProfile {
  /// A title and a text of any length. A day late, a person decides anyway whether it is still news.
  static let handOff = ChannelProfile(.handOff, media: .byHand, delivery: .byHand)

  /// The texts of every network that has one text to copy: an article in HTML is none.
  static let byHand = TextProfile.listings
    .filter { $0.name != TextProfile.Listing.handOff.name && $0.profile.form != .feedItem }
    .map { ChannelProfile($0, media: .byHand, delivery: .byHand) }
}

extension MediaProfile {
  /// Pictures that every browser shows and every form takes.
  fileprivate static let byHand = MediaProfile(
    maxCount: 10, types: ["image/jpeg", "image/png", "image/gif", "image/webp"])
}

extension DeliveryProfile {
  fileprivate static let byHand = DeliveryProfile(
    retryWindow: .lasting(.seconds(5 * 86_400)), late: LatePolicy(within: .seconds(86_400), then: .hold),
    canLookUp: false)
}
