import Domain

extension NetworkDescription {
  /// Facebook Pages.
  static let facebookPage = NetworkDescription(
    network: FacebookPageAdapter.network,
    profiles: [.facebookPage],
    settings: [
      SettingDescription("page", .text, isRequired: true),
      // The version that the reference is written for (developers.facebook.com/docs/graph-api/reference/page/feed, read
      // 2026-11). Versions are served for about two years.
      SettingDescription("version", .text, default: "v26.0"),
      SettingDescription("draft_first", .flag, default: "false"),
      .plainHTTP,
    ],
    usesCredential: true,
    endpoint: .standard("https://graph.facebook.com"),
    messages: FacebookCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works: "Text with a link card, or up to ten pictures with their descriptions; its text amended, taken down.",
      key: "None: the network has nothing of the kind; with `draft_first`, the id of an unpublished post.",
      sighting: "The feed of the page, by link, then by text.",
      credential:
        "A page token, from a long-lived user token without an end; access to data is confirmed every 90 days.",
      tried: "Nothing but the sandbox."),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let meter = FacebookMeter(environment.transport, clock: environment.clock)
        let call = NetworkCall(
          transport: meter, base: try configuration.secretBase(standard: "https://graph.facebook.com"),
          channel: configuration.channel.name,
          credential: { () throws(Reason) in try configuration.credential().map { FacebookCredential($0).token } },
          clock: environment.clock, extraWait: FacebookUsage.wait, rules: FacebookRule.deciding,
          authorize: { request, token throws(Reason) in
            var credential = try configuration.credential().map(FacebookCredential.init(_:))
            // Read a moment later, the file may hold another.
            credential?.token = token
            credential?.authorize(&request)
          })
        let adapter = FacebookPageAdapter(
          profile: configuration.channel.profile, page: Percent.encoding(try configuration.required("page")),
          version: Percent.encoding(configuration.settings["version"] ?? "v26.0"),
          draftsFirst: configuration.settings["draft_first"] == "true", call: call, meter: meter,
          spool: environment.spool)
        return ChannelKit(
          publisher: adapter, amender: adapter, remover: adapter, inspector: adapter,
          signIn: FacebookSignIn(adapter: adapter))
      }
    }
  )
}

extension ChannelProfile {
  /// A Facebook Page. Pictures: the reference of the Page's photos says 4 MB, that of the photo itself
  /// "less than 10MB" (developers.facebook.com/docs/graph-api/reference/page/photos, 2026-08, and /reference/photo).
  static let facebookPage = ChannelProfile(
    .facebookPage,
    media: MediaProfile(
      maxCount: 10, maxBytes: 4_000_000,
      types: ["image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff"]),
    delivery: DeliveryProfile(
      retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold), settling: .seconds(10),
      // Lists lag behind; no figure is published, a minute is ours.
      readAfterWrite: .seconds(60), canLookUp: true))
}
