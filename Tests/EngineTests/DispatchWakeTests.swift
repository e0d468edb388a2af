import Domain
import TestSupport
import Testing

@testable import Engine

struct DispatchWakeTests {
  private let aMoment = Duration.microseconds(3000)

  private func core() -> DispatchCore {
    DispatchCore(channels: ["microblog": .test("microblog")], settings: DispatchSettings(), owner: "first")
  }

  @Test func whatComesDueDuringALookIsLookedForAtOnce() {
    var core = core()
    #expect(core.step(.wake, now: monday).looks == 1)
    var backlog = Backlog()
    backlog.nextWake = monday + aMoment
    #expect(core.step(.loaded(backlog), now: monday + aMoment * 2).looks == 1)
  }

  @Test func whatWasDueBeforeTheLookAndCannotGoOutIsNotLookedForWithoutPause() {
    var core = core()
    _ = core.step(.wake, now: monday)
    var backlog = Backlog()
    backlog.nextWake = monday
    let actions = core.step(.loaded(backlog), now: monday + aMoment)
    #expect(actions.looks == 0)
    #expect(actions.waits == [monday + aMoment + .seconds(1)])
  }

  @Test func aDeadlineToComeIsWaitedFor() {
    var core = core()
    _ = core.step(.wake, now: monday)
    var backlog = Backlog()
    backlog.nextWake = monday + .seconds(60)
    let actions = core.step(.loaded(backlog), now: monday + aMoment)
    #expect(actions.looks == 0)
    #expect(actions.waits == [monday + .seconds(60)])
  }
}

extension [DispatchAction] {
  /// How often the store is to be looked at.
  fileprivate var looks: Int { filter { if case .load = $0 { true } else { false } }.count }

  /// Until when to wait.
  fileprivate var waits: [Timestamp?] {
    compactMap { action -> Timestamp?? in if case .wait(let until) = action { .some(until) } else { nil } }
  }
}
