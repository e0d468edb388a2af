import Domain
import Synchronization
import TestSupport
import Testing

@testable import Engine

/// What becomes of a thread whose answer was lost, by what stands of it.
struct ThreadSightingTests {
  /// Loses the answer to its first try, then shows what it is told to.
  private final class ThreadNetwork: OutboundAdapter {
    static let network: Network = "threads"
    let profile: ChannelProfile = .test
    let sighting: Sighting
    let records: Bool
    let tries = Mutex(0)

    init(_ sighting: Sighting, records: Bool) {
      self.sighting = sighting
      self.records = records
    }

    func publish(_ variant: Variant, key: DeliveryKey, progress: any Progress) async throws(PublishFailure) -> Outcome {
      if records { try await progress.record("thread", "begun") }
      try await progress.willBeVisible()
      let isFirst = tries.withLock { tries in
        tries += 1
        return tries == 1
      }
      guard !isFirst else { throw .unknown(Reason(code: "test.lost", arguments: [:])) }
      return .published(["1", "2", "3"].map { Receipt(id: $0) })
    }

    func sightings(of variant: Variant, key: DeliveryKey, since: Timestamp) async throws(PublishFailure) -> Sighting {
      sighting
    }
  }

  private func deliver(
    _ sighting: Sighting, records: Bool = true, waiting: [Duration]
  ) async throws -> (delivery: Delivery, tries: Int) {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("fil", "Un fil")]
    try chamber.sync()
    chamber.clock.advance(by: .seconds(3600))
    let adapter = ThreadNetwork(sighting, records: records)
    for wait in [.zero] + waiting {
      chamber.clock.advance(by: wait)
      let dispatcher = Dispatcher(
        store: chamber.store, channels: chamber.channels, adapters: chamber.channels.mapValues { _ in adapter },
        clock: chamber.clock, settings: chamber.settings(), observer: Listener())
      try await dispatcher.run()
    }
    let delivery = try #require(try chamber.deliveries["fil/microblog"])
    return (delivery, adapter.tries.withLock { $0 })
  }

  private let posts = ["1", "2", "3"].map { Receipt(id: $0) }

  @Test func aWholeThreadIsDeliveredWithAllItsReceipts() async throws {
    let (delivery, tries) = try await deliver(.thread(posts, isWhole: true), waiting: [.seconds(30)])
    #expect(delivery.state == .delivered && delivery.receipts == posts)
    #expect(tries == 1)
  }

  @Test func theBeginningOfAThreadIsGoneOnWith() async throws {
    let (delivery, tries) = try await deliver(
      .thread([posts[0]], isWhole: false), waiting: [.seconds(30), .seconds(60), .seconds(600)])
    #expect(delivery.state == .delivered && delivery.receipts == posts)
    #expect(tries == 2)
  }

  @Test func aBeginningOfWhichNothingIsRecordedIsAPersons() async throws {
    let (delivery, tries) = try await deliver(
      .thread([posts[0]], isWhole: false), records: false, waiting: [.seconds(30), .seconds(600)])
    #expect(delivery.state == .held(.doubt))
    #expect(tries == 1)
  }

  @Test func withoutTimeForTheRestAPersonIsAsked() async throws {
    let (delivery, tries) = try await deliver(.thread([posts[0]], isWhole: false), waiting: [.seconds(20 * 3600)])
    #expect(delivery.state == .held(.doubt))
    #expect(delivery.reason?.code == EngineCode.threadBroken.rawValue)
    #expect(tries == 1)
  }
}
