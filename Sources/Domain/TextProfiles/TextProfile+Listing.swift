extension TextProfile {
  /// A text profile with its name, and where and when it was read.
  public struct Listing: Hashable, Sendable {
    /// The name by which `profile:` and `crieur measure --profile` know it.
    public var name: String
    /// The rules.
    public var profile: TextProfile
    /// The page that says so; empty where the rules are our own.
    public var source: String
    /// When the page was written or read last: a year and a month.
    public var date: String

    /// Lists a profile.
    public init(_ name: String, _ profile: TextProfile, source: String, date: String) {
      self.name = name
      self.profile = profile
      self.source = source
      self.date = date
    }
  }

  /// Every text profile that Crieur knows, by name. Adapters take theirs from here; measuring needs no adapter.
  public static let listings: [Listing] = [
    .microblog140, .x, .xV2, .mastodon, .bluesky, .threads,
    .facebookPage, .linkedin, .instagram, .viadeoHub, .handOff, .googleBusiness,
    .telegram, .mattermost, .slack, .teams,
    .rss, .atom, .jsonFeed, .iCalendar, .email, .wordpress, .webhook, .command, .commandShort,
  ].sorted { $0.name < $1.name }

  /// The text profile of that name.
  public static func listing(named name: String) -> Listing? {
    listings.first { $0.name == name }
  }
}
