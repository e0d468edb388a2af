import Adapters
import Domain
import Synchronization
import TestSupport
import Testing

@testable import crieur

/// The daemon's looks at accounts, on a clock that the test moves.
struct AccountKeeperTests {
  private final class Account: AccountInspector {
    let looks = Mutex<[Timestamp]>([])
    let answers: Mutex<[Result<AccountReport, PublishFailure>]>
    let clock: ManualClock

    init(_ answers: [Result<AccountReport, PublishFailure>], _ clock: ManualClock) {
      self.answers = Mutex(answers)
      self.clock = clock
    }

    var times: [Timestamp] { looks.withLock { $0 } }

    func inspect() async throws(PublishFailure) -> AccountReport {
      looks.withLock { $0.append(clock.now) }
      return try answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }.get()
    }
  }

  private final class Heard: Sendable {
    private let all = Mutex<[String]>([])
    func note(_ code: String) { all.withLock { $0.append(code) } }
    var codes: [String] { all.withLock { $0 } }
  }

  private let clock = ManualClock(now: Samples.due)
  private let store = ModelStore()
  private let good = Result<AccountReport, PublishFailure>.success(AccountReport(account: "@cci"))

  private func keeper(_ account: Account, heard: @escaping @Sendable (AccountKeeper.Notice) -> Void = { _ in })
    -> AccountKeeper
  {
    AccountKeeper(
      channels: Samples.directory.channels, inspectors: ["facebook": account], store: store, clock: clock, tell: heard)
  }

  /// Lets the keeper sleep and wake so many times; when it would wake next.
  private func pass(_ times: Int) async -> Timestamp {
    for _ in 0..<times { clock.advance(to: await clock.anySleeper()) }
    return await clock.anySleeper()
  }

  @Test func aStartServesWhatIsDueFirstThenLooksOnceAndSleepsUntilTheNextDay() async throws {
    let account = Account([good], clock)
    let task = Task { [keeper = keeper(account)] in await keeper.run() }
    #expect(await clock.anySleeper() == Samples.due + .seconds(300))
    #expect(account.times.isEmpty)
    let next = await pass(1)
    #expect(account.times == [Samples.due + .seconds(300)])
    #expect(next == AccountRounds(channel: Samples.facebook).next(after: Samples.due + .seconds(300), due: nil))
    task.cancel()
    await task.value
  }

  @Test func aRestartLooksNoSoonerThanItsTurn() async throws {
    try AccountMemory(of: AccountReport(account: "@cci"), at: Samples.due).remember(for: "facebook", in: store)
    let account = Account([good], clock)
    let task = Task { [keeper = keeper(account)] in await keeper.run() }
    #expect(await clock.anySleeper() == AccountRounds(channel: Samples.facebook).next(after: Samples.due, due: nil))
    #expect(account.times.isEmpty)
    task.cancel()
    await task.value
  }

  @Test func aPlannedPostIsLookedAheadOf() async throws {
    let delivery = Samples.delivery(due: Samples.due + .seconds(32 * 3600))
    _ = try store.commit([DeliveryChange(delivery, expecting: nil)])
    let account = Account([good], clock)
    let task = Task { [keeper = keeper(account)] in await keeper.run() }
    #expect(await pass(1) == Samples.due + .seconds(8 * 3600))
    task.cancel()
    await task.value
  }

  @Test func aBadCredentialIsWrittenDownOnceAndShutsNoGate() async throws {
    let account = Account([.failure(.blocked(Reason(code: "test.token", arguments: [:])))], clock)
    let heard = Heard()
    let keeper = keeper(account) { heard.note($0.reason.code) }
    let task = Task { await keeper.run() }
    _ = await pass(3)
    #expect(account.times.count == 3)
    let notes = try store.notes()
    #expect(notes.map(\.act) == [.warned] && notes.first?.reason?.code == "test.token")
    #expect(heard.codes == ["test.token"])
    #expect(try store.gates().isEmpty)
    task.cancel()
    await task.value
  }

  @Test func aNetworkThatCannotBeReachedIsAskedAgainAfterAnHour() async throws {
    let out = Result<AccountReport, PublishFailure>.failure(
      .deferred(Reason(code: "test.out", arguments: [:]), retryAfter: nil, scope: .endpoint))
    let account = Account([out, good], clock)
    let task = Task { [keeper = keeper(account)] in await keeper.run() }
    let again = await pass(1)
    #expect(again == Samples.due + .seconds(300 + 3600))
    #expect(try AccountMemory.of("facebook", in: store) == nil)
    _ = await pass(1)
    #expect(try AccountMemory.of("facebook", in: store)?.lookedAt == again)
    #expect(try store.notes().isEmpty)
    task.cancel()
    await task.value
  }

  @Test func withNothingToLookAtNobodySleepsAndNobodyWakes() async {
    let keeper = AccountKeeper(channels: [], inspectors: [:], store: store, clock: clock) { _ in }
    await keeper.run()
    #expect(clock.deadlines.isEmpty)
  }
}
