import Foundation
import Glibc
import Sandbox
import Testing

/// A stop is heeded whatever the program is at.
struct StopTests {
  /// Reading it takes many seconds.
  private func fillALot(_ place: Workplace) throws {
    for file in 0..<20 {
      let items = (0..<1000).map { "- {title: N\(file)-\($0), publish: 2036-01-01 09:00, channels: [un]}" }
      try place.write(items.joined(separator: "\n") + "\n", to: "calendar/\(file).yaml")
    }
  }

  @Test(arguments: [true, false]) func aStopWhileTheCalendarIsReadForTheFirstTimeIsHeededAtOnce(once: Bool) async throws
  {
    let place = try await Workplace(mastodon: ["un"])
    try fillALot(place)
    let daemon = once ? try place.start("run", "--once") : try place.start("run")
    // The last thing before the calendar.
    try await place.wait { FileManager.default.fileExists(atPath: "\(place.folder)/crieur.db.generation") }
    let start = ContinuousClock.now
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == (once ? 75 : 0), "\(end.errors)")
    #expect(end.errors.contains("rien n’est perdu"), "\(end.errors)")
    #expect(ContinuousClock.now - start < .seconds(5))
    for file in 0..<20 { unlink("\(place.folder)/calendar/\(file).yaml") }
    try place.fill(1)
    #expect(try await place.finish())
    try await place.expectEachOnce(1)
    await place.sandbox.stop()
  }
}
