import Domain
import Testing

struct PaceTests {
  private let now = Timestamp(seconds: 1_294_650_000)

  @Test func withoutLimitsThereIsAlwaysRoom() {
    #expect(Pace().room(after: [now, now, now], at: now) == .unlimited)
  }

  @Test func spacingLeavesOnePlaceOnceItsTimeIsOver() {
    let pace = Pace(spacing: .seconds(600))
    #expect(pace.room(after: [], at: now) == .places(1))
    #expect(pace.room(after: [now], at: now + .seconds(599)) == .none(until: now + .seconds(600)))
    #expect(pace.room(after: [now], at: now + .seconds(600)) == .places(1))
  }

  @Test func anHourCountsAnySixtyMinutes() {
    let pace = Pace(perHour: 2)
    let sent = [now, now + .seconds(1800)]
    #expect(pace.room(after: sent, at: now + .seconds(1801)) == .none(until: now + .seconds(3600)))
    #expect(pace.room(after: sent, at: now + .seconds(3600)) == .places(1))
    #expect(pace.room(after: sent, at: now + .seconds(5400)) == .places(2))
  }

  @Test func moreThanAllowedWaitsForAsManyAsAreTooMany() {
    let sent = (0..<4).map { now + .seconds($0) }
    #expect(Pace(perHour: 2).room(after: sent, at: now + .seconds(10)) == .none(until: now + .seconds(3602)))
  }

  @Test func theNarrowestLimitCounts() {
    let pace = Pace(spacing: .seconds(60), perHour: 10, perDay: 2)
    let sent = [now, now + .seconds(100)]
    #expect(pace.room(after: sent, at: now + .seconds(200)) == .none(until: now + .seconds(86_400)))
    #expect(pace.room(after: [now], at: now + .seconds(200)) == .places(1))
  }

  @Test func quietHoursOverMidnightEndInTheMorning() throws {
    let quiet = try #require(QuietHours("21:00-07:30"))
    let evening = Timestamp(seconds: 1_294_606_800)  // 2011-01-09 21:00 UTC
    let morning = evening + .seconds(10 * 3600 + 1800)
    #expect(quiet.end(around: evening, in: UTCRules()) == morning)
    #expect(quiet.end(around: evening - .microseconds(1), in: UTCRules()) == nil)
    #expect(quiet.end(around: morning - .microseconds(1), in: UTCRules()) == morning)
    #expect(quiet.end(around: morning, in: UTCRules()) == nil)
  }

  @Test func quietHoursWithinADayEndTheSameDay() throws {
    let quiet = try #require(QuietHours("12:00-14:00"))
    let noon = Timestamp(seconds: 1_294_660_800)  // 2011-01-10 12:00 UTC
    #expect(quiet.end(around: noon, in: UTCRules()) == noon + .seconds(7200))
    #expect(quiet.end(around: noon - .seconds(1), in: UTCRules()) == nil)
  }

  @Test(arguments: ["21:00", "21:00-", "21:00-21:00", "25:00-07:00", "21-07", ""])
  func whatIsNoSpanOfHoursIsRefused(text: String) {
    #expect(QuietHours(text) == nil)
  }
}
