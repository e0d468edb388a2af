public import Domain

/// The networks that this program speaks to. Adding one adds a folder beside this file and a line here.
public enum AdapterCatalog {
  /// Every network, in the order in which people are told about them.
  public static let networks: [NetworkDescription] = [
    .mastodon,
    .x,
    .bluesky,
    .facebookPage,
    .wordpress,
    .rss,
    .atom,
    .jsonFeed,
    .iCalendar,
    .viadeoHub,
    .handOff,
    .webhook,
    .command,
  ]

  /// The network of that name.
  public static func description(of network: Network) -> NetworkDescription? {
    networks.first { $0.network == network }
  }

  /// Every profile, by name, each once: a person may be handed what another network counts.
  public static var profiles: [ChannelProfile] {
    var names: Set<String> = []
    return networks.flatMap(\.profiles).filter { names.insert($0.name).inserted }.sorted { $0.name < $1.name }
  }

  /// Every message that an adapter may give, for the test that looks for its sentences.
  public static var messages: [String] {
    AdapterCode.allCases.map(\.rawValue) + OAuthCode.allCases.map(\.rawValue) + networks.flatMap(\.messages)
  }
}
