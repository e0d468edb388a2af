import Foundation
import Glibc
import Sandbox
import Testing

/// A delivery that kills every process that touches it (strace does, once its connection stands).
@Suite(.serialized, .strace) struct CrashingDeliveryTests {
  private static let deadly = Strace.injecting("getsockopt:signal=SIGKILL")

  private static let timing =
    "connect: 1s, attempt: 1s, lease: 2s, settling: 50ms, retry_first: 20ms, retry_cap: 40ms, max_attempts: 4"

  @Test func aLookThatCrashesTheProcessLeavesItAloneForAWhile() async throws {
    let place = try await Workplace(pages: ["101"], timing: "attempt: 20s, lease: 30s, settling: 50ms")
    try place.fill(1)
    func run() async throws -> Int32 {
      try await place.start("run", "--once", "--quiet", under: Self.deadly).end().status
    }
    // It dies while it sends and, once the network may be asked, while it asks.
    var deaths = 0
    while deaths < 2 { deaths += try await run() == 137 ? 1 : 0 }
    for _ in 0..<3 { #expect(try await run() == 75, "others go on") }
    #expect(try await place.holds(1, in: "unconfirmed"))
    await place.sandbox.stop()
  }

  @Test func aDeliveryThatCrashesTheProcessRunsOutOfAttempts() async throws {
    let place = try await Workplace(mastodon: ["un"], timing: Self.timing)
    try place.fill(1)
    var statuses: [Int32] = []
    while statuses.last != 0, statuses.count < 30 {
      statuses.append(try await place.start("run", "--once", "--quiet", under: Self.deadly).end().status)
    }
    #expect(statuses.filter { $0 == 137 }.count == 4, "\(statuses)")
    #expect(try await place.holds(1, in: "failed"))
    await place.sandbox.stop()
  }
}
