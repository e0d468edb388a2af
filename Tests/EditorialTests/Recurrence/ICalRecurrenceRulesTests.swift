import Domain
import Editorial
import Testing

struct ICalRecurrenceRulesTests {
  private let rules = ICalRecurrenceRules()

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func days(
    _ rule: String, from: String, until: String? = nil, except: [String] = [], in first: String = "0001-01-01",
    _ last: String = "2030-12-31", limit: Int = 1000
  ) throws -> [String] {
    let recurrence = Recurrence(
      rule: rule, at: CivilTime(secondOfDay: 29_700), from: try day(from), until: try until.map(day),
      except: try except.map(day))
    let found = rules.occurrences(of: recurrence, in: try day(first)...day(last), limit: limit)
    #expect(found.allSatisfy { $0.time.description == "08:15" })
    return found.map(\.date.description)
  }

  @Test func theShippedRulesFallOnTheirDays() throws {
    let mondays = try days(
      "FREQ=WEEKLY;BYDAY=MO", from: "2011-01-03", until: "2011-06-27", except: ["2011-04-25", "2011-06-13"])
    #expect(mondays.count == 24)
    #expect(mondays.first == "2011-01-03")
    #expect(mondays.last == "2011-06-27")
    #expect(!mondays.contains("2011-04-25"))
    let quarters = try days("FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU", from: "2011-01-04", until: "2011-12-31")
    #expect(quarters == ["2011-01-04", "2011-04-05", "2011-07-05", "2011-10-04"])
  }

  @Test func theFirstDayCountsOnlyWhenTheRuleMatchesIt() throws {
    #expect(try days("FREQ=WEEKLY;BYDAY=MO;COUNT=2", from: "2011-01-05") == ["2011-01-10", "2011-01-17"])
    #expect(try days("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", from: "2011-02-01") == ["2011-03-31", "2011-05-31"])
    #expect(try days("FREQ=DAILY;COUNT=2", from: "2011-01-05") == ["2011-01-05", "2011-01-06"])
  }

