import Domain
import Synchronization

/// A clock that stands still while anything is under way and jumps to the next deadline when the dispatcher waits for it.
final class RehearsalClock: WallClock {
  private let time: Mutex<Timestamp>
  private let end: Timestamp
  private let onEnd: Mutex<(@Sendable () -> Void)?> = Mutex(nil)

  /// Starts at `start`. A wait beyond `end`, or without a deadline, is the end of the rehearsal.
  init(start: Timestamp, end: Timestamp) {
    time = Mutex(start)
    self.end = end
  }

  /// What happens at the end: the dispatcher is stopped.
  func atEnd(_ action: @escaping @Sendable () -> Void) {
    onEnd.withLock { $0 = action }
  }

  var now: Timestamp { time.withLock { $0 } }

  func wait(until deadline: Timestamp?) async {
    guard let deadline, deadline <= end else {
      onEnd.withLock { $0 }?()
      return
    }
    guard !Task.isCancelled else { return }
    time.withLock { $0 = max($0, deadline) }
  }
}
