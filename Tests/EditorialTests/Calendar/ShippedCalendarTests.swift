import Domain
import Editorial
import Testing

/// The calendar that ships with the program.
struct ShippedCalendarTests {
  private func look() throws -> CalendarReading {
    let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let folder = repository.joined(separator: "/") + "/config/calendar"
    let reader = CalendarReader(
      roots: [CalendarRoot(path: folder, label: "config/calendar")], rules: try TestCalendar.rules)
    return reader.read(now: Timestamp(seconds: 1_300_000_000)).reading
  }

  @Test func itIsReadWithOneWarningForTheHourThatDoesNotExist() throws {
    let reading = try look()
    #expect(
      reading.problems.map { "\($0.file) \($0.brief)" } == [
        "config/calendar/2011-03-27-tourisme-poitou-charentes.md 7:10 calendar.gapMoved (warning)"
      ])
    #expect(
      reading.problems.first?.reason.arguments == ["time": "2011-03-27 02:30", "moved": "2011-03-27 03:30"])
    #expect(reading.sources.count == 8)
    #expect(
      reading.items.keys.sorted() == [
        "2010-10-06-journee-nationale", "2010-10-14-programme-du-jour", "2010-11-08-ecobiz-international",
        "2011-01-17-bourgogne-ecobiz", "2011-03-27-tourisme-poitou-charentes", "2011-06-28-guide-medias-sociaux",
        "2011-07-04-apprentissage-brouillon", "rendez-vous/conjoncture-les-chiffres-du-trimestre",
        "rendez-vous/permanence-creation-d-entreprise-ce",
      ])
  }

  @Test func everyFieldOfAnArticleArrives() throws {
    let items = try look().items
    let ecobiz = try #require(items["2010-11-08-ecobiz-international"])
    let item = ecobiz.item
    #expect(item.channels == ["viadeo", "rss", "microblog"])
    #expect(item.hashtags == ["export", "Suisse", "douane"])
    #expect(item.category == "international")
    #expect(item.author == "International")
    #expect(item.link == "https://www.cci-exemple.fr/ecobiz/international/douane-suisse")
    #expect(item.event?.start == CivilDateTime("2010-11-25 18:00"))
    #expect(item.event?.place == "CCI, Annecy")
    #expect(item.images.map(\.alt) == ["Deux dirigeantes échangent autour d'une carte de la Suisse"])
    #expect(item.images.first?.file.hasSuffix("/config/calendar/media/ecobiz-international.png") == true)
    #expect(item.body.hasPrefix("Toutes les six à huit semaines"))
    #expect(item.body.hasSuffix("Haute-Savoie."))
    #expect(ecobiz.schedule.notAfter == CivilDateTime("2010-11-25 18:00").map(Schedule.Deadline.at))
    #expect(items["2010-10-06-journee-nationale"]?.item.variants["facebook"]?.text?.hasPrefix("Que devraient") == true)
  }

  @Test func everyTimingArrives() throws {
    let items = try look().items
    #expect(items["2011-07-04-apprentissage-brouillon"]?.schedule.timing == Schedule.Timing.none)
    #expect(items["2011-07-04-apprentissage-brouillon"]?.item.status == .draft)
    guard case .once(let times) = items["2011-01-17-bourgogne-ecobiz"]?.schedule.timing else {
      Issue.record("no times")
      return
    }
    #expect(times["facebook"] == CivilDateTime("2011-01-18 12:30"))
    #expect(items["2011-01-17-bourgogne-ecobiz"]?.item.channels == ["microblog", "viadeo", "facebook", "rss"])
    let regular = items["rendez-vous/permanence-creation-d-entreprise-ce"]?.schedule
    guard case .recurring(let recurrence) = regular?.timing else {
      Issue.record("no recurrence")
      return
    }
    #expect(recurrence.at == CivilTime("08:15"))
    #expect(recurrence.except.map(\.description) == ["2011-04-25", "2011-06-13"])
    #expect(regular?.notAfter == .after(seconds: 10_800))
  }
}
