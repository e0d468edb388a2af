public import Domain
import Synchronization

/// A clock that a test moves by hand, and whose sleepers it can await: no test needs to sleep.
public final class ManualClock: WallClock {
  private let state: Mutex<State>

  /// Stops a clock at an instant.
  public init(now: Timestamp = Timestamp(seconds: 1_294_646_400)) {
    state = Mutex(State(now: now))
  }

  /// The instant it shows. Setting it is a step, as by an administrator: every sleeper wakes and looks again.
  public var now: Timestamp {
    get { state.withLock { $0.now } }
    set {
      wake { state in
        state.now = newValue
        return state.takeSleepers { _ in true }
      }
    }
  }

  /// Lets time pass; those whose deadline has come wake up.
  public func advance(by duration: Duration) {
    wake { state in
      state.now = state.now + duration
      return state.takeDue()
    }
  }

  /// Lets time pass until `instant`; a no-op when that has been. Those whose deadline has come wake up.
  public func advance(to instant: Timestamp) {
    wake { state in
      state.now = max(state.now, instant)
      return state.takeDue()
    }
  }

  /// Wakes every sleeper without moving the time, as a step of the system's clock would.
  public func step() {
    wake { $0.takeSleepers { _ in true } }
  }

  /// The deadlines of those who sleep, earliest first; nil stands last, for one who waits for a step alone.
  public var deadlines: [Timestamp?] {
    state.withLock { state in
      state.sleepers.values.map(\.deadline).sorted { ($0 ?? .distantFuture) < ($1 ?? .distantFuture) }
    }
  }

  /// See `WallClock`.
  public func wait(until deadline: Timestamp?) async {
    let id = state.withLock { $0.nextID() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: Continuation) in
        let sleeper = Sleeper(deadline: deadline, continuation: continuation)
        wake { $0.admit(sleeper, as: id) }
      }
    } onCancel: {
      wake { $0.cancel(id) }
    }
  }

  /// Returns as soon as somebody sleeps until exactly this deadline (nil for one who waits for a step alone).
  public func sleeper(until deadline: Timestamp?) async {
    await sleeper { $0 == deadline }
  }

  /// Returns as soon as anybody sleeps until an instant, and says until when the first of them does.
  public func anySleeper() async -> Timestamp {
    await sleeper { $0 != nil }
    return deadlines.compactMap { $0 }.first ?? now
  }

  /// Returns as soon as somebody sleeps until a deadline that `matches`.
  public func sleeper(where matches: @escaping @Sendable (Timestamp?) -> Bool) async {
    let id = state.withLock { $0.nextID() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: Continuation) in
        let watcher = Watcher(matches: matches, continuation: continuation)
        wake { $0.admit(watcher, as: id) }
      }
    } onCancel: {
      wake { $0.cancel(id) }
    }
  }

  private func wake(_ change: (inout State) -> [Continuation]) {
    let woken = state.withLock { state in change(&state) }
    for continuation in woken { continuation.resume() }
  }
}

private typealias Continuation = CheckedContinuation<Void, Never>

private struct Sleeper: Sendable {
  var deadline: Timestamp?
  var continuation: Continuation
}

/// A test that waits for somebody to sleep.
private struct Watcher: Sendable {
  var matches: @Sendable (Timestamp?) -> Bool
  var continuation: Continuation
}

private struct State: Sendable {
  var now: Timestamp
  var sleepers: [Int: Sleeper] = [:]
  var watchers: [Int: Watcher] = [:]
  /// Waits that were cancelled before they were admitted.
  var cancelled: Set<Int> = []
  var lastID = 0

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  mutating func admit(_ sleeper: Sleeper, as id: Int) -> [Continuation] {
    guard cancelled.remove(id) == nil, sleeper.deadline.map({ $0 > now }) ?? true else {
      return [sleeper.continuation]
    }
    sleepers[id] = sleeper
    let seen = watchers.filter { $0.value.matches(sleeper.deadline) }
    for watcher in seen.keys { watchers[watcher] = nil }
    return seen.values.map(\.continuation)
  }

  mutating func admit(_ watcher: Watcher, as id: Int) -> [Continuation] {
    guard cancelled.remove(id) == nil, !sleepers.values.contains(where: { watcher.matches($0.deadline) }) else {
      return [watcher.continuation]
    }
    watchers[id] = watcher
    return []
  }

  mutating func cancel(_ id: Int) -> [Continuation] {
    if let sleeper = sleepers.removeValue(forKey: id) { return [sleeper.continuation] }
    if let watcher = watchers.removeValue(forKey: id) { return [watcher.continuation] }
    cancelled.insert(id)
    return []
  }

  mutating func takeDue() -> [Continuation] {
    let now = now
    return takeSleepers { $0.map { $0 <= now } ?? false }
  }

  mutating func takeSleepers(where matches: (Timestamp?) -> Bool) -> [Continuation] {
    let taken = sleepers.filter { matches($0.value.deadline) }
    for id in taken.keys { sleepers[id] = nil }
    return taken.values.map(\.continuation)
  }
}

extension Timestamp {
  /// Sorts after every other instant.
  fileprivate static let distantFuture = Timestamp(microseconds: .max)
}
