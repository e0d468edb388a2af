import Domain
import TestSupport
import Testing

@testable import Engine

/// What the dispatcher decides when things happen in an order that only chance brings about.
struct DispatchCoreTests {
  private let wait = PublishFailure.deferred(
    Reason(code: "test.wait", arguments: [:]), retryAfter: .seconds(300), scope: .channel)

  private func core(concurrency: Int = 1) -> DispatchCore {
    var profile = ChannelProfile.test
    profile.delivery.concurrency = concurrency
    return DispatchCore(
      channels: ["microblog": .test("microblog", profile: profile)], settings: DispatchSettings(), owner: "first")
  }

  private func delivery(_ item: ItemID) -> Delivery {
    Delivery(
      key: DeliveryKey(item: item, channel: "microblog"), network: "scripted", due: monday, notAfter: nil,
      late: LatePolicy(within: .seconds(3600), then: .hold), variant: Digest("v-\(item)"), basis: "b",
      fingerprint: Digest("f-\(item)"), title: "\(item)", changedAt: monday)
  }

  private func claims(_ actions: [DispatchAction]) -> [DeliveryChange] {
    actions.flatMap { action in
      guard case .commit(let changes) = action else { return [DeliveryChange]() }
      return changes.filter { if case .open = $0.attempts { true } else { false } }
    }
  }

  /// Brings `core` to the point where these deliveries are on the wire and the store is being looked at again.
  private func launch(_ deliveries: [Delivery], in core: inout DispatchCore) {
    _ = core.step(.wake, now: monday)
    let claimed = claims(core.step(.loaded(Backlog(due: deliveries)), now: monday))
    #expect(claimed.count == deliveries.count)
    _ = core.step(.committed(claimed, written: Set(claimed.map(\.delivery.key))), now: monday)
  }

  @Test func aWaitAskedForWhileTheStoreIsLookedAtIsHonoured() {
    var core = core()
    launch([delivery("a")], in: &core)
    let ended = core.step(
      .attempted(delivery("a").key, AttemptEnd(result: .failure(wait), isVisible: false)), now: monday)
    #expect(ended.contains { if case .shut = $0 { true } else { false } })
    // What was read from the store before that knows nothing of the wait.
    #expect(claims(core.step(.loaded(Backlog(due: [delivery("b")])), now: monday)).isEmpty)
  }
}