  /// RFC 5545 section 3.8.5.3, the examples whose frequency is a day or more.
  @Test(arguments: [
    ("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "09-02 09-12 09-22 10-02 10-12"),
    (
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02",
      "09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16"
    ),
    ("FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "1997-09-05", "09-05 10-03 11-07 12-05"),
    ("FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15", "1997-09-02", "09-02 09-15 10-02 10-15"),
    ("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4", "1997-09-28", "09-28 10-29 11-28 12-29"),
    ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=2", "1997-05-12", "05-12 05-11"),
    ("FREQ=YEARLY;COUNT=4;BYYEARDAY=1,100,200", "1997-01-01", "01-01 04-10 07-19 01-01"),
    ("FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19", "05-19 05-18 05-17"),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "09-04 10-07 11-06"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4", "1997-09-29", "09-29 10-30 11-27 12-30"),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "08-05 08-10 08-19 08-24"),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "08-05 08-17 08-19 08-31"),
    ("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "01-15 01-30 02-15 03-15 03-30"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3", "2008-01-01", "02-29 02-29 02-29"),
  ])
  func theStandardsExamplesHold(_ rule: String, _ from: String, _ expected: String) throws {
    #expect(try days(rule, from: from).map { $0.dropFirst(5) } == expected.split(separator: " "))
  }

  @Test func theRangeCutsOnBothSidesAndCountsFromTheStart() throws {
    #expect(try days("FREQ=DAILY;COUNT=5", from: "2011-01-01", in: "2011-01-04", "2011-12-31").count == 2)
    #expect(try days("FREQ=DAILY", from: "2011-01-01", in: "2011-01-04", "2011-01-06").count == 3)
    #expect(try days("FREQ=DAILY", from: "2011-01-01", until: "2011-01-02", in: "2011-01-02", "2011-01-06").count == 1)
    #expect(try days("FREQ=DAILY;UNTIL=20110103", from: "2011-01-01").count == 3)
    #expect(try days("FREQ=DAILY", from: "2011-01-01", limit: 7).count == 7)
    #expect(try days("FREQ=DAILY", from: "2031-01-01").isEmpty)
  }

  @Test(arguments: [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2", "FREQ=MONTHLY;BYDAY=6MO",
    "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4", "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1",
    "FREQ=YEARLY;BYDAY=1MO;BYMONTH=2;BYSETPOS=200", "FREQ=YEARLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=30",
  ])
  func aRuleThatNeverMatchesEnds(_ rule: String) throws {
    #expect(try days(rule, from: "2011-01-01", in: "2011-01-01", "9999-12-31").isEmpty)
  }

  @Test(arguments: [
    ("FREQ=WEEKLY;BYDAY=LU", "calendar.badRule", "BYDAY=LU"), ("WEEKLY", "calendar.badRule", "WEEKLY"),
    ("", "calendar.badRule", "FREQ"), ("BYDAY=MO", "calendar.badRule", "FREQ"),
    ("FREQ=DAILY;INTERVAL=2x", "calendar.badRule", "INTERVAL=2x"),
    ("FREQ=DAILY;INTERVAL=0", "calendar.badRule", "INTERVAL=0"),
    ("FREQ=DAILY;FREQ=WEEKLY", "calendar.badRule", "FREQ=WEEKLY"),
    ("FREQ=MONTHLY;BYMONTHDAY=32", "calendar.badRule", "BYMONTHDAY=32"),
    ("FREQ=YEARLY;BYMONTH=13", "calendar.badRule", "BYMONTH=13"),
    ("FREQ=WEEKLY;BYDAY=1MO", "calendar.badRule", "BYDAY=1MO"),
    ("FREQ=MONTHLY;BYWEEKNO=3", "calendar.badRule", "BYWEEKNO=3"),
    ("FREQ=MONTHLY;BYSETPOS=1", "calendar.badRule", "BYSETPOS"),
    ("FREQ=DAILY;BYDAY=MO;BYSETPOS=1", "calendar.unsupportedRule", "FREQ=DAILY, BYSETPOS"),
    ("FREQ=DAILY;BYMONTHDAY=-1", "calendar.unsupportedRule", "BYMONTHDAY=-1"),
    ("FREQ=YEARLY;BYWEEKNO=53", "calendar.unsupportedRule", "BYWEEKNO=53"),
    ("FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1MO", "calendar.unsupportedRule", "BYDAY, BYMONTHDAY"),
    ("FREQ=YEARLY;BYYEARDAY=1;BYDAY=MO", "calendar.unsupportedRule", "BYYEARDAY, BYDAY"),
    ("FREQ=DAILY;COUNT=2;UNTIL=20110101", "calendar.badRule", "COUNT, UNTIL"),
    ("FREQ=DAILY;UNTIL=20110230", "calendar.badRule", "UNTIL=20110230"),
    ("FREQ=DAILY;RSCALE=CHINESE", "calendar.badRule", "RSCALE=CHINESE"),
    ("FREQ=HOURLY", "calendar.hoursInRule", "FREQ=HOURLY"),
    ("FREQ=DAILY;BYHOUR=8,12", "calendar.hoursInRule", "BYHOUR=8,12"),
    ("FREQ=DAILY;UNTIL=20110627T220000Z", "calendar.untilInRule", nil),
  ])
  func aBadRuleIsToldByItsPart(_ rule: String, _ code: String, _ detail: String?) throws {
    let fault = try #require(rules.fault(in: rule))
    #expect(fault.code == code)
    #expect(fault.arguments["detail"] == detail)
    #expect(try days(rule, from: "2011-01-01").isEmpty)
  }

  /// What python-dateutil 2.9 answers for random rules of every kind that is accepted.
  @Test(arguments: DateutilAnswers.all)
  func anotherLibraryFindsTheSameDays(_ answer: DateutilAnswers) throws {
    let found = try days(answer.rule, from: answer.from, limit: answer.days.count)
    #expect(found == answer.days, "\(answer.rule) from \(answer.from)")
  }

  @Test func expansionsMayRunAtTheSameTime() async throws {
    let expected = try days("FREQ=DAILY", from: "2011-01-01", limit: 500)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? days("FREQ=DAILY", from: "2011-01-01", limit: 500)) == expected }
      }
      for await same in group { #expect(same) }
    }
  }
}
