import Digests
import Domain
import Engine
import TestSupport
import Testing

/// What the planner gives to whoever looks at texts, and what it does with the verdict.
struct EditorialPlanningTests {
  /// Refuses what repeats an earlier item, and says so otherwise nothing.
  private struct StrictRenderer: Renderer {
    func render(_ request: RenderRequest) throws(RenderFailure) -> Variant {
      if let earlier = request.earlier {
        throw RenderFailure([Reason(CheckCode.nearDuplicate, ["item": earlier.id.rawValue])])
      }
      var variant = try PlainRenderer().render(request)
      variant.posts[0].text += request.siblings.map { " \($0.channel.name)" }.joined()
      variant.posts[0].text += " " + request.item.summary
      return variant
    }
  }

  private static let words =
    "Le guide des chambres sur les médias sociaux est paru avec un panorama des services et des règles à respecter par tous"

  private func entry(_ id: ItemID, _ text: String = words, at time: String) -> ScheduledItem {
    var entry = ScheduledItem.once(id, "Guide \(id)", at: time, ownID: true)
    entry.item.summary = text
    return entry
  }

  private func sync(_ chamber: Chamber, house: HouseRules = HouseRules()) throws -> SyncReport {
    var chamber = chamber
    chamber.renderer = StrictRenderer()
    chamber.house = house
    return try chamber.sync()
  }

  @Test func whatIsRefusedIsNotQueuedAndThePersonIsTold() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [entry("a", at: "2011-01-11 09:00"), entry("b", at: "2011-01-12 09:00")]
    let report = try sync(chamber)
    #expect(try chamber.deliveries.keys.sorted() == ["a/microblog"])
    #expect(report.problems.map(\.reason) == [Reason(CheckCode.nearDuplicate, ["item": "a"])])
    #expect(report.problems.first?.file == "a.md")
  }

  @Test func theOrderInWhichItemsAreReadDoesNotMatter() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [entry("late", at: "2011-01-12 09:00")]
    #expect(try sync(chamber).problems.isEmpty)
    #expect(try chamber.state("late/microblog") == .scheduled)
    chamber.files["b.md"] = [entry("early", at: "2011-01-11 09:00")]
    let report = try sync(chamber)
    #expect(report.problems.map(\.reason.code) == ["near-duplicate"])
    #expect(try chamber.state("early/microblog") == .scheduled)
    #expect(try chamber.state("late/microblog") == .held(.calendarProblem))
    #expect(report.held.map(\.description) == ["late/microblog"])
  }

  @Test func whatRepeatedAnItemThatIsGoneOrSaysSomethingElseGoesOut() throws {
    let others = [
      [],
      [
        entry(
          "early", "Les inscriptions au forum de Dijon ouvrent lundi pour toutes les entreprises de la région",
          at: "2011-01-11 09:00")
      ],
    ]
    for instead in others {
      var chamber = Chamber()
      chamber.files["a.md"] = [entry("late", at: "2011-01-12 09:00")]
      chamber.files["b.md"] = [entry("early", at: "2011-01-11 09:00")]
      _ = try sync(chamber)
      chamber.files["a.md"] = [entry("late", Self.words + " enfin", at: "2011-01-12 09:00")]
      _ = try sync(chamber)
      #expect(try chamber.state("late/microblog") == .held(.calendarProblem))
      chamber.files["b.md"] = instead.isEmpty ? nil : instead
      _ = try sync(chamber)
      #expect(try chamber.state("late/microblog") == .scheduled)
    }
  }

  @Test func nobodyLooksWhenTheHouseDoesNotWantIt() throws {
    var chamber = Chamber()
    chamber.files["a.md"] = [entry("a", at: "2011-01-11 09:00"), entry("b", at: "2011-01-12 09:00")]
    #expect(try sync(chamber, house: HouseRules(levels: [.nearDuplicate: .off])).problems.isEmpty)
    #expect(try chamber.store.items(in: nil).allSatisfy { $0.likeness == nil })
  }

  @Test func whatIsOutIsNoEditWhenALaterNeighbourComes() async throws {
    var chamber = Chamber(now: monday)
    chamber.files["a.md"] = [entry("out", at: "2011-01-10 08:59")]
    _ = try sync(chamber)
    try await chamber.runOnce(ScriptedAdapter())
    #expect(try chamber.state("out/microblog") == .delivered)
    chamber.files["b.md"] = [entry("before", at: "2011-01-09 09:00")]
    #expect(try sync(chamber).editedAfterSending.isEmpty)
  }

  @Test func aChannelKnowsTheOnesBeforeIt() throws {
    var chamber = Chamber(["microblog", "facebook", "viadeo"])
    chamber.files["a.md"] = [.once("a", "Guide", on: ["microblog", "facebook", "viadeo"])]
    _ = try sync(chamber)
    let texts = try ["microblog", "facebook", "viadeo"].map { name in
      let delivery = try #require(try chamber.deliveries["a/\(name)"])
      return try #require(try chamber.store.variant(delivery.variant)).text.trimmed
    }
    let base = "Guide https://exemple.fr/a"
    #expect(texts == [base, "\(base) microblog", "\(base) microblog facebook"])
  }

  @Test func anAcceptanceIsJournalledOnceAndAgainWhenItsReasonChanges() throws {
    var chamber = Chamber()
    func accepted() throws -> [JournalNote] {
      try chamber.store.journal(JournalFilter(item: "a")).compactMap { $0.record?.note }.filter { $0.act == .accepted }
    }
    var item = entry("a", at: "2011-01-11 09:00")
    item.item.author = "Communication"
    item.item.accept = [Acceptance(code: .eventIncomplete, reason: "en ligne")]
    chamber.files["a.md"] = [item]
    _ = try sync(chamber)
    item.item.title = "Guide, corrigé"
    chamber.files["a.md"] = [item]
    _ = try sync(chamber)
    #expect(try accepted().map(\.person) == ["Communication"])
    #expect(try accepted().first?.reason?.arguments == ["code": "event-incomplete", "reason": "en ligne"])
    item.item.accept = [Acceptance(code: .eventIncomplete, reason: "par visioconférence")]
    chamber.files["a.md"] = [item]
    _ = try sync(chamber)
    #expect(try accepted().count == 2)
  }

  @Test func aSeriesShowsItsTextsInTurnWhateverDayIsLeftOut() throws {
    for except in [[], [CivilDate("2011-01-11")].compactMap(\.self)] {
      var chamber = Chamber()
      var series = entry("a", "un", at: "2011-01-10 10:00")
      let from = try #require(CivilDate("2011-01-09"))
      series.schedule.timing = .recurring(
        Recurrence(
          rule: "FREQ=DAILY", at: try #require(CivilTime("10:00")), from: from, until: from.adding(days: 5),
          except: except))
      series.item.alternates = [AlternateText(summary: "deux"), AlternateText(summary: "trois")]
      chamber.files["a.md"] = [series]
      _ = try sync(chamber)
      for (day, word) in [(10, "deux"), (12, "un"), (13, "deux"), (14, "trois")] {
        let delivery = try #require(try chamber.deliveries["a/microblog@2011-01-\(day)T10:00"])
        #expect(try chamber.store.variant(delivery.variant)?.text.hasSuffix(word) == true, "\(day)")
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
