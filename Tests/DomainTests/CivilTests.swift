import Domain
import Testing

struct CivilTests {
  @Test(arguments: [-800_000, -1, 0, 1, 59, 60, 365, 11_016, 14_985, 15_060, 20_779, 2_932_896])
  func daysComeBack(days: Int) {
    #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
  }

  @Test func knownDays() throws {
    let day = try #require(CivilDate("2011-06-28"))
    #expect(day.weekday == 2)
    #expect(day.words(in: .fr) == "mardi 28 juin")
    #expect(day.words(in: .en, year: true) == "Tuesday 28 June 2011")
    #expect(CivilDate(year: 2011, month: 7, day: 1)?.words(in: .fr) == "vendredi 1er juillet")
    #expect(CivilDate("2011-02-30") == nil)
    #expect(CivilDate("2012-02-29") != nil)
    #expect(CivilDate("2100-02-29") == nil)
    #expect(CivilDate("11-02-03") == nil)
  }

  @Test(arguments: ["2011-01-10T08:15", "2011-01-10T08:15:30", "1969-12-31T23:59:59"])
  func civilDateTimesComeBack(text: String) throws {
    let civil = try #require(CivilDateTime(text))
    #expect(civil.description == text)
    #expect(CivilDateTime(secondsSinceEpoch: civil.secondsSinceEpoch) == civil)
  }

  @Test func timesInWords() {
    #expect(CivilTime("9:00")?.words(in: .fr) == "9\u{A0}h")
    #expect(CivilTime("09:30")?.words(in: .fr) == "9\u{A0}h\u{A0}30")
    #expect(CivilTime("9:30")?.words(in: .en) == "9:30")
    #expect(CivilTime("24:00") == nil)
    #expect(CivilTime("9:3") == nil)
  }

  @Test func instantsAreWrittenWithTheirOffset() {
    #expect(UTCRules().rfc3339(Timestamp(seconds: 1_309_248_000)) == "2011-06-28T08:00:00Z")
    #expect(Timestamp(microseconds: -1).seconds == -1)
  }
}

struct DeliveryKeyTests {
  @Test(arguments: [
    "guide-medias-sociaux/facebook", "permanence/microblog@2011-01-10T08:45", "dossier/sous/item/rss",
    "item/rss~recall", "item/rss@2011-01-10T08:45:30~correct#3", "item/rss#2",
  ])
  func idsComeBack(id: String) throws {
    #expect(try #require(DeliveryKey(id)).description == id)
  }

  @Test(arguments: ["", "item", "/rss", "item/", "item/rss#1", "item/rss#x", "item/rss~burn", "item/rss@demain"])
  func whatIsNoIdIsRefused(text: String) {
    #expect(DeliveryKey(text) == nil)
  }
}
