import Foundation
import Glibc
import Sandbox
import Testing

/// A process that is stopped (SIGSTOP) past its lease and woken again, with requests on the wire.
@Suite(.serialized) struct StoppedProcessTests {
  @Test(arguments: [true, false])
  func aDaemonStoppedPastItsLeaseSendsNothingTwice(onPages: Bool) async throws {
    let seed = UInt64.random(in: 1...UInt64(UInt32.max))
    print("StoppedProcessTests seed \(seed)")
    var options = SandboxOptions()
    options.seed = seed
    options.honoursIdempotencyKeys = false
    // Requests that stay on the wire until they are given up.
    options.faults = try FaultPlan(parsing: "timeout=15%,lost-answer=15%")
    let place = try await Workplace(
      mastodon: onPages ? [] : ["un", "deux", "trois"], pages: onPages ? ["101", "102", "103"] : [], sandbox: options,
      timing:
        "connect: 500ms, attempt: 500ms, lease: 700ms, settling: 200ms, retry_first: 100ms, retry_cap: 400ms, stop: 5s")
    try place.fill(8)
    let daemon = try place.start("run", "--quiet")
    try await place.waitForPosts(1)
    var dice = SplitMix(state: seed)
    for _ in 0..<3 {
      try await daemon.live(for: .milliseconds(Int64(dice.next() % 300)))
      daemon.signal(SIGSTOP)
      let stopped = ContinuousClock.now
      let others = try await place.run("run", "--once", "--quiet")
      #expect([0, 75].contains(others.status), "seed \(seed): \(others.errors)")
      try await Task.sleep(until: stopped + .seconds(1))
      daemon.signal(SIGCONT)
    }
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == 0, "seed \(seed): \(end.errors)")
    #expect(try await place.finish(), "seed \(seed)")
    try await place.expectEachOnce(24, seed: seed)
    await place.sandbox.stop()
  }

  @Test func whatAStoppedDaemonClaimedIsItsOwnAndTheRestIsNot() async throws {
    var options = SandboxOptions()
    options.faults = try FaultPlan(parsing: "timeout=100%")
    let place = try await Workplace(
      mastodon: ["un"], sandbox: options,
      timing: "attempt: 2s, lease: 3s, settling: 200ms, retry_first: 100ms, stop: 5s")
    try place.fill(1)
    let daemon = try place.start("run", "--quiet")
    while place.sandbox.requestLog().allSatisfy({ $0.method != "POST" }) { try await Task.sleep(for: .milliseconds(5)) }
    try await daemon.stopWhileItHoldsNothing()
    let stopped = ContinuousClock.now
    try place.fill(1, from: 2, as: "autre")
    try await Task.sleep(until: stopped + .seconds(4))
    let posts = place.sandbox.requestLog().filter { $0.method == "POST" }.count
    #expect(try await place.run("run", "--once", "--quiet").status == 75)
    let since = place.sandbox.requestLog().filter { $0.method == "POST" }.count - posts
    #expect(since == 1, "the new one is tried; that of the stopped one is not")
    daemon.signal(SIGKILL)
    _ = await daemon.end()
    await place.sandbox.stop()
  }
}

extension ProgramRun {
  /// Whether it stands still (proc_pid_stat(5), the field after the name).
  private var isStopped: Bool {
    get throws {
      try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).split(separator: ")").last?.hasPrefix(" T")
        ?? false
    }
  }

  /// Stops the program at a moment when it keeps nobody from planning and writing: it holds no lock (proc_locks(5)) but
  /// the one that says that it lives.
  func stopWhileItHoldsNothing() async throws {
    while true {
      signal(SIGSTOP)
      while try !isStopped { await Task.yield() }
      let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
      let held = locks.filter { !$0.contains("->") && !$0.contains("OFDLCK") && $0.contains(" WRITE \(process) ") }
      if held.count == 1 { return }
      signal(SIGCONT)
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
