import Domain
import Engine
import Foundation
import Synchronization
import TestSupport
import Testing

/// Edits that come at an awkward moment: after a part has gone out, while something else changes, or in other places
/// than the item's own file.
struct ReplanningTests {
  private func daily(
    at hour: String, from: String = "2011-01-10", on channels: [ChannelName] = ["microblog"]
  ) throws -> ScheduledItem {
    ScheduledItem(
      item: NewsItem(id: "rv", title: "Permanence", link: "https://exemple.fr/rv", channels: channels),
      schedule: Schedule(
        timing: .recurring(
          Recurrence(
            rule: "FREQ=DAILY", at: try #require(CivilTime(hour)), from: try #require(CivilDate(from))))))
  }

  private func occurrences(_ chamber: Chamber, on day: String) throws -> [String: DeliveryState] {
    try chamber.deliveries.filter { $0.key.contains("@\(day)") }.mapValues(\.state)
  }

  @Test func changingTheHourOfARecurrenceAfterTodaysWentOutSendsNothingMoreToday() async throws {
    var chamber = Chamber()
    chamber.files["rv.yaml"] = [try daily(at: "08:15")]
    try chamber.sync()
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    chamber.files["rv.yaml"] = [try daily(at: "09:30")]
    let report = try chamber.sync()
    #expect(report.editedAfterSending.map(\.description) == ["rv/microblog@2011-01-10T08:15"])
    chamber.clock.advance(by: .seconds(3600))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    #expect(
      try occurrences(chamber, on: "2011-01-11") == [
        "rv/microblog@2011-01-11T08:15": .cancelled(by: .sync), "rv/microblog@2011-01-11T09:30": .scheduled,
      ])
  }

  @Test func pastOccurrencesAreNotCaughtUpOnAChannelThatPublishesLateNews() async throws {
    var profile = ChannelProfile.test
    profile.delivery.late = LatePolicy(within: .seconds(3600), then: .publish)
    var chamber = Chamber(["hub", "feed"], profile: profile)
    chamber.files["rv.yaml"] = [try daily(at: "08:15", on: ["hub"])]
    try chamber.sync()
    // Nobody says whether the first is out, so that it stays open for days.
    let lost = PublishFailure.unknown(Reason(code: "test.lost", arguments: [:]))
    try await chamber.runOnce(ScriptedAdapter([.fails(lost, afterVisible: true)]))
    chamber.clock.advance(by: .seconds(10 * 86_400))
    chamber.files["rv.yaml"] = [try daily(at: "08:15", on: ["hub", "feed"])]
    try chamber.sync()
    #expect(try chamber.deliveries.keys.filter { $0.hasPrefix("rv/feed") }.min() == "rv/feed@2011-01-20T08:15")
  }

  @Test func anotherZoneMovesWhatHasNotGoneOut() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "A", at: "2011-02-01 09:00")]
    try chamber.sync()
    let before = try #require(try chamber.deliveries["a/microblog"]?.due)
    var context = chamber.context
    context.zone = HourAhead()
    let reading = CalendarReading(sources: [SourceReading(path: "a.md", stamp: "", content: .unchanged)])
    #expect(try Planner(context, store: chamber.store).sync(reading, now: chamber.clock.now).updated == 1)
    #expect(try chamber.deliveries["a/microblog"]?.due == before - .seconds(3600))
    #expect(try Planner(context, store: chamber.store).sync(reading, now: chamber.clock.now).isQuiet)
  }

