import Adapters
import Domain
import Engine
import Foundation
import StoreSQLite
import Synchronization
import Testing

@testable import crieur

/// What needs a person reaches one, once, in groups, whatever happened in between.
struct AlerterTests {
  /// A store with an alert command of its own.
  private final class Office: Sendable {
    let folder: String
    let store: SQLiteStore
    let failures = Mutex<[String]>([])

    init() throws {
      folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      store = try SQLiteStore.open(at: "\(folder)/crieur.db")
    }

    deinit {
      store.close()
      try? FileManager.default.removeItem(atPath: folder)
    }

    func alerter(_ script: String = "cat >> told", limit: Duration = .seconds(30)) -> Alerter {
      Alerter(
        store: store,
        runner: AlertRunner(
          command: ["/bin/sh", "-c", "cd '\(folder)'; \(script)"], limit: limit,
          environment: ["PATH": "/usr/bin:/bin"], folder: folder
        ) { [weak self] failure in self?.failures.withLock { $0.append(failure) } },
        directory: Samples.directory, catalogue: Samples.english, clock: SystemClock(),
        lock: PIDFile(path: "\(folder)/crieur.db.alerts")
      ) { [weak self] reason in self?.failures.withLock { $0.append(reason.code) } }
    }

    func hold(_ items: ItemID..., on channel: Channel = Samples.facebook, as hold: DeliveryState.HoldReason = .late)
      throws
    {
      for item in items {
        let delivery = Samples.delivery(item, on: channel, state: .held(hold), reason: Reason(EngineCode.late))
        _ = try store.commit([DeliveryChange(delivery, expecting: nil)])
      }
    }

    /// What the command was given since the last question.
    func told() throws -> [[String: Any]] {
      let file = "\(folder)/told"
      defer { try? FileManager.default.removeItem(atPath: file) }
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return [] }
      return try text.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
  }

  @Test func whatHasOneCauseOnOneChannelIsToldAtOnceAndOnce() async throws {
    let office = try Office()
    try office.hold("a", "b", "c")
    try office.hold("d", on: Samples.viadeo)
    try office.hold("e", as: .doubt)
    #expect(await office.alerter().tell())
    let told = try office.told()
    #expect(told.map { $0["count"] as? Int } == [3, 1, 1])
    #expect(told.allSatisfy { $0["kind"] as? String == "delivery" && $0["channel"] is NSNull })
    let items = try #require(told.first?["items"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == ["a/facebook", "b/facebook", "c/facebook"])
    #expect((items.first?["toDo"] as? String)?.contains("crieur queue release a/facebook") == true)
    #expect((told.first?["delivery"] as? [String: Any])?["id"] as? String == "a/facebook")
    #expect((told.first?["message"] as? String)?.hasPrefix("3 deliveries on facebook:") == true)
    #expect((told.first?["toDo"] as? String)?.contains("crieur queue list --state held --channel facebook") == true)
    #expect(await office.alerter().tell())
    #expect(try office.told().isEmpty)
  }

  @Test func aChannelThatIsShutIsToldOnceUntilItWasOpened() async throws {
    let office = try Office()
    let gate = ChannelGate(
      channel: "facebook", kind: .blocked, since: Samples.due, reason: Reason(code: "moon.full", arguments: [:]))
    for _ in 1...2 { try office.store.shut(gate) }
    #expect(await office.alerter().tell())
    let told = try office.told()
    #expect(told.map { $0["kind"] as? String } == ["channel"])
    #expect((told.first?["channel"] as? [String: Any])?["channel"] as? String == "facebook")
    #expect((told.first?["toDo"] as? String)?.contains("crieur channels resume facebook") == true)
    #expect(told.first?["delivery"] is NSNull)
    try office.store.shut(gate)
    #expect(await office.alerter().tell())
    #expect(try office.told().isEmpty)
    _ = try office.store.openGates([.blocked], on: "facebook", by: "anne", at: Samples.due)
    try office.store.shut(gate)
    #expect(await office.alerter().tell())
    #expect(try office.told().count == 1)
  }

