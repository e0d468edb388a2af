import Adapters
import Domain
import TestSupport
import Testing

@testable import crieur

/// What people are told of an account, and how often.
struct AccountMemoryTests {
  private let now = Samples.due
  private let day = Duration.seconds(86_400)

  private func report(in days: Double? = nil, warnings: [String] = []) -> Result<AccountReport, PublishFailure> {
    .success(
      AccountReport(
        account: "@cci", expires: days.map { now + .seconds(Int64($0 * 86_400)) },
        warnings: warnings.map { Reason(code: $0, arguments: [:]) }))
  }

  private func refused(_ code: String) -> Result<AccountReport, PublishFailure> {
    .failure(.blocked(Reason(code: code, arguments: [:])))
  }

  /// The codes that are told by a series of looks, each knowing what the one before left.
  private func told(_ looks: [(Result<AccountReport, PublishFailure>, after: Duration)]) -> [[String]] {
    var known: AccountMemory?
    return looks.map { outcome, after in
      let end = AccountMemory.after(outcome, of: Samples.facebook, knowing: known, at: now + after)
      known = end?.memory ?? known
      return end?.news.map(\.code) ?? ["-"]
    }
  }

  @Test func theEndIsToldOnceForEachThreshold() {
    let hours = [0, 12, 30, 180, 190, 276, 300, 324, 335, 348, 400]
    let end = report(in: 14.5)
    let told = told(hours.map { (end, after: .seconds(Int64($0) * 3600)) })
    let soon = "account.endsSoon"
    // 14,5 days before: nothing; then 14, 7, 3 and 1 day before; then the end itself.
    #expect(told == [[], [soon], [], [soon], [], [soon], [], [soon], [], ["account.ended"], []])
  }

  @Test(arguments: [
    (15.0, nil), (14.0, 14), (7.1, 14), (7.0, 7), (3.5, 7), (3.0, 3), (1.0, 1), (0.5, 1), (0.0, 0), (-3.0, 0),
  ])
  func thresholdsAreReachedFromAbove(days: Double, threshold: Int?) {
    #expect(AccountEnd.threshold(before: now + .seconds(Int64(days * 86_400)), at: now) == threshold)
  }

  @Test func aNewSignInBeginsAnewAndSomeSecondsMoreDoNot() {
    let first = report(in: 2.9)
    let seconds = Result<AccountReport, PublishFailure>.success(
      AccountReport(account: "@cci", expires: now + .seconds(250_600)))
    let renewed = report(in: 60)
    let told = told([(first, .zero), (seconds, .zero), (renewed, .zero), (renewed, .seconds(47 * 86_400))])
    #expect(told == [["account.endsSoon"], [], [], ["account.endsSoon"]])
  }

  @Test func aProblemIsToldOnceAndAgainOnlyAfterItWasGone() {
    let told = told([
      (refused("a.token"), .zero), (refused("a.token"), .zero), (report(), .zero), (refused("a.token"), .zero),
      (report(warnings: ["a.scope"]), .zero), (report(warnings: ["a.scope", "a.quota"]), .zero),
      (report(warnings: ["a.quota"]), .zero),
    ])
    #expect(told == [["a.token"], [], [], ["a.token"], ["a.scope"], ["a.quota"], []])
  }

  @Test func aNetworkThatCannotBeAskedTeachesNothing() {
    let reason = Reason(code: "network.timeout", arguments: [:])
    let told = told([
      (refused("a.token"), .zero), (.failure(.deferred(reason, retryAfter: nil, scope: .endpoint)), .zero),
      (.failure(.unknown(reason)), .zero), (refused("a.token"), .zero),
    ])
    #expect(told == [["a.token"], ["-"], ["-"], []])
  }

  @Test func aRefusalKeepsWhatWasKnownOfTheEnd() {
    let told = told([(report(in: 2), .zero), (refused("a.token"), .zero), (report(in: 2), .zero)])
    #expect(told == [["account.endsSoon"], ["a.token"], []])
  }

  @Test func whatIsRememberedIsReadAsItWasWritten() throws {
    let store = ModelStore()
    let end = try #require(
      AccountMemory.after(report(in: 2, warnings: ["a.scope"]), of: Samples.facebook, knowing: nil, at: now))
    try end.memory.remember(for: "facebook", in: store, telling: end.news)
    #expect(try AccountMemory.of("facebook", in: store) == end.memory)
    #expect(try AccountMemory.of("x", in: store) == nil)
    let notes = try store.notes()
    #expect(notes.map(\.act) == [.warned, .warned] && notes.allSatisfy { $0.needsPerson && $0.channel == "facebook" })
    #expect(notes.map { $0.reason?.code } == ["a.scope", "account.endsSoon"])
    #expect(notes[1].reason?.arguments == ["channel": "facebook", "date": "2011-06-30", "days": "2"])
  }
}
