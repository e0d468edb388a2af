import Domain
import Editorial
import Testing

@testable import crieur

/// When accounts are looked at.
struct AccountRoundsTests {
  private let rounds = AccountRounds(channel: Samples.facebook)
  private let day = Duration.seconds(86_400)

  private func civil(_ instant: Timestamp) -> CivilDateTime { Samples.zone.civil(at: instant) }

  @Test func everyDayHasOneLookBetweenSixAndEight() {
    var last = Samples.due
    for index in 1...30 {
      let next = rounds.next(after: last, due: nil)
      #expect(civil(next).date == civil(Samples.due).date.adding(days: index))
      #expect((6..<8).contains(civil(next).time.hour))
      last = next
    }
  }

  @Test func channelsHaveMomentsOfTheirOwnThatStayTheSame() {
    let moments = Samples.directory.channels.map { AccountRounds(channel: $0).next(after: Samples.due, due: nil) }
    #expect(Set(moments).count == moments.count)
    #expect(moments == Samples.directory.channels.map { AccountRounds(channel: $0).next(after: Samples.due, due: nil) })
  }

  @Test func aPostHasALookTheDayBeforeWhereTheDailyOneWouldBeLater() {
    // Looked at 10:00; the post is due tomorrow at 18:00, so a day before is today at 18:00.
    let due = Samples.due + .seconds(32 * 3600)
    #expect(rounds.next(after: Samples.due, due: due) == due - day)
    // Due tomorrow at 11:00: what was seen an hour ago is fresh.
    let daily = rounds.next(after: Samples.due, due: nil)
    #expect(rounds.next(after: Samples.due, due: Samples.due + .seconds(25 * 3600)) == daily)
    // Due so late that the daily look comes first.
    #expect(rounds.next(after: Samples.due, due: Samples.due + .seconds(72 * 3600)) == daily)
  }

  @Test func thereIsALookOnTheDayBeforeEveryPostAndNeverMoreThanFourADay() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let dues = (0..<6).map { _ in Samples.due + .seconds(Int64.random(in: 86_400...(10 * 86_400), using: &generator))
      }
      var (last, looks) = (Samples.due, [Samples.due])
      while last < Samples.due + day * 10 {
        let span = rounds.dues(after: last)
        last = rounds.next(after: last, due: dues.filter { span.contains($0) }.min())
        looks.append(last)
      }
      for due in dues { #expect(looks.contains { $0 >= due - day && $0 < due }, "\(dues)") }
      #expect(zip(looks, looks.dropFirst()).allSatisfy { $1 - $0 > .seconds(6 * 3600) }, "\(dues)")
    }
  }

  @Test func aChangeOfTheClocksLeavesOutNoDay() throws {
    var channel = Samples.facebook
    channel.zone = try SystemZone("Europe/Paris")
    let rounds = AccountRounds(channel: channel)
    // From 2026-03-27T12:00Z over the change of 29 March.
    var (last, dates) = (Timestamp(seconds: 1_774_612_800), [CivilDate]())
    for _ in 0..<4 {
      last = rounds.next(after: last, due: nil)
      dates.append(channel.zone.civil(at: last).date)
      #expect((6..<8).contains(channel.zone.civil(at: last).time.hour))
    }
    #expect(dates == (0..<4).map { dates[0].adding(days: $0) })
  }
}
