import Domain

extension NetworkDescription {
  /// RSS 2.0 feeds.
  static let rss = NetworkDescription(
    network: RSSFormat.network,
    profiles: [.feed(.rss)],
    settings: newsSettings,
    usesCredential: false,
    endpoint: .none,
    messages: FeedCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works:
        "Articles with their pictures, one feed and one per category; amended and taken out; a hub is told (WebSub).",
      key: "The guid of the item, which follows from the delivery.",
      sighting: "The file itself.",
      credential: "None.",
      tried: "feedparser 6.0 and the W3C feed validator (github.com/w3c/feedvalidator, 2025-12), 2026-11."),
    fitting: showingPictures,
    make: { configuration, environment in
      Result { () throws(Reason) in try feedKit(RSSFormat(), configuration, in: environment) }
    }
  )
}
