import Adapters
import Domain
import Foundation
import TestSupport
import Testing
import Transport

/// Values that tests start from.
enum Sample {
  static let secret = "jeton-tres-secret-123"
  /// 2011-06-28T08:00:00Z.
  static let now = Timestamp(seconds: 1_309_248_000)
  static let key = DeliveryKey(item: "guide-medias-sociaux", channel: "canal")
  static let link = "https://www.cci-exemple.fr/guides/medias-sociaux"
  /// The smallest picture: one pixel.
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0xE8, 0xF8, 0x7F,
    0x02, 0, 0x04, 0xA2, 0x02, 0x40, 0x53, 0x8E, 0x8D, 0x4F, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  static func variant(
    _ text: String = "Le guide des CCI sur les médias sociaux est paru\u{A0}! \(link) #CCI #guide",
    pictures: Int = 0, linkIsCard: Bool = false
  ) -> Variant {
    Variant(
      posts: [Post(text: text)], title: "Le guide des CCI sur les médias sociaux est paru", link: link,
      linkIsCard: linkIsCard, hashtags: ["#CCI", "#guide"], media: Array(repeating: picture, count: pictures),
      category: "numerique", author: "Économie numérique", language: .fr, due: now,
      measure: Measure(used: 79, limit: 140, unit: .codePoints))
  }

  static let picture = SpooledMedia(
    digest: "d0", type: "image/png", bytes: png.count, fileName: "affiche.png", alt: "Affiche du guide",
    credit: "CCI Exemple")

  static func channel(_ network: Network, name: ChannelName = "canal", profile: String? = nil) throws -> Channel {
    let description = try #require(AdapterCatalog.description(of: network))
    let found = profile.flatMap { name in description.profiles.first { $0.name == name } }
    return Channel(
      name: name, network: network, profile: found ?? description.profiles[0], audience: .public, language: .fr,
      zone: UTCRules())
  }

  static func environment(
    _ transport: any HTTPTransport = ScriptedTransport([]), clock: any WallClock = ManualClock(now: Sample.now),
    folder: String = "/dev/null/none", spool: any MediaSpool = MemorySpool(),
    vault: any SecretVault = MemoryVault()
  ) -> AdapterEnvironment {
    AdapterEnvironment(
      transport: transport, clock: clock, spool: spool, vault: vault, feedsFolder: folder,
      phrasebook: { SamplePhrases(language: $0) })
  }

  static func kit(
    _ network: Network, settings: [String: String] = [:], endpoint: String? = "https://reseau.exemple.fr/",
    secret: String? = secret, labels: [CategoryName: String] = [:], in environment: AdapterEnvironment
  ) throws -> ChannelKit {
    let description = try #require(AdapterCatalog.description(of: network))
    let configuration = ChannelConfiguration(
      channel: try channel(network), endpoint: endpoint, settings: settings, categoryLabels: labels,
      credential: { () throws(Reason) in secret })
    return try description.make(configuration, environment).get()
  }
}

extension TemporaryFolder {
  /// The text of a file; nil when there is none.
  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, sorted, hidden ones included; none when there is no folder.
  func names(_ name: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: file(name)) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: file(name)).sorted()
  }
}

/// The failure that a call ends with.
func failure(of body: () async throws(PublishFailure) -> some Any) async throws -> PublishFailure {
  do {
    _ = try await body()
  } catch {
    return error
  }
  throw Reason(code: "test.noFailure", arguments: [:])
}

extension PublishFailure {
  /// The class, the wait in seconds where there is one, and the message: `deferred 300 channel adapter.askedToWait`.
  var summary: String {
    switch self {
    case .deferred(let reason, let wait, let scope):
      ["deferred", wait.map { String($0.components.seconds) }, scope.rawValue, reason.code].compactMap { $0 }
        .joined(separator: " ")
    case .rejected(let reason): "rejected \(reason.code)"
    case .blocked(let reason): "blocked \(reason.code)"
    case .unknown(let reason): "unknown \(reason.code)"
    }
  }
}
