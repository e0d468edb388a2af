import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

/// A channel of any kind of feed, in a folder of its own.
struct FeedShop {
  let folder: TemporaryFolder
  let kit: ChannelKit
  let network: Network
  let file: String
  let clock: ManualClock

  init(
    _ network: Network, settings: [String: String] = [:], in folder: TemporaryFolder? = nil,
    transport: any HTTPTransport = ScriptedTransport([]), spool: any MediaSpool = MemorySpool(),
    clock: ManualClock = ManualClock(now: Sample.now), zone: any ZoneRules = UTCRules()
  ) throws {
    self.network = network
    self.folder = try folder ?? TemporaryFolder()
    self.clock = clock
    file = ["rss": "f.xml", "atom": "f.atom", "json-feed": "f.json", "icalendar": "f.ics"][network] ?? "f"
    var environment = Sample.environment(
      transport, clock: clock, folder: "\(self.folder.path)/feeds", spool: spool)
    environment.calendarZone = zone
    kit = try Sample.kit(
      network,
      settings: [
        "file": "\(self.folder.path)/public/\(file)", "title": "CCI Exemple : actualités",
        "link": "https://www.cci-exemple.fr/", "items": "30", "per_category": "false",
      ].merging(settings) { $1 },
      labels: ["numerique": "Numérique & médias"], in: environment)
  }

  /// The file that readers fetch.
  var text: String { folder.read("public/\(file)") ?? "" }

  /// Where it lies.
  var path: String { "\(folder.path)/public/\(file)" }

  static func key(_ item: ItemID) -> DeliveryKey { DeliveryKey(item: item, channel: "canal") }

  @discardableResult
  func publish(
    _ variant: Variant = FeedShop.variant(), item: ItemID = "guide-medias-sociaux",
    progress: RememberedProgress = RememberedProgress()
  ) async throws -> Outcome {
    try await kit.publisher.publish(variant, key: Self.key(item), progress: progress)
  }

  func amend(_ receipt: Receipt, to new: Variant, item: ItemID = "guide-medias-sociaux") async throws -> Outcome {
    try await #require(kit.amender).amend(
      [receipt], from: Self.variant(), to: new, key: Self.key(item), progress: RememberedProgress())
  }

  func recall(_ receipt: Receipt, item: ItemID = "guide-medias-sociaux") async throws -> Outcome {
    try await #require(kit.remover).remove(
      [receipt], of: Self.variant(), key: Self.key(item), progress: RememberedProgress())
  }

  func receipt(_ outcome: Outcome) throws -> Receipt {
    guard case .published(let receipts) = outcome else { throw Reason(code: "test.notPublished", arguments: [:]) }
    return try #require(receipts.first)
  }

  /// A variant with an event, as a calendar wants one.
  static func variant(day: Int64 = 0, pictures: Int = 0) -> Variant {
    var variant = RSSTests.variant(day: day)
    variant.media = Array(repeating: Sample.picture, count: pictures)
    variant.event = Event(
      start: CivilDateTime(secondsSinceEpoch: 1_309_420_800 + day * 86_400),
      end: CivilDateTime(secondsSinceEpoch: 1_309_453_200 + day * 86_400), place: "Palais des congrès, Dijon",
      registration: "https://www.cci-exemple.fr/inscription")
    return variant
  }
}
