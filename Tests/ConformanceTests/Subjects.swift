import AdapterTesting
import Adapters
import Domain
import Foundation
import Sandbox
import TestSupport
import Testing

/// The adapters on trial.
enum Subjects {
  static var all: [AdapterSubject] {
    get throws {
      [
        try mastodon(), try xByKeys(), try xByToken(), try bluesky(), try facebookPage(),
        try facebookPage(draftsFirst: true), try wordpress(),
        try feed("rss", reader: FeedStanding.rss), try feed("atom", reader: FeedStanding.atom),
        try feed("json-feed", reader: FeedStanding.json), try iCalendar(),
        try viadeoHub(), try handOff(), try webhook(), try command(),
      ]
    }
  }

  private static func description(_ network: Network) throws -> NetworkDescription {
    try #require(AdapterCatalog.description(of: network))
  }

  private static func mastodon() throws -> AdapterSubject {
    let network = try description("mastodon")
    let secret = "jeton-de-mastodon-7f3a"
    return AdapterSubject(network, secrets: [secret]) { clock in
      try await SandboxStage(network, settings: ["visibility": "public"], secret: secret, clock: clock)
    }
  }

  /// Requests signed by OAuth 1.0a, whose signatures the sandbox recomputes: what never travels must never show either.
  private static func xByKeys() throws -> AdapterSubject {
    let secret =
      "consumer_key: cle-7f3a\nconsumer_secret: cle-7f3a-secret\naccess_token: jeton-91bc\naccess_token_secret: jeton-91bc-secret"
    return try x("x, signed", secret, secrets: ["cle-7f3a-secret", "jeton-91bc-secret"])
  }

  private static func xByToken() throws -> AdapterSubject {
    try x("x, with a token", "jeton-de-x-55d1", secrets: ["jeton-de-x-55d1"])
  }

  private static func x(_ name: String, _ secret: String, secrets: [String]) throws -> AdapterSubject {
    let network = try description("x")
    return AdapterSubject(network, name: name, secrets: secrets) { clock in
      try await SandboxStage(network, settings: ["sign_in": "oauth2"], secret: secret, clock: clock)
    }
  }

  /// A record is written where it can be written once; the sandbox's session tokens begin as these do.
  private static func bluesky() throws -> AdapterSubject {
    let network = try description("bluesky")
    let password = "abcd-efgh-ijkl-mnop"
    return AdapterSubject(network, secrets: [password]) { clock in
      try await SandboxStage(
        network, settings: ["embed": "pictures", "site": "https://bsky.exemple.fr"],
        secret: "identifier: cci-exemple.fr\npassword: \(password)", clock: clock)
    }
  }

  private static func facebookPage(draftsFirst: Bool = false) throws -> AdapterSubject {
    let network = try description("facebook-page")
    let secret = "jeton-de-page-91bc"
    return AdapterSubject(network, name: draftsFirst ? "facebook-page, drafts first" : nil, secrets: [secret]) {
      clock in
      try await SandboxStage(
        network, settings: ["page": "1234567890", "version": "v26.0", "draft_first": "\(draftsFirst)"], secret: secret,
        clock: clock)
    }
  }

  /// An article: its title, its text, and the way to the page that the news leads to.
  private static func wordpress() throws -> AdapterSubject {
    let network = try description("wordpress")
    let password = "abcdEFGH1234ijklMNOP5678"
    let token = Data("redaction:\(password)".utf8).base64EncodedString()
    return AdapterSubject(
      network, secrets: [password, token],
      shownTexts: { variant in
        ["\(variant.title)\n\n\(variant.summary ?? "")\n\n\(variant.link?.dropFirst("https://".count) ?? "")"]
      }
    ) { clock in
      try await SandboxStage(network, secret: "username: redaction\npassword: \(password)\n", clock: clock)
    }
  }

  /// A feed is what its readers read.
  private static func feed(
    _ network: Network, pictures: Int = 2, adapt: @escaping @Sendable (Variant) -> Variant = { $0 },
    reader: @escaping @Sendable (TemporaryFolder) throws -> [StandingPost]
  ) throws -> AdapterSubject {
    let network = try description(network)
    return AdapterSubject(
      network, secrets: [], pictures: pictures, adapt: adapt, shownTexts: { [$0.title] }
    ) { clock in
      try FolderStage(network, clock: clock) { folder in
        [
          "file": folder.file("actualites"), "title": "Les actualités", "link": "https://www.cci-exemple.fr/",
          "items": "30", "per_category": "false", "pictures": "https://www.cci-exemple.fr/images/",
        ]
      } reader: { folder in
        try reader(folder)
      }
    }
  }

  private static func webhook() throws -> AdapterSubject {
    let network = try description("webhook")
    return AdapterSubject(network, secrets: [Sandbox.webhookSecret, String(Sandbox.webhookSecret.dropFirst(6))]) {
      clock in
      try await SandboxStage(network, settings: ["pictures": "true"], secret: Sandbox.webhookSecret, clock: clock)
    }
  }

  /// Nothing of it goes over the network, so no request is struck; what programs do wrong is in CommandTests.
  private static func command() throws -> AdapterSubject {
    let network = try description("command")
    let secret = "secret-de-programme-5e1d"
    return AdapterSubject(network, secrets: [secret]) { clock in ProgramStage(network, secret: secret, clock: clock) }
  }

  /// A calendar shows events alone.
  private static func iCalendar() throws -> AdapterSubject {
    let start = try #require(CivilDateTime("2026-12-10 09:00"))
    return try feed(
      "icalendar", pictures: 0,
      adapt: { variant in
        var variant = variant
        variant.event = Event(start: start, place: "Dijon")
        return variant
      }, reader: FeedStanding.iCalendar)
  }

  /// What is handed to a person stands nowhere.
  private static func viadeoHub() throws -> AdapterSubject {
    let network = try description("viadeo-hub")
    return AdapterSubject(network, secrets: [], shownTexts: { _ in [] }) { clock in
      try FolderStage(network, clock: clock) { folder in
        ["hub": "Entreprendre en Côte-d’Or", "folder": folder.file("a-publier")]
      } reader: { _ in
        []
      }
    }
  }

  private static func handOff() throws -> AdapterSubject {
    let network = try description("hand-off")
    return AdapterSubject(network, secrets: [], shownTexts: { _ in [] }) { clock in
      try FolderStage(network, clock: clock) { folder in
        ["place": "SlideShare", "url": "https://www.slideshare.net/upload", "folder": folder.file("a-publier")]
      } reader: { _ in
        []
      }
    }
  }
}
