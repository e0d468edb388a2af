import Adapters
import Domain
import Synchronization
import TestSupport
import Testing

@testable import crieur

/// Errands are run at the start, when something happened and when they asked for it, and never keep each other waiting.
struct ErrandRunnerTests {
  /// An errand that answers by script, and counts.
  private final class Errand: ChannelErrands {
    private let state: Mutex<(runs: Int, reports: [ErrandReport])>
    private let ran = AsyncStream<Int>.makeStream()

    init(_ reports: ErrandReport...) { state = Mutex((0, reports)) }

    var runs: Int { state.withLock { $0.runs } }

    func run() async -> ErrandReport {
      let (runs, report) = state.withLock { state in
        state.runs += 1
        return (state.runs, state.reports.isEmpty ? ErrandReport() : state.reports.removeFirst())
      }
      ran.continuation.yield(runs)
      return report
    }

    func whenRun(_ times: Int) async {
      for await count in ran.stream where count >= times { return }
    }
  }

  private static let trouble = Reason(FeedCode.hubUnreachable, ["channel": "rss", "hub": "relais", "detail": "–"])

  @Test func oneRoundRunsEveryErrandAndTellsItsTrouble() async {
    let clock = ManualClock()
    let later = clock.now + .seconds(60)
    let (good, bad) = (Errand(), Errand(ErrandReport(next: later, trouble: Self.trouble)))
    let told = Mutex<[String]>([])
    let runner = ErrandRunner(["rss": bad, "atom": good], clock: clock) { channel, reason in
      told.withLock { $0.append("\(channel) \(reason.code)") }
    }
    #expect(await runner.runOnce() == later)
    #expect(good.runs == 1 && bad.runs == 1)
    #expect(told.withLock { $0 } == ["rss feed.hubUnreachable"])
  }

  @Test func whatIsOwedIsDoneAtTheStartWhenItIsTimeAndWhenSomethingHappened() async {
    let clock = ManualClock()
    let errand = Errand(ErrandReport(next: clock.now + .seconds(60)))
    let runner = ErrandRunner(["rss": errand], clock: clock) { _, _ in }
    let running = Task { await runner.run() }
    await errand.whenRun(1)
    await clock.sleeper(until: clock.now + .seconds(60))
    clock.advance(by: .seconds(60))
    await errand.whenRun(2)
    runner.wake()
    await errand.whenRun(3)
    runner.finish()
    await running.value
    #expect(errand.runs == 3)
  }

  @Test func aWaitingErrandEndsWithItsRunner() async {
    let clock = ManualClock()
    let errand = Errand(ErrandReport(next: clock.now + .seconds(86_400)))
    let runner = ErrandRunner(["rss": errand], clock: clock) { _, _ in }
    let running = Task { await runner.run() }
    await clock.sleeper(until: clock.now + .seconds(86_400))
    runner.finish()
    running.cancel()
    await running.value
    #expect(errand.runs == 1)
  }
}
