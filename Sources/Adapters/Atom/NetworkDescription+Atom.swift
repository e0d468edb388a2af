import Domain

extension NetworkDescription {
  /// Atom 1.0 feeds. Their messages are those of `rss`.
  static let atom = NetworkDescription(
    network: AtomFormat.network,
    profiles: [.feed(.atom)],
    settings: newsSettings + [SettingDescription("author", .text)],
    usesCredential: false,
    endpoint: .none,
    messages: [],
    facts: NetworkFacts(
      works:
        "Articles with their pictures, one feed and one per category; amended and taken out; a hub is told (WebSub).",
      key: "The id of the entry, which follows from the delivery.",
      sighting: "The file itself.",
      credential: "None.",
      tried:
        "feedparser 6.0, the schema of RFC 4287 in xmllint and the W3C feed validator (github.com/w3c/feedvalidator, "
        + "2025-12), 2026-11."),
    fitting: showingPictures,
    make: { configuration, environment in
      Result { () throws(Reason) in try feedKit(AtomFormat(), configuration, in: environment) }
    }
  )
}
