import Domain
import TestSupport
import Testing

@Suite struct ManualClockTests {
  private let clock = ManualClock(now: Sample.start)

  @Test func aSleeperWakesWhenItsTimeHasComeAndNotBefore() async {
    async let woken: Timestamp = sleep(until: Sample.start + .seconds(60))
    await clock.sleeper(until: Sample.start + .seconds(60))
    clock.advance(by: .seconds(59))
    #expect(clock.deadlines == [Sample.start + .seconds(60)])
    clock.advance(to: Sample.start + .seconds(61))
    #expect(await woken == Sample.start + .seconds(61))
    #expect(clock.deadlines.isEmpty)
  }

  @Test func aDeadlineThatHasPassedIsNotWaitedFor() async {
    await clock.wait(until: Sample.start)
    #expect(clock.now == Sample.start)
  }

  @Test func aStepWakesEverySleeper() async {
    async let first: Timestamp = sleep(until: nil)
    async let second: Timestamp = sleep(until: Sample.start + .seconds(5))
    await clock.sleeper(until: nil)
    #expect(await clock.anySleeper() == Sample.start + .seconds(5))
    clock.now = Sample.start - .seconds(3600)
    #expect(await [first, second] == [clock.now, clock.now])
  }

  @Test func aCancelledTaskSleepsNoMore() async {
    let task = Task { await clock.wait(until: nil) }
    await clock.sleeper(until: nil)
    task.cancel()
    await task.value
    #expect(clock.deadlines.isEmpty)
  }

  private func sleep(until deadline: Timestamp?) async -> Timestamp {
    await clock.wait(until: deadline)
    return clock.now
  }
}
