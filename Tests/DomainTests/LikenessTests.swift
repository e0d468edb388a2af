import Domain
import Testing

struct LikenessTests {
  private static let text =
    "Le guide des chambres sur les médias sociaux est paru : panorama des services, règles à respecter, retours d'expérience de trente collaborateurs du réseau."

  private func entry(_ id: ItemID, _ summary: String, at time: String, status: NewsItem.Status = .ready)
    -> ScheduledItem
  {
    ScheduledItem(
      item: NewsItem(id: id, title: "Guide", summary: summary, status: status),
      schedule: Schedule(timing: CivilDateTime(time).map { .once(["microblog": $0]) } ?? .none))
  }

  @Test func theSameWordsAreTheSameWhateverTheirSignsAndCapitals() throws {
    let one = try #require(TextSketch([Self.text]))
    let other = try #require(TextSketch([Self.text.uppercased().replacing(":", with: "!")]))
    #expect(one.likeness(to: other) == 100)
    #expect(one.marks == other.marks && one.marks.count == 8)
  }

  @Test func aNewSentenceLowersTheLikenessAndOtherNewsHasNone() throws {
    let one = try #require(TextSketch([Self.text]))
    let more = try #require(TextSketch([Self.text + " Il est gratuit et libre."]))
    let other = try #require(
      TextSketch(["Les inscriptions au forum de l'export de Dijon ouvrent lundi pour toutes les entreprises."]))
    #expect((60..<100).contains(one.likeness(to: more)))
    #expect(one.likeness(to: other) == 0)
  }

  @Test func whatSaysTooLittleIsComparedWithNothing() {
    #expect(TextSketch(["Permanence ce lundi à la chambre"]) == nil)
    #expect(Likeness(of: entry("a", "Bref.", at: "2011-01-10 09:00")) == nil)
    #expect(Likeness(of: entry("a", Self.text, at: "2011-01-10 09:00", status: .draft)) == nil)
    var series = entry("a", Self.text, at: "2011-01-10 09:00")
    series.schedule.timing = .recurring(
      Recurrence(rule: "FREQ=DAILY", at: .midnight, from: CivilDate(daysSinceEpoch: 15_000)))
    #expect(Likeness(of: series) == nil)
  }

  @Test func onlyTheLaterOfTwoRepeatsAndOnlyWithinItsDays() {
    let first = entry("a", Self.text, at: "2011-01-10 09:00")
    let second = entry("b", Self.text + " Nouveau.", at: "2011-01-20 09:00")
    let index = LikenessIndex([first, second])
    #expect(index.repeated(by: second, rules: HouseRules())?.id == "a")
    #expect(index.repeated(by: first, rules: HouseRules()) == nil)
    #expect(index.repeated(by: second, rules: HouseRules(repetitionDays: 9)) == nil)
    #expect(index.repeated(by: second, rules: HouseRules(repetitionDays: 10))?.id == "a")
    #expect(index.repeated(by: second, rules: HouseRules(levels: [.nearDuplicate: .off])) == nil)
    #expect(index.repeated(by: second, rules: HouseRules(repetitionLikeness: 100)) == nil)
  }

  @Test func theLastOfSeveralIsTheOneThatIsRepeatedAcrossShelves() {
    let entries = (0..<5).map { entry(ItemID("\($0)"), Self.text, at: "2011-0\($0 + 1)-25 09:00") }
    let index = LikenessIndex(entries)
    #expect(index.repeated(by: entries[4], rules: HouseRules(repetitionDays: 90))?.id == "3")
    #expect(index.repeated(by: entries[4], rules: HouseRules(repetitionDays: 29)) == nil)
    #expect(index.repeated(by: entries[4], rules: HouseRules(repetitionDays: 30))?.id == "3")
  }

  /// Words drawn by lot, some of them exchanged: the index finds what a comparison of all pairs finds.
  @Test func theIndexFindsNearlyAllThatIsAlike() {
    var state: UInt64 = 42
    func draw(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(most))
    }
    var (alike, found) = (0, 0)
    for _ in 0..<400 {
      var words = (0..<60).map { _ in "mot\(draw(5000))" }
      let first = entry("a", words.joined(separator: " "), at: "2011-01-10 09:00")
      for _ in 0..<draw(5) { words[draw(60)] = "autre\(draw(5000))" }
      let second = entry("b", words.joined(separator: " "), at: "2011-01-12 09:00")
      guard EarlierItem.repeated(by: second, among: [first], rules: HouseRules()) != nil else { continue }
      alike += 1
      if LikenessIndex([first]).repeated(by: second, rules: HouseRules()) != nil { found += 1 }
    }
    #expect(alike > 200)
    #expect(found * 100 >= alike * 98, "\(found) of \(alike), seed 42")
  }

  @Test func aSeriesShowsItsTextsInTurn() {
    var item = NewsItem(id: "a", title: "T", summary: "S")
    #expect(item.rotated(to: 5) == item)
    item.alternates = [AlternateText(summary: "S2"), AlternateText(title: "T3")]
    #expect((0..<4).map { item.rotated(to: $0).summary } == ["S", "S2", "S", "S"])
    #expect((0..<4).map { item.rotated(to: $0).title } == ["T", "T", "T3", "T"])
  }
}
