import Foundation
import Glibc
import Sandbox
import Testing

/// A system that watches no more files for anybody: the daemon says so, and looks by itself.
struct UnwatchedTests {
  @Test(.steppedClock, .strace, arguments: ["inotify_init1:error=EMFILE", "inotify_add_watch:error=ENOSPC"])
  func withoutWatchesTheDaemonSaysSoAndLooksOnceAMinute(fault: String) async throws {
    let place = try await Workplace(mastodon: ["un"])
    let clock = try SteppedClock(in: place.folder)
    // Its minutes are seconds.
    try clock.run(60)
    let daemon = try place.start("run", by: clock, under: Strace.injecting(fault))
    try await place.waitForText("le calendrier est relu une fois par minute", from: daemon)
    try await place.waitForText("ce que changent les commandes est vu dans la minute", from: daemon)
    try place.fill(1, in: 30 * 86_400)
    try await place.waitForText("1 envoi ajouté", from: daemon)
    #expect(daemon.errorsSoFar.components(separatedBy: "fs.inotify.max_user_watches").count == 3, "each is said once")
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    await place.sandbox.stop()
  }
}
