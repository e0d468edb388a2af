import Foundation
import Glibc
import Sandbox
import Testing

/// The networks die in full work and come back.
struct LostSandboxTests {
  @Test func everythingGoesOutOnceAfterTheNetworksCameBack() async throws {
    var options = SandboxOptions()
    options.honoursIdempotencyKeys = false
    let place = try await Workplace(
      mastodon: ["un", "deux"], pages: ["101"], sandbox: options, timing: Workplace.haste)
    try place.fill(30)
    let daemon = try place.start("run", "--quiet")
    for posts in [10, 40] {
      try await place.waitForPosts(posts)
      await place.sandbox.stop()
      // Long enough for tries to be refused, again and again.
      try await Task.sleep(for: .seconds(2))
      _ = try await place.sandbox.start()
    }
    try await place.waitForPosts(90)
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == 0, "\(end.errors)")
    #expect(try await place.finish())
    try await place.expectEachOnce(90)
    await place.sandbox.stop()
  }
}
