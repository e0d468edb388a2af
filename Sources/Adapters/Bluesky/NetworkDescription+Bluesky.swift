import Domain

/// Where accounts of Bluesky's own servers sign in; their data live elsewhere
/// (docs/advanced-guides/entryway.md in github.com/bluesky-social/bsky-docs, read 2026-11).
private let blueskyEntry = "https://bsky.social"

extension NetworkDescription {
  /// Bluesky and every other server of the AT Protocol.
  static let bluesky = NetworkDescription(
    network: BlueskyAdapter.network,
    profiles: [.bluesky],
    settings: [
      SettingDescription("embed", .choice(["pictures", "card"]), default: "pictures"),
      SettingDescription("site", .url),
      .plainHTTP,
    ],
    usesCredential: true,
    endpoint: .standard(blueskyEntry),
    carriesThreads: true,
    messages: BlueskyCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works:
        "Text with marked links, tags and mentions, link card with thumbnail or pictures with descriptions, threads; "
        + "taken down. A correction is an erratum: Bluesky's clients go on showing the first version.",
      key: "The record key, fixed before the first attempt; the same record once more changes nothing.",
      sighting: "The record under its key, on the account's own server.",
      credential:
        "Handle and app password, without an end; its session (2 hours, renewable for 90 days) is kept in the vault.",
      tried:
        "arroba 3.1, an independent server: posts, cards and threads, no pictures. The Python SDK atproto 0.0.73 read the sandbox (2026-11)."
    ),
    fitting: { profile, settings in settings["embed"] == "card" ? profile.withCards : profile },
    make: { configuration, environment in
      Result { () throws(Reason) in
        let entry = try configuration.secretBase(standard: blueskyEntry)
        let sessions = BlueskySessions(
          transport: environment.transport, entry: entry, channel: configuration.channel.name,
          credential: configuration.credential, clock: environment.clock, vault: environment.vault)
        let call = BlueskyCall(sessions: sessions)
        // What stands on a server of our own network, as in a rehearsal, is shown there or nowhere.
        let isPrivate = ServerAddress.isPrivate(CanonicalLink.host(of: entry) ?? "")
        let site = configuration.settings["site"] ?? (isPrivate ? entry : "https://bsky.app")
        let adapter = BlueskyAdapter(
          profile: configuration.channel.profile, call: call,
          pictures: BlueskyPictures(call: call, spool: environment.spool),
          site: site.hasSuffix("/") ? String(site.dropLast()) : site)
        return ChannelKit(
          publisher: adapter, remover: adapter, inspector: adapter, signIn: BlueskySignIn(adapter: adapter))
      }
    }
  )
}

extension ChannelProfile {
  /// Bluesky as it comes.
  static let bluesky = ChannelProfile(.bluesky, media: .bluesky, delivery: .microblog)
}

extension ChannelProfile {
  /// With a card in the place of pictures: the first is its thumbnail, of 1,000,000 bytes at most
  /// (lexicons/app/bsky/embed/external.json, same repository as below, 2026-08).
  fileprivate var withCards: ChannelProfile {
    var profile = self
    profile.text.card = .always
    profile.media.maxCount = 1
    profile.media.maxBytes = 1_000_000
    profile.media.maxSide = 2000
    return profile
  }
}

extension MediaProfile {
  /// Four pictures of 2,000,000 bytes each (lexicons/app/bsky/embed/images.json in github.com/bluesky-social/atproto,
  /// 2026-08; formerly 1,000,000). The network's own client sends 4000 pixels at most and 2,000 characters of description
  /// (src/lib/constants.ts in github.com/bluesky-social/social-app, read 2026-11); it takes every kind of picture, of which
  /// these are shown everywhere.
  fileprivate static let bluesky = MediaProfile(
    maxCount: 4, maxBytes: 2_000_000, types: ["image/jpeg", "image/png", "image/webp"], altLimit: 2000, maxSide: 4000)
}
