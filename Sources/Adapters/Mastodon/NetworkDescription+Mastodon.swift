import Domain

extension NetworkDescription {
  /// Mastodon and the servers that speak its API.
  static let mastodon = NetworkDescription(
    network: MastodonAdapter.network,
    profiles: [.mastodon, .microblog140],
    settings: [
      SettingDescription("visibility", .choice(["public", "unlisted", "private"]), default: "public"),
      SettingDescription("content_warning", .text, default: ""),
      SettingDescription("sensitive", .flag, default: "false"),
      .plainHTTP,
    ],
    usesCredential: true,
    endpoint: .required,
    carriesThreads: true,
    messages: MastodonCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works: "Text, pictures with descriptions, content warnings, threads; amended and taken down.",
      key: "The header Idempotency-Key, which Mastodon remembers for an hour and most compatible servers ignore.",
      sighting: "The posts of the account, by link, then by text.",
      credential: "An access token; without an end, until it is revoked.",
      tried:
        "snac 2.38, a server of another making, on 2026-11-22: sign-in, posts, pictures, threads, look-ups. The sandbox was "
        + "tried with Mastodon.py 2.3.3."),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let call = NetworkCall(
          transport: environment.transport, base: try configuration.secretBase(), channel: configuration.channel.name,
          credential: configuration.credential, clock: environment.clock, extraWait: { _ in nil },
          rules: { AnswerRule.deciding($0, in: MastodonAnswers.rules) })
        let adapter = MastodonAdapter(
          profile: configuration.channel.profile, visibility: configuration.settings["visibility"] ?? "public",
          coversPictures: configuration.settings["sensitive"] == "true", call: call,
          pictures: MastodonPictures(call: call, spool: environment.spool))
        return ChannelKit(
          publisher: adapter, amender: adapter, remover: adapter, inspector: adapter,
          signIn: MastodonSignIn(adapter: adapter))
      }
    }
  )
}

extension ChannelProfile {
  /// Mastodon as it comes.
  static let mastodon = ChannelProfile(.mastodon, media: .mastodon, delivery: .microblog)

  /// The microblog of 2011.
  static let microblog140 = ChannelProfile(.microblog140, media: .mastodon, delivery: .microblog)
}

extension MediaProfile {
  /// Mastodon's usual limits (docs.joinmastodon.org/entities/Instance and /user/posting, 2026-07); servers may set
  /// their own, which the adapter reads before it publishes. Of pixels they take 33,177,600 (`Attachmentable`,
  /// github.com/mastodon/mastodon, read 2026-11), which no picture exceeds whose sides keep to these 4096; ours.
  fileprivate static let mastodon = MediaProfile(
    maxCount: 4, maxBytes: 16 * 1024 * 1024, types: ["image/jpeg", "image/png", "image/gif", "image/webp"],
    altLimit: 1500, maxSide: 4096)
}

extension DeliveryProfile {
  /// News that is talked about the same day or not at all.
  static let microblog = DeliveryProfile(
    retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold), settling: .seconds(10),
    readAfterWrite: .seconds(10), canLookUp: true)
}
