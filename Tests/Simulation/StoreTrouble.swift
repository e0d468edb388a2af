import Domain
import Synchronization
import TestSupport

/// What the stores of one run suffer from, all of them alike: they stand for one file on one disk.
final class StoreTrouble: Sendable {
  private struct State {
    var random: SeededGenerator
    var isFull = false
    var busyPerMille = 0
  }

  private let state: Mutex<State>

  init(seed: UInt64, busyPerMille: Int) {
    state = Mutex(State(random: SeededGenerator(seed: seed), busyPerMille: busyPerMille))
  }

  /// A full disk refuses every write.
  var isFull: Bool {
    get { state.withLock { $0.isFull } }
    set { state.withLock { $0.isFull = newValue } }
  }

  func end() {
    state.withLock { state in
      state.isFull = false
      state.busyPerMille = 0
    }
  }

  /// Throws when a call is to fail. Nothing has been written then.
  func strike(writing: Bool) throws(StoreFailure) {
    let kind: StoreFailure.Kind? = state.withLock { state in
      if state.isFull, writing { return .full }
      guard state.busyPerMille > 0 else { return nil }
      return Int.random(in: 0..<1000, using: &state.random) < state.busyPerMille ? .busy : nil
    }
    if let kind { throw StoreFailure(kind, Reason(code: "simulation.\(kind.rawValue)", arguments: [:])) }
  }
}
