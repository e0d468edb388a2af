import Domain
import Engine
import Testing

@testable import crieur

/// What is said of news whose hour has passed.
struct PastHoursTests {
  private func code(
    late: LatePolicy.Then, secondsAgo: Int64, deadline: Int64? = nil
  ) -> String? {
    let due = Samples.due - .seconds(secondsAgo)
    let slot = PlannedSlot(
      channel: "rss", civil: Samples.zone.civil(at: due), due: due,
      notAfter: deadline.map { Samples.due + .seconds($0) })
    let policy = LatePolicy(within: .seconds(3600), then: late)
    return PastHours.warning(slot, policy, in: Samples.zone, now: Samples.due)?.code
  }

  @Test func itIsSaidWhatTheChannelsRuleWillDo() {
    #expect(code(late: .publish, secondsAgo: 3601) == "plan.pastPublishes")
    #expect(code(late: .hold, secondsAgo: 3601) == "plan.pastHolds")
    #expect(code(late: .drop, secondsAgo: 3601) == "plan.pastDrops")
  }

  @Test func whatTheRuleForgivesAndWhatIsToComeIsNothingToTell() {
    for then in LatePolicy.Then.allCases {
      #expect(code(late: then, secondsAgo: 3600) == nil && code(late: then, secondsAgo: -60) == nil)
    }
  }

  @Test func aDeadlineThatIsOverComesBeforeEverything() {
    #expect(code(late: .publish, secondsAgo: 7200, deadline: 0) == "plan.pastDeadline")
    #expect(code(late: .hold, secondsAgo: -60, deadline: -60) == "plan.pastDeadline")
    #expect(code(late: .publish, secondsAgo: 0, deadline: 60) == nil)
  }
}
