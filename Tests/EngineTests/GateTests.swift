import Domain
import TestSupport
import Testing

@testable import Engine

struct GateTests {
  @Test(.timeLimit(.minutes(5)))
  func aChannelThatIsResumedWakesTheDaemonForWhatIsDueLater() async throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "A", at: "2011-01-10 09:30")]
    try chamber.sync()
    try chamber.store.shut(
      ChannelGate(
        channel: "microblog", kind: .paused, since: monday, reason: Reason(code: "test.paused", arguments: [:])))
    let adapter = ScriptedAdapter()
    let dispatcher = Dispatcher(
      store: chamber.store, channels: chamber.channels, adapters: chamber.channels.mapValues { _ in adapter },
      clock: chamber.clock, settings: DispatchSettings(), observer: Listener())
    let run = Task { try await dispatcher.run() }
    // It has seen the pause, and what is due behind it wakes nobody.
    await chamber.clock.sleeper(until: nil)
    #expect(try chamber.store.openGates([.paused], on: "microblog", by: "anne", at: chamber.clock.now))
    dispatcher.wake()
    await chamber.clock.sleeper(until: monday + .seconds(1800))
    chamber.clock.advance(by: .seconds(1800))
    await chamber.clock.sleeper(until: nil)
    #expect(adapter.posts.count == 1)
    dispatcher.stop()
    try await run.value
  }
}
