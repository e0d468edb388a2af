import Foundation
import Glibc
import Sandbox
import Testing

/// The promise that matters most, tried on the real program: killed at any moment, it sends everything once.
@Suite(.serialized) struct KillTests {
  @Test(arguments: [true, false])
  func everyPostStandsOnceWhateverIsKilled(honoursKeys: Bool) async throws {
    let seed = UInt64.random(in: 1...UInt64(UInt32.max))
    print("KillTests seed \(seed), idempotency keys \(honoursKeys ? "honoured" : "ignored")")
    var options = SandboxOptions()
    options.seed = seed
    options.honoursIdempotencyKeys = honoursKeys
    options.faults = try FaultPlan(
      parsing: "timeout=5%,limit=10%,500=5%,500-after=5%,lost-answer=5%,reset=5%")
    let place = try await Workplace(
      mastodon: ["un", "deux", "trois", "quatre"], sandbox: options, timing: Workplace.haste)
    try place.fill(50)
    var dice = SplitMix(state: seed)
    for _ in 0..<20 {
      let daemon = try place.start("run", "--quiet")
      try await daemon.live(for: .milliseconds(Int64(dice.next() % 1500) + 50))
      daemon.signal(SIGKILL)
      _ = await daemon.end()
    }
    #expect(try await place.finish(), "seed \(seed)")
    try await place.expectEachOnce(200, seed: seed)
    await place.sandbox.stop()
  }

  @Test func aPageWithoutKeysIsKilledAndSentOnceToo() async throws {
    let seed = UInt64.random(in: 1...UInt64(UInt32.max))
    print("KillTests seed \(seed), Facebook pages")
    var options = SandboxOptions()
    options.seed = seed
    options.faults = try FaultPlan(parsing: "timeout=5%,500=5%,500-after=5%,lost-answer=5%,reset=5%")
    let place = try await Workplace(pages: ["101", "102"], sandbox: options, timing: Workplace.haste)
    try place.fill(20)
    var dice = SplitMix(state: seed)
    for _ in 0..<8 {
      let daemon = try place.start("run", "--quiet")
      try await daemon.live(for: .milliseconds(Int64(dice.next() % 1500) + 50))
      daemon.signal(SIGKILL)
      _ = await daemon.end()
    }
    #expect(try await place.finish(), "seed \(seed)")
    try await place.expectEachOnce(40, seed: seed)
    await place.sandbox.stop()
  }
}

extension Workplace {
  /// Every item stands once on every channel, nothing is missing, and the queue knows it. What was planned of items that
  /// were `withdrawn` since may stand there cancelled.
  func expectEachOnce(_ total: Int, seed: UInt64 = 0, withdrawn: (String) -> Bool = { _ in false }) async throws {
    let counts = counts
    #expect(counts.count == total, "seed \(seed): \(total - counts.count) posts are missing")
    let twice = counts.filter { $0.value != 1 }
    #expect(twice.isEmpty, "seed \(seed): \(twice)")
    let list = try await run("queue", "list", "--json")
    #expect(list.status == 0, "\(list.errors)")
    let all = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    let rows = all.filter { row in
      row["state"] as? String != "cancelled" || !withdrawn(row["item"] as? String ?? "")
    }
    #expect(rows.count == total)
    let others = rows.filter { $0["state"] as? String != "delivered" }
    #expect(others.isEmpty, "seed \(seed): \(others.prefix(3))")
  }
}

extension ProgramRun {
  /// Lets the program live for a while: the moment of its death is what is being tried.
  func live(for time: Duration) async throws {
    try await Task.sleep(for: time)
  }
}

/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
