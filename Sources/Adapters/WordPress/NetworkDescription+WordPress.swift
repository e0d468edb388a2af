import Domain
import Transport

extension NetworkDescription {
  /// Sites that run on WordPress.
  static let wordpress = NetworkDescription(
    network: WordPressAdapter.network,
    profiles: [.wordpress],
    settings: [
      SettingDescription("status", .choice(["publish", "draft", "pending"]), default: "publish"),
      SettingDescription("author", .text),
      SettingDescription("new_terms", .flag, default: "true"),
      SettingDescription("recall", .choice(["trash", "delete"]), default: "trash"),
      .plainHTTP,
    ],
    usesCredential: true,
    endpoint: .required,
    messages: WordPressCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works: "Articles with excerpt, featured picture, categories and tags; or drafts; amended and put into the trash.",
      key: "A slug that follows from the delivery, looked up before anything is made.",
      sighting: "The slug; where a plugin changes slugs, the posts changed since, by link and text.",
      credential: "User name and application password; without an end, until it is revoked.",
      tried: "WordPress 6.1.9 on PHP 8.2 and MariaDB 10.11 (scripts/try-wordpress, 2026-11)."),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let endpoint = try configuration.secretBase()
        let (base, home) = WordPressSite.split(endpoint)
        let memory = WordPressSiteMemory(home: home)
        let adapter = WordPressAdapter(
          profile: configuration.channel.profile, settings: WordPressSettings(configuration),
          call: WordPressDoor.call(base, configuration, environment, token: configuration.basicToken),
          spool: environment.spool, memory: memory)
        let signIn = WordPressSignIn(
          home: endpoint,
          inspector: { token in
            WordPressAdapter(
              profile: adapter.profile, settings: adapter.settings,
              call: WordPressDoor.call(base, configuration, environment, token: { () throws(Reason) in token }),
              spool: environment.spool, memory: memory)
          }, channel: configuration.channel.name)
        return ChannelKit(publisher: adapter, amender: adapter, remover: adapter, inspector: adapter, signIn: signIn)
      }
    }
  )
}

extension ChannelProfile {
  /// A site of its own: nothing limits the texts, and late news is still news.
  static let wordpress = ChannelProfile(
    .wordpress,
    // 8 MB is the `post_max_size` of PHP where nobody raised it (php.net/manual/ini.core.php); WordPress itself makes
    // pictures smaller that are larger than 2560 pixels (`wp_create_image_subsizes`, since 5.3).
    media: MediaProfile(
      maxCount: 10, maxBytes: 8 * 1024 * 1024 - 4096, types: ["image/jpeg", "image/png", "image/gif", "image/webp"],
      maxSide: 2560),
    delivery: DeliveryProfile(
      retryWindow: .lasting(.seconds(5 * 86_400)), late: LatePolicy(within: .seconds(3600), then: .publish),
      settling: .seconds(10), readAfterWrite: .seconds(10), canLookUp: true))
}
