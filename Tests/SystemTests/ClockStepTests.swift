import Foundation
import GRDB
import Glibc
import Sandbox
import Testing

/// Somebody sets the clock, or the machine slept: nothing is sent by surprise, and nothing twice.
@Suite(.serialized, .steppedClock) struct ClockStepTests {
  private static let day = 86_400

  /// A sandbox that forgets keys: only Crieur itself keeps things from being posted twice.
  private func place() async throws -> (Workplace, SteppedClock) {
    var options = SandboxOptions()
    options.honoursIdempotencyKeys = false
    let place = try await Workplace(mastodon: ["un", "deux"], sandbox: options)
    return (place, try SteppedClock(in: place.folder))
  }

  /// The kernel wakes a daemon whose clock is set; here a command has to.
  private func wake(_ place: Workplace, by clock: SteppedClock) async throws {
    for word in ["pause", "resume"] {
      let end = try await place.start("channels", word, "deux", by: clock).end()
      #expect(end.status == 0, "\(end.errors)")
    }
  }

  @Test func aStepForwardOfADayHoldsWhatItMadeLateAndSendsNothingBySurprise() async throws {
    let (place, clock) = try await place()
    try place.fill(3, in: 3600, as: "bientot")
    let daemon = try place.start("run", "--quiet", by: clock)
    #expect(try await place.holds(6, in: "scheduled"))
    try clock.step(to: Self.day)
    try await wake(place, by: clock)
    #expect(try await place.holds(6, in: "held"))
    #expect(place.sandbox.posts().isEmpty)
    try place.fill(1, from: 4, in: TimeInterval(Self.day), as: "apres")
    try await place.waitForPosts(2)
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    #expect(try await place.finish(by: clock))
    #expect(place.counts.count == 2 && place.counts.values.allSatisfy { $0 == 1 })
    await place.sandbox.stop()
  }

  @Test func aStepBackOfADaySendsNothingTwice() async throws {
    let (place, clock) = try await place()
    try place.fill(3, as: "avant")
    let daemon = try place.start("run", "--quiet", by: clock)
    try await place.waitForPosts(6)
    try clock.step(to: -Self.day)
    try await wake(place, by: clock)
    try place.fill(1, from: 4, in: TimeInterval(-Self.day), as: "hier")
    try await place.waitForPosts(8)
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    #expect(try await place.finish(by: clock))
    try clock.step(to: 0)
    #expect(try await place.finish(by: clock))
    try await place.expectEachOnce(8)
    await place.sandbox.stop()
  }

  @Test func aDaemonThatDiesAfterAStepBackLeavesNothingInDoubt() async throws {
    let (place, clock) = try await place()
    try clock.step(to: Self.day)
    try place.fill(20, in: TimeInterval(Self.day))
    let daemon = try place.start("run", "--quiet", by: clock)
    try await place.waitForPosts(5)
    try clock.step(to: 0)
    daemon.signal(SIGKILL)
    _ = await daemon.end()
    // What was put off until tomorrow, by a clock that was wrong, is due when it said.
    try clock.step(to: Self.day + 60)
    #expect(try await place.finish(by: clock))
    try await place.expectEachOnce(40)
    await place.sandbox.stop()
  }

  @Test(.strace) func aMachineThatSleptBetweenIntentAndRequestDoesNotSendADayLate() async throws {
    let place = try await Workplace(
      pages: ["101"], timing: "connect: 20s, attempt: 20s, lease: 30s, settling: 200ms, stop: 15s")
    let clock = try SteppedClock(in: place.folder)
    try place.fill(1)
    let daemon = try place.start("run", by: clock, under: place.slowConnections())
    try await place.waitForVisibleAttempt()
    try clock.step(to: Self.day)
    #expect(try await place.holds(1, in: "held"))
    #expect(place.sandbox.requestLog().isEmpty)
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    await place.sandbox.stop()
  }

  @Test(.strace) func aHostThatWokePastItsLeaseLeavesWhatAnotherHostTookOver() async throws {
    let place = try await Workplace(
      pages: ["101"], timing: "connect: 20s, attempt: 20s, lease: 30s, settling: 200ms, retry_first: 100ms, stop: 15s")
    let clock = try SteppedClock(in: place.folder)
    try place.fill(1)
    let daemon = try place.start("run", by: clock, under: place.slowConnections())
    try await place.waitForVisibleAttempt()
    // Another host does not see the lock, and ten minutes have passed for both.
    try FileManager.default.removeItem(atPath: "\(place.folder)/crieur.db.workers")
    try clock.step(to: 600)
    #expect(try await place.finish(by: clock))
    #expect(place.sandbox.posts().count == 1)
    try await place.waitForConnection()
    // It finishes what is under way.
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    // The page refuses the same text twice; a network that does not would show it twice.
    #expect(place.sandbox.requestLog().filter { $0.method == "POST" }.count == 1)
    try await place.expectEachOnce(1)
    await place.sandbox.stop()
  }
}

extension Workplace {
  /// Lets seconds pass between the intent, which is on the disk, and the first byte on the wire: whoever asks whether its
  /// first connection stands is answered late.
  func slowConnections() -> [String] {
    Strace.injecting("getsockopt:delay_enter=5000000:when=1", log: "\(folder)/trace")
  }

  /// Waits until the connection that took its time stands.
  func waitForConnection() async throws {
    try await wait { try String(contentsOfFile: "\(folder)/trace", encoding: .utf8).contains("(DELAYED)") }
  }

  /// Waits until the intent to send something visible is on the disk.
  func waitForVisibleAttempt() async throws {
    try await wait { try count("attempts WHERE is_visible = 1") > 0 }
  }

  /// Whether so many deliveries come to stand in a state.
  func holds(_ count: Int, in state: String) async throws -> Bool {
    try await wait { try self.count("deliveries WHERE state = '\(state)'") == count }
  }

  private func count(_ rows: String) throws -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    // A store that is only just being made is not there yet.
    guard let store = try? DatabaseQueue(path: "\(folder)/crieur.db", configuration: configuration) else { return 0 }
    return (try? store.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(rows)") }) ?? 0
  }

  /// Waits until something has come about; false, and a failure, when it does not.
  @discardableResult
  func wait(until isSo: () throws -> Bool) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if try isSo() { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("it did not come about in time")
    return false
  }
}
