import Domain
import Editorial
import Engine
import Foundation
import Rendering
import StoreSQLite
import Synchronization
import Testing

@testable import crieur

struct CalendarKeeperTests {
  @Test(.timeLimit(.minutes(5)))
  func aFileThatArrivesWhileItsNewFolderIsReadIsNotMissed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "crieur-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteStore.open(at: "\(folder)/crieur.db")
    let context = PlanningContext(
      channels: [:], zone: UTCRules(), language: .fr, recurrences: ICalRecurrenceRules(), renderer: VariantRenderer(),
      spool: FolderSpool(folder: nil))
    let (looks, look) = AsyncStream<Int>.makeStream()
    let count = Mutex(0)
    let keeper = CalendarKeeper(
      roots: ["\(folder)/calendar"], rules: "rules",
      read: { _, _ in
        let number = count.withLock { count in
          count += 1
          return count
        }
        // The second look has listed the new folder already when the file comes.
        if number == 2 { _ = FileManager.default.createFile(atPath: "\(folder)/calendar/mars/a.md", contents: nil) }
        look.yield(number)
        return CalendarLook(reading: CalendarReading(), nextLook: nil)
      }, store: store, planner: Planner(context, store: store), zone: UTCRules(), clock: SystemClock()
    ) { _, _ in }
    let run = Task { await keeper.run() }
    for await number in looks {
      if number == 1 {
        try FileManager.default.createDirectory(atPath: "\(folder)/calendar/mars", withIntermediateDirectories: false)
      }
      if number == 3 { break }
    }
    #expect(count.withLock { $0 } >= 3)
    keeper.stop()
    await run.value
    store.close()
  }
}
