import Domain

extension NetworkDescription {
  /// Viadeo hubs, by hand.
  static let viadeoHub = NetworkDescription(
    network: ViadeoHubAdapter.network,
    profiles: [.viadeoHub],
    settings: [
      SettingDescription("hub", .text, isRequired: true),
      SettingDescription("folder", path: ["hand_off", "folder"], .outputFolder, default: "a-publier"),
    ],
    usesCredential: false,
    endpoint: .none,
    messages: HandOffCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works: "A page that a person copies from; nothing is sent.",
      key: "A file named after the delivery.",
      sighting: "A person says it.",
      credential: "None.",
      tried: "A browser, for the page."),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let adapter = ViadeoHubAdapter(
          profile: configuration.channel.profile,
          desk: try HandOffDesk("Viadeo · \(configuration.required("hub"))", configuration, environment))
        return ChannelKit(publisher: adapter, amender: adapter, remover: adapter, isByHand: true)
      }
    }
  )
}

extension ChannelProfile {
  /// A Viadeo hub. A day late, a person decides anyway whether it is still news.
  static let viadeoHub = ChannelProfile(
    .viadeoHub,
    media: MediaProfile(maxCount: 4, types: ["image/jpeg", "image/png", "image/gif", "image/webp"]),
    delivery: DeliveryProfile(
      retryWindow: .lasting(.seconds(5 * 86_400)), late: LatePolicy(within: .seconds(86_400), then: .hold),
      canLookUp: false))
}
