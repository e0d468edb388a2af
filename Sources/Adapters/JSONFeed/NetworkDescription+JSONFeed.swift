import Domain

extension NetworkDescription {
  /// JSON Feed 1.1. Its messages are those of `rss`.
  static let jsonFeed = NetworkDescription(
    network: JSONFeedFormat.network,
    profiles: [.feed(.jsonFeed)],
    settings: newsSettings,
    usesCredential: false,
    endpoint: .none,
    messages: [],
    facts: NetworkFacts(
      works:
        "Articles with their pictures, one feed and one per category; amended and taken out; a hub is told (WebSub).",
      key: "The id of the item, which follows from the delivery.",
      sighting: "The file itself.",
      credential: "None.",
      tried: "jsonfeedvalidator 0.0.3, which knows version 1, and the rules of version 1.1, 2026-11."),
    fitting: showingPictures,
    make: { configuration, environment in
      Result { () throws(Reason) in try feedKit(JSONFeedFormat(), configuration, in: environment) }
    }
  )
}
