import Domain
import Engine
import Foundation
import Logging
import StoreSQLite
import Testing

@testable import crieur

struct JournalRetentionTests {
  private struct StandingClock: WallClock {
    let now: Timestamp

    func wait(until deadline: Timestamp?) async {}
  }

  @Test(arguments: [(Duration?.none, 2), (.seconds(40 * 86_400), 2), (.seconds(30 * 86_400), 2), (.seconds(86_400), 3)])
  func onlyWhatIsOlderThanTheRuleKeepsIsTakenAway(keep: Duration?, first: Int) throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteStore.open(at: "\(folder)/crieur.db")
    defer { store.close() }
    for day in [-35, -10, 0] as [Int64] {
      var delivery = Samples.delivery(ItemID("n\(day)"), state: .held(.late))
      delivery.changedAt = Samples.due + .seconds(day * 86_400)
      _ = try store.commit([DeliveryChange(delivery, expecting: nil)])
    }
    JournalRetention(
      keep: keep, journal: store, clock: StandingClock(now: Samples.due), catalogue: Samples.english,
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).apply()
    let isAllKept = keep.map { $0 >= .seconds(40 * 86_400) } ?? true
    #expect(try store.journal(after: 0, limit: 9).first?.sequence == (isAllKept ? 1 : first))
    #expect(try JournalAudit(store).run().problem == nil)
  }
}
