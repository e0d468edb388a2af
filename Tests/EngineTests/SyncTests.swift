import Domain
import Engine
import TestSupport
import Testing

struct SyncTests {
  /// A chamber whose one item has gone out on the microblog.
  private func sent(_ path: SourcePath = "guide.md", _ entry: ScheduledItem = .once("guide", "Le guide est paru"))
    async throws -> (chamber: Chamber, adapter: ScriptedAdapter)
  {
    var chamber = Chamber()
    chamber.files[path] = [entry]
    try chamber.sync()
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    return (chamber, adapter)
  }

  /// Whatever happens from here on: nothing more goes out, and what is out stays delivered.
  private func expectNothingMore(_ chamber: Chamber, _ adapter: ScriptedAdapter) async throws {
    try chamber.sync()
    try await chamber.runOnce(adapter)
    chamber.clock.advance(by: .seconds(7200))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    #expect(try chamber.deliveries.values.filter { $0.state == .delivered }.count == 1)
    #expect(try !chamber.deliveries.values.contains { $0.state == .scheduled || $0.state == .retrying })
  }

  @Test func anUnchangedCalendarCostsNothing() throws {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru", at: "2011-02-01 09:00")]
    #expect(try chamber.sync().added == 1)
    let before = try chamber.deliveries
    #expect(try chamber.sync().isQuiet)
    #expect(try chamber.deliveries == before)
  }

  @Test func anEditRendersAgainWhatHasNotBeenClaimed() throws {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru", at: "2011-02-01 09:00")]
    try chamber.sync()
    let before = try chamber.deliveries["guide/microblog"]
    chamber.files["guide.md"] = [.once("guide", "Le guide 2011 est paru", at: "2011-02-01 09:00")]
    #expect(try chamber.sync().updated == 1)
    let after = try chamber.deliveries["guide/microblog"]
    #expect(after?.variant != before?.variant)
    #expect(after?.title == "Le guide 2011 est paru")
    #expect(after?.state == .scheduled)
  }

