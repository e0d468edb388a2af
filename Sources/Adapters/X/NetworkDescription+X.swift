import Domain

extension NetworkDescription {
  /// X, once Twitter.
  static let x = NetworkDescription(
    network: XAdapter.network,
    profiles: [.x],
    settings: [
      SettingDescription("sign_in", .choice(["oauth2", "oauth1"]), default: "oauth2"),
      .plainHTTP,
    ],
    usesCredential: true,
    endpoint: .standard("https://api.x.com"),
    carriesThreads: true,
    messages: XCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works:
        "Text, up to four pictures with descriptions, threads; taken down. Nothing is amended: an erratum is published.",
      key: "None; X refuses the same text twice, which shows that an earlier attempt landed.",
      sighting: "The posts of the account, by link (t.co undone), then by text; every post read costs money.",
      credential: "Four keys of OAuth 1.0a, without an end; or OAuth 2, two hours, renewed in the vault.",
      tried: "xdevplatform/playground, an emulator by X's own developers (fe224d5), 2026-11."),
    price: PostPrice(
      plain: 15_000, withLink: 200_000, source: "docs.x.com/changelog, 2026-04-16"),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let door = XDoor(
          configuration: configuration, environment: environment,
          base: try configuration.secretBase(standard: "https://api.x.com"))
        let adapter = XAdapter(profile: configuration.channel.profile, door: door, spool: environment.spool)
        let signIn: any ChannelSignIn =
          configuration.settings["sign_in"] == "oauth1" ? XKeysSignIn(adapter: adapter) : XSignIn(adapter: adapter)
        return ChannelKit(publisher: adapter, remover: adapter, inspector: adapter, signIn: signIn)
      }
    }
  )
}

extension ChannelProfile {
  /// X as everybody has it; accounts that pay may write more, which the API does not say.
  static let x = ChannelProfile(.x, media: .x, delivery: .x)
}

extension MediaProfile {
  /// docs.x.com/x-api/media/quickstart/best-practices (2026-08); alternative texts: openapi.json,
  /// `CreateMediaMetadataMetadataAltText`, 1000 (2026-08). A megabyte is taken for a million bytes. Animations may
  /// have 15; one figure holds for all, so they are kept to the 5 of pictures. No figure is given for the sides.
  fileprivate static let x = MediaProfile(
    maxCount: 4, maxBytes: 5_000_000, types: ["image/jpeg", "image/png", "image/webp", "image/gif"], altLimit: 1000)
}

extension DeliveryProfile {
  /// As microblogs do. How soon a list shows a new post is not documented; half a minute is ours.
  fileprivate static let x: DeliveryProfile = {
    var profile = DeliveryProfile.microblog
    profile.readAfterWrite = .seconds(30)
    return profile
  }()
}
