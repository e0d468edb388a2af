import Domain
import Engine
import Foundation
import GRDB
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

  /// When the stop comes.
  enum Moment: CaseIterable {
    /// Nothing is planned yet.
    case reading
    /// Some thousands of items are still to be planned.
    case planning
  }

  @Test(arguments: [true, false], Moment.allCases)
  func aStopWhileTheCalendarIsReadForTheFirstTimeIsHeededAtOnce(once: Bool, moment: Moment) async throws {
    let place = try await Workplace(mastodon: ["un"])
    try fillALot(place)
    let daemon = once ? try place.start("run", "--once") : try place.start("run")
    // The last thing before the calendar.
    try await place.wait { FileManager.default.fileExists(atPath: "\(place.folder)/crieur.db.generation") }
    if moment == .planning { try await place.wait { (try? place.states()["scheduled"]) ?? 0 > 0 } }
    let start = ContinuousClock.now
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == (once ? 75 : 0), "\(end.errors)")
    #expect(end.errors.contains("rien n’est perdu"), "\(end.errors)")
    #expect(ContinuousClock.now - start < .seconds(5))
    let planned = try place.states()["scheduled"] ?? 0
    #expect(planned < 20_000)
    for file in 0..<20 { unlink("\(place.folder)/calendar/\(file).yaml") }
    try place.fill(1)
    #expect(try await place.finish())
    // Whatever was planned of what is gone by now is withdrawn.
    try await place.expectEachOnce(1) { $0.contains("/n") }
    #expect(try place.states() == ["delivered": 1, "cancelled": planned].filter { $0.value > 0 })
    await place.sandbox.stop()
  }

  @Test func aStopUnderAHundredThousandDueEndsInTimeAndForgetsNothing() async throws {
    let place = try await Workplace(mastodon: ["un", "deux", "trois", "quatre"], timing: Workplace.patience)
    try place.fill(1, in: 3600)
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    try place.multiply(by: 25_000)
    let daemon = try place.start("run", "--quiet")
    try await place.wait { place.sandbox.posts().count > 8 }
    let start = ContinuousClock.now
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == 0, "\(end.errors)")
    #expect(ContinuousClock.now - start < .seconds(15))
    let states = try place.states()
    #expect(states["sending"] == nil, "what was under way is finished or given back")
    #expect(states["delivered"] == place.sandbox.posts().count)
    #expect(states.values.reduce(0, +) == 100_004)
    await place.sandbox.stop()
  }
}

extension Workplace {
  /// Queues each delivery so many times more, under other ids and with other texts, all due now.
  fileprivate func multiply(by count: Int) throws {
    let copied = [
      "network", "state", "detail", "not_after", "late_within", "late_then", "variant", "basis", "title", "attempts",
      "charged", "looks", "first_tried_at", "is_late", "reason", "lease_owner", "lease_until", "resolved_by",
      "resolved_at", "changed_at", "version", "channel", "occurrence", "kind", "ordinal",
    ].joined(separator: ", ")
    let now = SystemClock().now.microseconds
    try DatabaseQueue(path: "\(folder)/crieur.db").write { database in
      try database.execute(
        sql: """
          WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < \(count))
          INSERT INTO deliveries (id, item, due, wake_at, fingerprint, \(copied))
          SELECT item || '-' || number || '/' || channel, item || '-' || number, \(now), \(now),
            fingerprint || number, \(copied)
          FROM numbers CROSS JOIN deliveries WHERE seq <= (SELECT COUNT(*) FROM deliveries)
          """)
    }
  }

  /// How many deliveries stand in each state.
  fileprivate func states() throws -> [String: Int] {
    try DatabaseQueue(path: "\(folder)/crieur.db").read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT state, COUNT(*) FROM deliveries GROUP BY state")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }
}
