import Domain
import Engine
import TestSupport
import Testing

@testable import crieur

struct PlanPageTests {
  /// A Monday.
  private let monday = CivilDate(daysSinceEpoch: 14_984)

  private func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Timestamp {
    let time = CivilTime(secondOfDay: hour * 3600 + minute * 60)
    return Samples.zone.resolve(CivilDateTime(monday.adding(days: day), time)).instant
  }

  private func entry(
    _ item: ItemID, _ channel: ChannelName, _ due: Timestamp, _ state: DeliveryState = .scheduled
  ) -> PlanEntry {
    PlanEntry(
      key: DeliveryKey(item: item, channel: channel), due: due, title: "Titre \(item)", state: state)
  }

  private func page(_ entries: [PlanEntry], days: Int = 7, drafts: [String] = []) -> PlanPage {
    PlanPage(entries, drafts: drafts, days: monday...monday.adding(days: days - 1), directory: Samples.directory)
  }

  @Test func aWeekIsShownByDayAndChannelWithWhoMustAct() {
    let held = entry("b", "viadeo", at(1, 11), .held(.handOff))
    var warned = entry("a", "microblog", at(1, 9))
    warned.warnings = [Reason(code: "moon.full", arguments: [:])]
    let page = page(
      [held, warned, entry("a", "rss", at(0, 9)), entry("c", "microblog", at(1, 9, 59)), entry("z", "rss", at(4, 8))],
      drafts: ["Recruter un apprenti"])
    #expect(
      page.text(in: Samples.english, layout: TextLayout(width: 70)) == """
        From Monday 10 January 2011 to Sunday 16 January 2011

        Monday 10 January 2011
        ○ 09:00  rss        Titre a · scheduled

        Tuesday 11 January 2011
        ○ 09:00  microblog  Titre a · scheduled
                            ! moon.full
        ○ 09:59  microblog  Titre c · scheduled
        ! 11:00  viadeo     Titre b · waits for someone: to be published by
                            hand
                            To do: Publish it from the page prepared for you,
                            then: crieur queue resolve b/viadeo --url ADDRESS

        Friday 14 January 2011
        ○ 08:00  rss        Titre z · scheduled

        Working days without anything
          · from Wednesday 12 January to Thursday 13 January

        Posts too close together
          · microblog: 2 posts on Tuesday 11 January between 9:00 and 9:59

        Drafts, which go nowhere until they are ready
          · Recruter un apprenti
        """)
  }

  @Test func aShutChannelIsToldBesideWhatWaitsForIt() {
    let reason = Reason(ProgramCode.pausedBy, ["person": "claire", "channel": "rss"])
    let gate = ChannelGate(channel: "rss", kind: .paused, since: at(0, 8), reason: reason)
    let page = PlanPage(
      [entry("a", "rss", at(0, 9))], days: monday...monday, directory: Samples.directory, gates: [gate])
    let text = page.text(in: Samples.english, layout: TextLayout())
    #expect(text.contains("Paused by claire.") && text.contains("crieur channels resume rss"))
  }

  @Test func nothingPilesUpInAFeed() {
    let close = [entry("a", "rss", at(0, 9)), entry("b", "rss", at(0, 9, 30)), entry("c", "viadeo", at(0, 9))]
    #expect(PlanRhythm(close, days: monday...monday, zone: Samples.zone, feeds: ["rss"]).pileUps.isEmpty)
  }

  @Test func onlyWhatGoesOutFillsADay() {
    let entries = [entry("a", "rss", at(0, 9), .cancelled(by: .person)), entry("b", "rss", at(1, 9), .delivered)]
    let rhythm = PlanRhythm(entries, days: monday...monday.adding(days: 1), zone: Samples.zone)
    #expect(rhythm.gaps == [.init(first: monday, last: monday)])
  }

  @Test func aFreeWeekendIsNoGapAndJoinsTheFreeDaysAroundIt() {
    let entries = [entry("a", "rss", at(3, 9)), entry("b", "rss", at(8, 9))]
    let rhythm = PlanRhythm(entries, days: monday.adding(days: 3)...monday.adding(days: 8), zone: Samples.zone)
    #expect(rhythm.gaps == [.init(first: monday.adding(days: 4), last: monday.adding(days: 7))])
    let full = PlanRhythm(entries, days: monday.adding(days: 5)...monday.adding(days: 6), zone: Samples.zone)
    #expect(full.gaps.isEmpty)
  }

  @Test func inALongRangeOnlyWholeWeeksWithoutNewsAreTold() {
    let weekly = (0..<8).map { entry(ItemID("a\($0)"), "rss", at($0 * 7, 9)) }
    let days = monday...monday.adding(days: 55)
    #expect(PlanRhythm(weekly, days: days, zone: Samples.zone).gaps.isEmpty)
    let missing = weekly.filter { $0.key.item != "a3" }
    #expect(PlanRhythm(missing, days: days, zone: Samples.zone).gaps.count == 1)
  }

  @Test func anHourBetweenPostsIsEnough() {
    let apart = [entry("a", "rss", at(0, 9)), entry("b", "rss", at(0, 10)), entry("c", "viadeo", at(0, 9, 30))]
    #expect(PlanRhythm(apart, days: monday...monday, zone: Samples.zone).pileUps.isEmpty)
    let close = apart + [entry("d", "rss", at(0, 9, 30))]
    let found = PlanRhythm(close, days: monday...monday, zone: Samples.zone).pileUps
    #expect(found == [.init(channel: "rss", start: at(0, 9), end: at(0, 10), count: 3)])
  }

  @Test func anEmptyPlanSaysSo() {
    #expect(page([], days: 1).text(in: Samples.french, layout: TextLayout()).contains("Rien n’est prévu."))
    #expect(page([]).json(in: Samples.french).line == "[]")
  }

  @Test func theContractHoldsEveryKey() {
    var entry = entry("a", "rss", at(0, 9), .held(.late))
    entry.notAfter = at(0, 12)
    entry.reason = Reason(code: "moon.full", arguments: [:])
    #expect(
      page([entry]).json(in: Samples.english).line == """
        [{"item": "a", "channel": "rss", "occurrence": null, "due": "2011-01-10T09:00:00+02:00", \
        "notAfter": "2011-01-10T12:00:00+02:00", "title": "Titre a", "state": "held", "warnings": [], \
        "reason": {"code": "moon.full", "message": "moon.full", "hint": null}, \
        "id": "a/rss", "kind": "publish", "edited": false}]
        """)
  }

  @Test func whatWasEditedAfterItWentOutIsSaidInOneSentenceWithTheCommands() {
    let key = DeliveryKey(item: "a", channel: "rss")
    let edits = [EditedItem(item: "a", title: "Titre a", channels: ["rss", "viadeo"], keys: [key])]
    let page = PlanPage(
      [entry("a", "rss", at(0, 9), .delivered)], days: monday...monday, directory: Samples.directory, edits: edits)
    let text = page.text(in: Samples.english, layout: TextLayout(width: 120))
    #expect(
      text.contains(
        "“Titre a” was edited when it was already out on 2 channels (rss, viadeo): correct, recall or leave?"))
    #expect(text.contains("crieur correct a; crieur recall a; crieur correct a --leave"))
    #expect(page.json(in: Samples.english).line.contains("\"edited\": true"))
  }

  @Test func whatWasEditedWhileItWasTriedIsNotCalledOut() throws {
    let store = ModelStore()
    let blocked = Samples.delivery("a", state: .failed)
    let sent = Samples.delivery("b", state: .delivered)
    var change = CalendarChange()
    change.deliveries = [blocked, sent].map { DeliveryChange($0, expecting: nil) }
    _ = try store.apply(change)
    let edits = try EditedItem.all(in: OpenEdits([blocked.key, sent.key]), of: store)
    #expect(
      edits.map { Samples.english.phrase($0.reason) } == [
        "“Le guide des CCI sur les médias sociaux est paru” was edited; on 1 channel (facebook) the old text stays until "
          + "somebody decides: correct, recall or leave?",
        "“Le guide des CCI sur les médias sociaux est paru” was edited when it was already out on 1 channel (facebook): "
          + "correct, recall or leave?",
      ])
  }

  @Test func whatIsTakenBackIsNotCalledPublished() {
    var recall = entry("a", "rss", at(0, 9), .delivered)
    recall.key.kind = .recall
    #expect(page([recall]).text(in: Samples.french, layout: TextLayout()).contains("Titre a · retiré"))
    #expect(!recall.counts)
  }
}
