import Domain
import Engine
import TestSupport
import Testing

@testable import Simulation

/// The real dispatcher, with its tasks and its inbox, on a store that is busy every third time.
struct BusyStoreTests {
  private struct Obliging: OutboundAdapter {
    static let network: Network = "simulated"
    let profile = ChannelProfile(
      name: "obliging", text: TextProfile(form: .microblog, unit: .graphemes, limit: nil, hashtagBudget: 2),
      media: MediaProfile(maxCount: 0),
      delivery: DeliveryProfile(retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold)))

    func publish(
      _ variant: Variant, key: DeliveryKey, progress: any Progress
    ) async throws(PublishFailure) -> Outcome {
      try await progress.willBeVisible()
      return .published([Receipt(id: key.description)])
    }

    func sightings(of variant: Variant, key: DeliveryKey, since: Timestamp) async throws(PublishFailure) -> Sighting {
      .found([])
    }
  }

  private struct Silent: DispatchObserver {
    func notice(_ notice: Notice) {}
    func storeFailed(_ failure: StoreFailure) {}
    func answered() {}
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func aBusyStoreNeverEndsTheDispatcher(seed: UInt64) async throws {
    let model = ModelStore()
    var change = CalendarChange()
    for item in ["un", "deux", "trois"] as [ItemID] {
      let delivery = Sample.delivery(item, text: item.rawValue)
      change.variants[delivery.variant] = Sample.variant(item.rawValue)
      change.deliveries.append(DeliveryChange(delivery, expecting: nil))
    }
    #expect(try model.apply(change).isEmpty)
    let adapter = Obliging()
    let channel = Channel(
      name: "microblog", network: "simulated", profile: adapter.profile, audience: .public, language: .fr,
      zone: UTCRules())
    let clock = ManualClock(now: Sample.start)
    var settings = DispatchSettings()
    settings.runsOnce = true
    let dispatcher = Dispatcher(
      store: WatchedStore(model, trouble: StoreTrouble(seed: seed, busyPerMille: 330), sabotage: nil),
      channels: ["microblog": channel], adapters: ["microblog": adapter], clock: clock, settings: settings,
      observer: Silent())
    let time = Task {
      while !Task.isCancelled { clock.advance(to: await clock.anySleeper()) }
    }
    do throws(StoreFailure) {
      try await dispatcher.run()
    } catch {
      Issue.record("the dispatcher ended: \(error.kind)")
    }
    time.cancel()
    await time.value
    #expect(try model.deliveries(DeliveryFilter()).allSatisfy { $0.attempts > 0 && $0.lease == nil })
  }
}
