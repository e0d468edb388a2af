import Domain
import Testing

@testable import Adapters

@Suite("The catalogue of networks")
struct AdapterCatalogTests {
  @Test("Networks and profiles have names of their own")
  func names() {
    #expect(
      AdapterCatalog.networks.map(\.network) == [
        "mastodon", "x", "bluesky", "facebook-page", "wordpress", "rss", "atom", "json-feed", "icalendar", "viadeo-hub",
        "hand-off", "webhook", "command",
      ])
    let profiles = AdapterCatalog.profiles.map(\.name)
    let byHand = TextProfile.listings.filter { $0.profile.form != .feedItem }.map(\.name)
    #expect(
      Set(profiles) == Set(byHand + ["atom", "command", "icalendar", "json-feed", "rss", "webhook", "wordpress"]))
    #expect(profiles == profiles.sorted() && Set(profiles).count == profiles.count)
    #expect(AdapterCatalog.description(of: "rss")?.network == "rss")
    #expect(AdapterCatalog.description(of: "minitel") == nil)
  }

  @Test("Adapters count texts by the profiles that stand in the list of them all")
  func textProfiles() {
    for profile in AdapterCatalog.profiles {
      #expect(TextProfile.listing(named: profile.name)?.profile == profile.text, "\(profile.name)")
    }
  }

  @Test("Pictures are fitted to what a network takes")
  func pictureLimits() {
    let limits = AdapterCatalog.profiles.reduce(into: [String: [Int]]()) { limits, profile in
      let media = profile.media
      guard media.maxBytes != nil || media.maxSide != nil else { return }
      limits[profile.name] = [media.maxBytes ?? 0, media.maxSide ?? 0]
    }
    #expect(
      limits == [
        "mastodon": [16_777_216, 4096], "microblog-140": [16_777_216, 4096], "x": [5_000_000, 0],
        "bluesky": [2_000_000, 4000], "facebook-page": [4_000_000, 0], "wordpress": [8_384_512, 2560],
      ])
    for profile in AdapterCatalog.profiles where profile.media.maxCount > 0 {
      #expect(!profile.media.types.isEmpty, "\(profile.name)")
    }
  }

  @Test("Every message has one name")
  func messages() {
    let messages = AdapterCatalog.messages
    #expect(Set(messages).count == messages.count)
    let heads = Set(messages.compactMap { $0.split(separator: ".").first })
    #expect(
      heads == [
        "adapter", "oauth", "mastodon", "bluesky", "x", "facebook", "wordpress", "rss", "feed", "handoff", "webhook",
        "command",
      ])
  }

  @Test("The profiles say what the networks allow")
  func profiles() throws {
    let short = try #require(AdapterCatalog.profiles.first { $0.name == "microblog-140" })
    #expect(short.text.limit == 140 && short.text.unit == .codePoints && short.text.urlLength == 23)
    let day = LatePolicy(within: .seconds(3600), then: .hold)
    #expect(short.delivery.late == day && short.delivery.retryWindow == .endOfDay && short.delivery.canLookUp)
    let feed = try #require(AdapterCatalog.profiles.first { $0.name == "rss" })
    #expect(feed.delivery.late.then == .publish && feed.text.limit == nil)
    #expect(AdapterCatalog.profiles.filter(\.showsOnlyEvents).map(\.name) == ["icalendar"])
    let hub = try #require(AdapterCatalog.profiles.first { $0.name == "viadeo-hub" })
    #expect(!hub.delivery.canLookUp && hub.text.titleLimit == 100)
  }

  @Test(
    "A channel without what its network needs is told so",
    arguments: [
      ("mastodon", nil, [:], "adapter.settingMissing endpoint"),
      ("mastodon", "social.exemple.fr", [:], "adapter.badEndpoint "),
      ("mastodon", "ftp://social.exemple.fr", [:], "adapter.badEndpoint "),
      ("facebook-page", nil, [:], "adapter.settingMissing page"),
      ("rss", nil, ["title": "t", "link": "https://x.fr"], "adapter.settingMissing file"),
      ("rss", nil, ["file": "/tmp/x", "title": "t", "link": "x.fr"], "adapter.settingMissing link"),
      ("viadeo-hub", nil, ["folder": "/tmp/x"], "adapter.settingMissing hub"),
      ("command", nil, [:], "adapter.settingMissing command"),
      ("hand-off", nil, ["folder": "/tmp/x"], "adapter.settingMissing place"),
      ("wordpress", nil, [:], "adapter.settingMissing endpoint"),
    ] as [(Network, String?, [String: String], String)])
  func missingSettings(_ network: Network, endpoint: String?, settings: [String: String], expected: String) throws {
    let reason = #expect(throws: Reason.self) {
      try Sample.kit(network, settings: settings, endpoint: endpoint, in: Sample.environment())
    }
    #expect("\(reason?.code ?? "") \(reason?.arguments["setting"] ?? "")" == expected)
  }

  @Test("Adapters have the profile that the channel has, and their network's name")
  func adapters() throws {
    for description in AdapterCatalog.networks {
      let settings = [
        "page": "1", "hub": "h", "place": "p", "folder": "/tmp/x", "file": "/tmp/x.xml", "title": "t",
        "link": "https://x.fr",
        "self": "https://x.fr/x.xml", "command": #"["/bin/true"]"#,
      ]
      for profile in description.profiles {
        let configuration = ChannelConfiguration(
          channel: try Sample.channel(description.network, profile: profile.name), endpoint: "https://x.fr",
          settings: settings)
        let publisher = try description.make(configuration, Sample.environment()).get().publisher
        #expect(publisher.profile == profile)
        #expect(type(of: publisher).network == description.network)
      }
    }
  }

  @Test("Only networks with an account are inspected, and only feeds are rebuilt")
  func kits() throws {
    #expect(
      AdapterCatalog.networks.filter(\.usesCredential).map(\.network) == [
        "mastodon", "x", "bluesky", "facebook-page", "wordpress", "webhook", "command",
      ])
    #expect(
      AdapterCatalog.networks.compactMap(\.defaultEndpoint) == [
        "https://api.x.com", "https://bsky.social", "https://graph.facebook.com",
      ])
    let hub = try Sample.kit("viadeo-hub", settings: ["hub": "h", "folder": "/x"], in: Sample.environment())
    #expect(hub.inspector == nil && hub.rebuild == nil)
  }

  @Test("A credential that cannot be read shuts the channel with its own reason")
  func unreadableCredential() async throws {
    let description = try #require(AdapterCatalog.description(of: "mastodon"))
    let configuration = ChannelConfiguration(
      channel: try Sample.channel("mastodon"), endpoint: "https://x.fr",
      credential: { () throws(Reason) in throw Reason(code: "settings.readable", arguments: [:]) })
    let publisher = try description.make(configuration, Sample.environment()).get().publisher
    let failure = try await failure { () async throws(PublishFailure) in
      try await publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "blocked settings.readable")
  }
}