  @Test func changedSettingsAreNoEditOfWhatWentOut() async throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "A")]
    try chamber.sync()
    try await chamber.runOnce(ScriptedAdapter())
    var context = chamber.context
    context.channels["microblog"]?.renderingSettings = RenderingSettings(categoryLabels: ["a": "A"])
    let reading = CalendarReading(sources: [SourceReading(path: "a.md", stamp: "", content: .unchanged)])
    let report = try Planner(context, store: chamber.store).sync(reading, now: chamber.clock.now)
    #expect(report.editedAfterSending.isEmpty)
    #expect(try chamber.state("a/microblog") == .delivered)
  }

  @Test func aChangedVoiceRendersAgainWhatIsUnsentOnThatChannelAndNothingElse() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "A", at: "2011-02-01 09:00", on: ["microblog", "rss"])]
    try chamber.sync()
    let before = try chamber.deliveries.mapValues(\.basis)
    let reading = CalendarReading(sources: [SourceReading(path: "a.md", stamp: "", content: .unchanged)])
    let voices = [
      Voice(tone: .warm), Voice(call: "Et vous ?"), Voice(names: [KnownName("CCI", handle: "@cci")]),
      Voice(names: [KnownName("CCI", handle: "@cci2")]), Voice(template: PostTemplate(after: "!")), Voice(),
    ]
    for voice in voices {
      var context = chamber.context
      context.channels["microblog"]?.renderingSettings.voice = voice
      let planner = Planner(context, store: chamber.store)
      #expect(try planner.sync(reading, now: chamber.clock.now).updated <= 1)
      let after = try chamber.deliveries.mapValues(\.basis)
      #expect((after["a/microblog"] == before["a/microblog"]) == (voice == Voice()))
      #expect(after["a/rss"] == before["a/rss"])
      #expect(try planner.sync(reading, now: chamber.clock.now).isQuiet)
    }
  }

  @Test func aPictureThatArrivesAfterItsTextIsPlannedThen() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "crieur-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let picture = folder.appending(path: "affiche.png")
    try Data().write(to: picture)
    var profile = ChannelProfile.test
    profile.media.maxCount = 1
    let chamber = Chamber(profile: profile)
    var entry = ScheduledItem.once("a", "A", at: "2011-02-01 09:00")
    entry.item.images = [Media(file: picture.path, alt: "Affiche")]
    #expect(try read([entry], in: chamber).problems.map(\.reason.code) == ["engine.mediaUnknownType"])
    #expect(try chamber.deliveries.isEmpty)
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(to: picture)
    #expect(try chamber.store.sources()["a.md"]?.isBroken == true, "what mends it may lie elsewhere")
    #expect(try read([entry], in: chamber).added == 1)
    #expect(try chamber.state("a/microblog") == .scheduled)
    #expect(try chamber.store.sources()["a.md"]?.isBroken == false)
  }

  private func read(_ entries: [ScheduledItem], in chamber: Chamber) throws -> SyncReport {
    let source = SourceReading(path: "a.md", stamp: "1", content: .items(entries, broken: false))
    return try Planner(chamber.context, store: chamber.store)
      .sync(CalendarReading(sources: [source]), now: chamber.clock.now)
  }

  @Test func anItemThatComesBackStartsAfresh() async throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "A")]
    chamber.files["b.md"] = [.once("b", "B", at: "2011-02-01 09:00")]
    try chamber.sync()
    let refusal = PublishFailure.deferred(
      Reason(code: "test.refused", arguments: [:]), retryAfter: nil, scope: .delivery)
    let adapter = ScriptedAdapter([.fails(refusal, afterVisible: false)])
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("a/microblog") == .retrying)
    chamber.files["a.md"] = nil
    try chamber.sync()
    #expect(try chamber.state("a/microblog") == .cancelled(by: .sync))
    chamber.files["a.md"] = [.once("a", "A", at: "2011-01-12 09:00")]
    try chamber.sync()
    chamber.clock.advance(by: .seconds(2 * 86_400))
    try await chamber.runOnce(adapter)
    #expect(try chamber.state("a/microblog") == .delivered)
  }

  @Test func anEditIsNotLostBecauseSomebodyElseChangedTheDeliveryMeanwhile() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "Ancien", at: "2011-02-01 09:00")]
    try chamber.sync()
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    var context = chamber.context
    let key = try #require(DeliveryKey("a/microblog"))
    context.renderer = MeddlingRenderer { _ = try? desk.carryOut(.retry, on: key, by: "alice") }
    let source = SourceReading(
      path: "a.md", stamp: "2", content: .items([.once("a", "Nouveau", at: "2011-02-01 09:00")], broken: false))
    _ = try Planner(context, store: chamber.store)
      .sync(CalendarReading(sources: [source]), now: chamber.clock.now)
    let delivery = try #require(try chamber.deliveries["a/microblog"])
    #expect(delivery.title == "Nouveau")
    #expect(delivery.resolution?.by == "alice")
  }

  @Test func aRowThatTakesTheOldTitleOfARetypedOneIsNew() async throws {
    let (old, new) = ("https://exemple.fr/reprise", "https://exemple.fr/mars")
    var chamber = Chamber()
    chamber.files["liste.yaml"] = [.once("liste/atelier", "Atelier reprise", link: old)]
    try chamber.sync()
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    chamber.files["liste.yaml"] = [
      .once("liste/atelier-rectifié", "Atelier reprise (rectifié)", link: old),
      .once("liste/atelier", "Atelier reprise", at: "2011-03-01 09:00", link: new),
    ]
    let report = try chamber.sync()
    #expect(report.editedAfterSending.map(\.description) == ["liste/atelier/microblog"])
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.map(\.description) == ["liste/atelier/microblog"])
    #expect(try chamber.deliveries.values.filter { $0.state == .scheduled }.map(\.title) == ["Atelier reprise"])
  }

  @Test func aFileThatIsRewrittenWholeIsTheSameItem() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "Le guide est paru", at: "2011-02-01 09:00", link: "https://exemple.fr/a")]
    try chamber.sync()
    chamber.files["a.md"] = [.once("a", "Tout autre chose", at: "2011-03-01 09:00", link: "https://exemple.fr/b")]
    #expect(try chamber.sync().updated == 1)
    #expect(try chamber.deliveries.mapValues(\.title) == ["a/microblog": "Tout autre chose"])
  }

  @Test func aRenamedItemKeepsItsNewNameWhenSomebodyElseChangedTheDeliveryMeanwhile() throws {
    let link = "https://exemple.fr/a"
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("a", "Le guide est paru", at: "2011-02-01 09:00", link: link)]
    try chamber.sync()
    let desk = DeliveryDesk(store: chamber.store, clock: chamber.clock)
    var context = chamber.context
    let key = try #require(DeliveryKey("a/microblog"))
    context.renderer = MeddlingRenderer { _ = try? desk.carryOut(.retry, on: key, by: "alice") }
    let renamed = ScheduledItem.once("b", "Le guide est enfin paru", at: "2011-02-01 09:00", link: link)
    let source = SourceReading(path: "b.md", stamp: "2", content: .items([renamed], broken: false))
    _ = try Planner(context, store: chamber.store)
      .sync(CalendarReading(sources: [source]), now: chamber.clock.now)
    #expect(try chamber.deliveries["a/microblog"]?.title == "Le guide est enfin paru")
    #expect(try chamber.store.items(["a"]).map(\.sourceID) == ["b"])
  }
}

/// One hour ahead of UTC, always.
private struct HourAhead: ZoneRules {
  let identifier = "Test/HourAhead"
  func offset(at instant: Timestamp) -> Int { 3600 }
  func resolve(_ civil: CivilDateTime) -> ResolvedTime {
    ResolvedTime(instant: Timestamp(seconds: civil.secondsSinceEpoch - 3600), kind: .exact)
  }
}

/// Renders as always, and lets somebody act once while it does.
private final class MeddlingRenderer: Renderer {
  private let meddling: Mutex<(@Sendable () -> Void)?>

  init(_ meddling: @escaping @Sendable () -> Void) { self.meddling = Mutex(meddling) }

  func render(_ request: RenderRequest) throws(RenderFailure) -> Variant {
    let act = meddling.withLock { meddling in
      defer { meddling = nil }
      return meddling
    }
    act?()
    return try PlainRenderer().render(request)
  }
}
