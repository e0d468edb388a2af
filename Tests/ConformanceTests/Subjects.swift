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
        try mastodon(), try facebookPage(), try wordpress(), try rss(), try viadeoHub(), try handOff(), try webhook(),
        try command(),
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

  private static func facebookPage() throws -> AdapterSubject {
    let network = try description("facebook-page")
    let secret = "jeton-de-page-91bc"
    return AdapterSubject(network, secrets: [secret]) { clock in
      try await SandboxStage(
        network, settings: ["page": "1234567890", "version": "v26.0"], secret: secret, clock: clock)
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
  private static func rss() throws -> AdapterSubject {
    let network = try description("rss")
    return AdapterSubject(network, secrets: [], pictures: 0, shownTexts: { [$0.title] }) { clock in
      try FolderStage(network, clock: clock) { folder in
        [
          "file": folder.file("actualites.xml"), "title": "Les actualités", "link": "https://www.cci-exemple.fr/",
          "items": "30", "per_category": "false",
        ]
      } reader: { folder in
        guard let xml = try? String(contentsOfFile: folder.file("actualites.xml"), encoding: .utf8) else { return [] }
        // The newest stands first in a feed.
        return FeedReading(xml).items.reversed().map { StandingPost(text: $0["title"] ?? "") }
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
