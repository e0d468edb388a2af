internal import Synchronization

/// How tasks reach the transport's thread.
final class Mailbox: Sendable {
  enum Letter: Sendable {
    case start(TransferOrder)
    case cancel(Ticket)
    case stop(CheckedContinuation<Void, Never>?)
  }

  private struct State {
    var letters: [Letter] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let multi: MultiHandle

  init(_ multi: MultiHandle) {
    self.multi = multi
  }

  /// Leaves a letter and wakes the thread; false when nobody reads any more.
  func post(_ letter: Letter) -> Bool {
    state.withLock { state in
      guard !state.isClosed else { return false }
      // The thread empties the box before it waits again: one call wakes it for all letters in it.
      if state.letters.isEmpty { multi.wake() }
      state.letters.append(letter)
      return true
    }
  }

  /// Empties the box.
  func take() -> [Letter] {
    state.withLock { state in
      defer { state.letters = [] }
      return state.letters
    }
  }

  /// Takes no more letters, and gives those that were left.
  func close() -> [Letter] {
    state.withLock { $0.isClosed = true }
    return take()
  }
}
