import Foundation
import Glibc
import Sandbox
import Testing

struct TwoProcessesTests {
  @Test func twoRunsStartedAtTheSameMomentSendOnce() async throws {
    let place = try await Workplace(mastodon: ["un", "deux"])
    try place.fill(20)
    let (first, second) = (try place.start("run", "--once"), try place.start("run", "--once"))
    _ = (await first.end(), await second.end())
    #expect(try await place.finish())
    try await place.expectEachOnce(40)
    await place.sandbox.stop()
  }

  @Test func aRunBesideTheDaemonSendsNothingTwice() async throws {
    let place = try await Workplace(mastodon: ["un", "deux"])
    try place.fill(20)
    let daemon = try place.start("run", "--quiet")
    for _ in 0..<3 { _ = try await place.run("run", "--once", "--quiet") }
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == 0, "\(end.errors)")
    #expect(try await place.finish())
    try await place.expectEachOnce(40)
    #expect(try place.integrity() == "ok")
    await place.sandbox.stop()
  }

  @Test func aSecondDaemonOnTheSameStoreIsRefused() async throws {
    let place = try await Workplace(mastodon: ["un"])
    try place.fill(1)
    let daemon = try place.start("run")
    var isRunning = false
    for _ in 0..<500 where !isRunning {
      isRunning = try await place.run("status", "--json").output.contains("\"running\": true")
    }
    #expect(isRunning)
    #expect(try await place.run("run").status == 77)
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    await place.sandbox.stop()
  }

  @Test func aStopFinishesInTimeWhileANetworkHangs() async throws {
    var options = SandboxOptions()
    options.faults = try FaultPlan(parsing: "timeout=100%")
    let place = try await Workplace(mastodon: ["un"], sandbox: options)
    try place.fill(1)
    let daemon = try place.start("run", "--quiet")
    while place.sandbox.requestLog().isEmpty { await Task.yield() }
    let start = ContinuousClock.now
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    #expect(ContinuousClock.now - start < .seconds(15))
    await place.sandbox.stop()
  }
}