  @Test func anAccountThatNeedsSomebodySoonIsToldOnceUnlessSomebodyHasActed() async throws {
    let office = try Office()
    let soon = Reason(AccountCode.endsSoon, ["channel": "facebook", "date": "2011-07-01", "days": "3"])
    var memory = AccountMemory(of: AccountReport(account: "@cci", expires: Samples.due), at: Samples.due)
    memory.told = 3
    try memory.remember(for: "facebook", in: office.store, telling: [soon])
    memory.told = 1
    try memory.remember(for: "facebook", in: office.store, telling: [soon])
    #expect(await office.alerter().tell())
    let told = try office.told()
    #expect(told.map { $0["kind"] as? String } == ["account"])
    #expect((told.first?["toDo"] as? String)?.contains("crieur auth facebook") == true)
    #expect((told.first?["channel"] as? [String: Any])?["channel"] as? String == "facebook")
    try memory.remember(for: "facebook", in: office.store, telling: [soon])
    // Somebody signed in again before anybody was told.
    try AccountMemory(of: AccountReport(account: "@cci"), at: Samples.due).remember(for: "facebook", in: office.store)
    #expect(await office.alerter().tell())
    #expect(try office.told().isEmpty)
  }

  @Test func whatAPersonHasSeenToMeanwhileIsNotTold() async throws {
    let office = try Office()
    try office.hold("a", "b")
    _ = try DeliveryDesk(store: office.store, clock: SystemClock()).carryOut(
      .cancel, on: DeliveryKey(item: "a", channel: "facebook"), by: "anne")
    #expect(await office.alerter().tell())
    let told = try office.told()
    #expect(told.count == 1)
    #expect((told.first?["delivery"] as? [String: Any])?["id"] as? String == "b/facebook")
  }

  @Test func whatCouldNotBeToldIsToldLaterAndNothingElseAgain() async throws {
    let office = try Office()
    try office.hold("a", on: Samples.viadeo)
    try office.hold("b")
    try office.hold("c", on: Samples.viadeo)
    // The command fails for one of the two groups.
    #expect(
      await !office.alerter("read line; case $line in *viadeo*) exit 3;; *) echo \"$line\" >> told;; esac").tell())
    #expect(office.failures.withLock { $0.count } == 1)
    #expect(try office.told().map { ($0["delivery"] as? [String: Any])?["channel"] as? String } == ["facebook"])
    #expect(await office.alerter().tell())
    let rest = try office.told()
    #expect(rest.map { $0["count"] as? Int } == [2])
    #expect(await office.alerter().tell())
    #expect(try office.told().isEmpty)
  }

  @Test func aCommandThatHangsCountsAsFailed() async throws {
    let office = try Office()
    try office.hold("a")
    #expect(await !office.alerter("sleep 600", limit: .milliseconds(100)).tell())
    #expect(await office.alerter().tell())
    #expect(try office.told().count == 1)
  }

  @Test func whileOneProcessTellsTheOthersDoNot() async throws {
    let office = try Office()
    try office.hold("a")
    let held = try #require(try PIDFile(path: "\(office.folder)/crieur.db.alerts").acquire())
    #expect(await office.alerter().tell())
    #expect(try office.told().isEmpty)
    close(held)
    #expect(await office.alerter().tell())
    #expect(try office.told().count == 1)
  }

  @Test func aLargeGroupIsCountedWholeAndFitsIntoAPipe() async throws {
    let office = try Office()
    for number in 1...200 { try office.hold(ItemID(String(repeating: "n", count: 150) + "\(number)")) }
    #expect(await office.alerter().tell())
    let told = try office.told()
    #expect(told.map { $0["count"] as? Int } == [200])
    #expect((told.first?["items"] as? [Any])?.count == Alert.named)
    #expect(await office.alerter().tell())
    #expect(try office.told().isEmpty)
  }

  @Test func theCursorGoesOnOverWhatWasToldAndRemembersWhatWasToldBeyond() throws {
    var cursor = AlertCursor()
    cursor.mark([5, 9], of: [3, 5, 9, 12])
    #expect(cursor.description == "0 5,9")
    #expect(AlertCursor("0 5,9") == cursor)
    #expect(cursor.covers(5) && !cursor.covers(3) && !cursor.covers(12))
    cursor.mark([3], of: [3, 12])
    #expect(cursor.covers(9) && !cursor.covers(12))
    cursor.mark([12], of: [12])
    #expect(cursor.description == "12")
    for text in ["", "x", "1 2 3", "1 a"] { #expect(AlertCursor(text) == nil) }
  }
}