  @Test func correctingATitleAfterSendingSendsNothingAndSaysSo() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files["guide.md"] = [.once("guide", "Le guide est enfin paru")]
    #expect(try chamber.sync().editedAfterSending.map(\.description) == ["guide/microblog"])
    try await expectNothingMore(chamber, adapter)
  }

  @Test func correctingATitleInAListAfterSendingSendsNothing() async throws {
    let old = ScheduledItem.once("liste/le-guid-est-paru", "Le guid est paru", link: "https://exemple.fr/g")
    var (chamber, adapter) = try await sent("liste.yaml", old)
    chamber.files["liste.yaml"] = [.once("liste/le-guide-est-paru", "Le guide est paru", link: "https://exemple.fr/g")]
    try await expectNothingMore(chamber, adapter)
  }

  @Test func renamingTheFileWithAnotherTitleAfterSendingSendsNothing() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files = ["autre-nom.md": [.once("autre-nom", "Tout autre chose", link: "https://exemple.fr/guide")]]
    try await expectNothingMore(chamber, adapter)
  }

  @Test func anotherItemInTheSamePlaceIsNotTakenForTheRemovedOne() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files = ["b.md": [.once("b", "Une autre nouvelle", at: "2011-01-10 09:30", link: "https://exemple.fr/b")]]
    try chamber.sync()
    chamber.clock.advance(by: .seconds(1800))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.map(\.description) == ["guide/microblog", "b/microblog"])
  }

  @Test func renamingTheFileAfterSendingSendsNothing() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files = ["guide-cci.md": [.once("guide-cci", "Le guide est paru", link: "https://exemple.fr/guide")]]
    try await expectNothingMore(chamber, adapter)
    #expect(try chamber.deliveries.keys.sorted() == ["guide/microblog"])
  }

  @Test func movingTheFileToAnotherFolderInTwoStepsSendsNothing() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files = ["autre.md": [.once("autre", "Autre chose", at: "2011-03-01 09:00")]]
    try chamber.sync()
    chamber.files["numerique/guide.md"] = [
      .once("numerique/guide", "Le guide est paru", link: "https://exemple.fr/guide")
    ]
    try chamber.sync()
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    #expect(try chamber.deliveries.keys.sorted() == ["autre/microblog", "guide/microblog"])
  }

  @Test func changingThePublishTimeAfterSendingSendsNothing() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru", at: "2011-01-10 10:30")]
    try await expectNothingMore(chamber, adapter)
  }

  @Test func insertingARowAtTheTopOfAListAfterSendingSendsOnlyTheNewRow() async throws {
    let old = ScheduledItem.once("liste/permanence", "Permanence", link: "https://exemple.fr/p1")
    var (chamber, adapter) = try await sent("liste.yaml", old)
    var moved = old
    moved.item.id = "liste/permanence-2"
    moved.line = 9
    chamber.files["liste.yaml"] = [
      .once("liste/permanence", "Permanence", at: "2011-01-10 09:30", link: "https://exemple.fr/p0"), moved,
    ]
    try chamber.sync()
    chamber.clock.advance(by: .seconds(1800))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.map(\.description) == ["liste/permanence/microblog", "liste/permanence-2/microblog"])
    #expect(try chamber.deliveries.values.allSatisfy { $0.state == .delivered })
  }

  @Test func aRemovedItemIsCancelledAndComesBack() throws {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru", at: "2011-02-01 09:00")]
    chamber.files["autre.md"] = [.once("autre", "Autre", at: "2011-02-01 10:00")]
    try chamber.sync()
    let guide = chamber.files.removeValue(forKey: "guide.md")
    #expect(try chamber.sync().cancelled == 1)
    #expect(try chamber.state("guide/microblog") == .cancelled(by: .sync))
    #expect(try chamber.state("autre/microblog") == .scheduled)
    chamber.files["guide.md"] = guide
    try chamber.sync()
    #expect(try chamber.state("guide/microblog") == .scheduled)
  }

  @Test func aRemovedItemThatWentOutStaysDelivered() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files = ["autre.md": [.once("autre", "Autre", at: "2011-02-01 10:00")]]
    try chamber.sync()
    #expect(try chamber.state("guide/microblog") == .delivered)
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru")]
    chamber.files["autre.md"] = nil
    try await expectNothingMore(chamber, adapter)
  }

  @Test func anUnmountedFolderCancelsNothing() throws {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide est paru", at: "2011-02-01 09:00")]
    try chamber.sync()
    chamber.unreachable = [""]
    #expect(try chamber.sync().isQuiet)
    #expect(try chamber.state("guide/microblog") == .scheduled)
  }

  @Test func aFileThatStopsParsingHoldsItsUnsentItemsUntilItParsesAgain() async throws {
    var chamber = Chamber()
    chamber.files["liste.yaml"] = [.once("un", "Un"), .once("deux", "Deux", at: "2011-01-10 10:00")]
    try chamber.sync()
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    let good = chamber.files["liste.yaml"]
    chamber.files["liste.yaml"] = []
    chamber.broken = ["liste.yaml"]
    try chamber.sync()
    #expect(try chamber.state("un/microblog") == .delivered)
    #expect(try chamber.state("deux/microblog") == .held(.calendarProblem))
    chamber.clock.advance(by: .seconds(3600))
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.count == 1)
    chamber.files["liste.yaml"] = good
    chamber.broken = []
    try chamber.sync()
    #expect(try chamber.state("deux/microblog") == .scheduled)
    try await chamber.runOnce(adapter)
    #expect(adapter.posts.map(\.description) == ["un/microblog", "deux/microblog"])
  }

  @Test func whatIsLateOnFirstSightIsHeld() async throws {
    var chamber = Chamber()
    chamber.files["vieux.md"] = [.once("vieux", "Vieux", at: "2011-01-10 07:00")]
    chamber.files["perime.md"] = [.once("perime", "Périmé", at: "2011-01-10 08:30", notAfter: "2011-01-10 08:45")]
    try chamber.sync()
    #expect(try chamber.state("vieux/microblog") == .held(.late))
    #expect(try chamber.state("perime/microblog") == .expired)
    let adapter = ScriptedAdapter()
    try await chamber.runOnce(adapter)
    #expect(adapter.attempts == 0)
  }

  @Test func recurrencesAreStoredUpToTheHorizonAndPastOnesNotAtAll() throws {
    var chamber = Chamber()
    chamber.files["rv.yaml"] = [recurring(from: "2010-12-01")]
    try chamber.sync()
    let ids = try chamber.deliveries.keys.sorted()
    #expect(ids.first == "rv/microblog@2011-01-10T08:15")
    #expect(ids.count == 91)
    chamber.clock.advance(by: .seconds(86_400))
    #expect(try chamber.sync().added == 1)
    #expect(try chamber.sync().isQuiet)
  }

  @Test func anExceptionAddedLaterCancelsThatOccurrenceAlone() throws {
    var chamber = Chamber()
    chamber.files["rv.yaml"] = [recurring(from: "2011-01-11", until: "2011-01-13")]
    try chamber.sync()
    chamber.files["rv.yaml"] = [recurring(from: "2011-01-11", until: "2011-01-13", except: ["2011-01-12"])]
    try chamber.sync()
    #expect(try chamber.state("rv/microblog@2011-01-11T08:15") == .scheduled)
    #expect(try chamber.state("rv/microblog@2011-01-12T08:15") == .cancelled(by: .sync))
    #expect(try chamber.state("rv/microblog@2011-01-13T08:15") == .scheduled)
  }

  private func recurring(from: String, until: String? = nil, except: [String] = []) -> ScheduledItem {
    guard let first = CivilDate(from), let hour = CivilTime("08:15") else { preconditionFailure("a date of this test") }
    return ScheduledItem(
      item: NewsItem(id: "rv", title: "Permanence", link: "https://exemple.fr/rv", channels: ["microblog"]),
      schedule: Schedule(
        timing: .recurring(
          Recurrence(
            rule: "FREQ=DAILY", at: hour, from: first, until: until.flatMap { CivilDate($0) },
            except: except.compactMap { CivilDate($0) }))))
  }

  @Test func anIDThatIsTakenElsewhereIsReportedAndChangesNothing() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [.once("guide", "Le guide", at: "2011-02-01 09:00", ownID: true)]
    try chamber.sync()
    chamber.files["b.md"] = [.once("guide", "Une copie", at: "2011-02-01 09:00", ownID: true)]
    #expect(try chamber.sync().problems.map(\.reason.code) == ["engine.duplicateID"])
    #expect(try chamber.deliveries["guide/microblog"]?.title == "Le guide")
    chamber.files["a.md"] = nil
    chamber.files["b.md"] = [.once("guide", "Une copie, seule", at: "2011-02-01 09:00", ownID: true)]
    #expect(try chamber.sync().problems.isEmpty)
    #expect(try chamber.deliveries["guide/microblog"]?.title == "Une copie, seule")
  }

  @Test func whatCannotBeRenderedIsReportedAndTheOthersGoOn() throws {
    var chamber = Chamber()
    chamber.files["liste.yaml"] = [
      .once("bon", "Bon", at: "2011-02-01 09:00"), .once("mauvais", "IMPOSSIBLE", at: "2011-02-01 09:00"),
    ]
    let report = try chamber.sync()
    #expect(report.added == 1)
    #expect(report.problems.map(\.reason.code) == ["test.impossible"])
  }

  @Test func everyLimitOfATextDecidesWhetherItIsRenderedAgain() {
    let plain = Channel.test("microblog")
    var caption = plain
    caption.profile.text.captionLimit = 100
    var bytes = plain
    bytes.profile.text.furtherLimits = [.init(.bytes, 200)]
    let digests = [plain, caption, bytes].map { Drafting.settingsDigest(of: $0, language: .fr) }
    #expect(Set(digests).count == 3)
  }

  @Test func changedSettingsOfAChannelRenderAgain() throws {
    var chamber = Chamber()
    chamber.files["guide.md"] = [.once("guide", "Le guide", at: "2011-02-01 09:00")]
    try chamber.sync()
    var context = chamber.context
    context.channels["microblog"]?.renderingSettings = RenderingSettings(categoryLabels: ["a": "A"])
    let reading = CalendarReading(sources: [
      SourceReading(path: "guide.md", stamp: "", content: .unchanged)
    ])
    #expect(try Planner(context, store: chamber.store).sync(reading, now: chamber.clock.now).updated == 1)
    #expect(try Planner(context, store: chamber.store).sync(reading, now: chamber.clock.now).isQuiet)
  }

  @Test func aRenamedItemIsStillKnownByItsNewNameAfterSettingsChanged() async throws {
    var (chamber, adapter) = try await sent()
    chamber.files = ["paru.md": [.once("paru", "Le guide est paru", link: "https://exemple.fr/guide")]]
    try chamber.sync()
    var context = chamber.context
    context.channels["microblog"]?.renderingSettings = RenderingSettings(categoryLabels: ["a": "A"])
    let reading = CalendarReading(sources: [SourceReading(path: "paru.md", stamp: "", content: .unchanged)])
    _ = try Planner(context, store: chamber.store).sync(reading, now: chamber.clock.now)
    chamber.files = ["paru.md": [.once("paru", "Tout autre chose", link: "https://exemple.fr/autre")]]
    try await expectNothingMore(chamber, adapter)
    #expect(try chamber.deliveries.keys.sorted() == ["guide/microblog"])
  }

  /// Plans the calendar up to the end of the first transaction.
  private func cutOff(_ chamber: Chamber) throws {
    chamber.memory.fill(after: 1)
    #expect(throws: StoreFailure.self) { try chamber.sync() }
    chamber.memory.fill(after: nil)
  }

  @Test func aSourceThatIsGoneWhenItsFirstReadingWasCutOffLeavesNothingBehind() throws {
    var chamber = Chamber()
    try chamber.sync()
    let entries = (1...700).map { ScheduledItem.once(ItemID("n\($0)"), "Nouvelle \($0)", at: "2011-02-01 09:00") }
    chamber.files["liste.yaml"] = entries
    try cutOff(chamber)
    let written = try chamber.deliveries.count
    #expect((1..<700).contains(written))

    var other = chamber
    other.files = [:]
    #expect(try other.sync().cancelled == written)
    #expect(try !other.deliveries.values.contains { $0.state == .scheduled })

    try chamber.sync()
    #expect(try chamber.deliveries.values.filter { $0.state == .scheduled }.count == 700)
    #expect(try chamber.sync().isQuiet)
  }

  @Test func whatAnInterruptedEditAddedGoesWhenTheOldFileComesBack() throws {
    var chamber = Chamber()
    let old = [ScheduledItem.once("n1", "Nouvelle 1", at: "2011-02-01 09:00")]
    chamber.files["liste.yaml"] = old
    try chamber.sync()
    chamber.files["liste.yaml"] = (1...700).map { .once(ItemID("n\($0)"), "Nouvelle \($0)", at: "2011-02-01 09:00") }
    try cutOff(chamber)
    chamber.files["liste.yaml"] = old
    try chamber.sync()
    #expect(try chamber.deliveries.values.filter { $0.state == .scheduled }.map(\.key.item) == ["n1"])
  }

  @Test func anInterruptedWithdrawalIsTakenBackWhenTheSameFileComesBack() throws {
    var chamber = Chamber()
    let entries = (1...700).map {
      ScheduledItem.once(ItemID("n\($0)"), "Nouvelle \($0)", at: "2011-02-01 09:00")
    }
    chamber.files["liste.yaml"] = entries
    try chamber.sync()
    chamber.files = [:]
    try cutOff(chamber)
    #expect(try chamber.deliveries.values.contains { $0.state == .cancelled(by: .sync) })
    chamber.files["liste.yaml"] = entries
    try chamber.sync()
    #expect(try chamber.deliveries.values.allSatisfy { $0.state == .scheduled })
  }
}
